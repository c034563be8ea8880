import type { OutboxEntry } from '#offline/learner-schema.ts';
import type { Outcome } from './outcome.ts';

/** Something that ended *unsure*, by the class of what nobody can know. */
export interface Doubt {
  readonly kind: string;
  readonly what: string;
}

/**
 * Classes that nobody can decide, by the facts of HACP and of this API:
 * - reports cannot be read back (facts E.4), so a lost answer to one stays open;
 * - another device, or a run at the LMS itself, moved the same totals;
 * - the LMS forgot the session in which something was put.
 * Everything else can be decided by the questions of S4.
 */
export function doubtsOf(outcome: Outcome): readonly Doubt[] {
  return outcome.outboxes.flatMap(({ device, entries }) =>
    entries.filter(({ state }) => state === 'unsure').map((entry) => ({ kind: classOf(outcome, device, entry), what: `#${entry.seq} of ${device}: ${entry.reason ?? ''}` })),
  );
}

function classOf(outcome: Outcome, device: string, { enrollmentId, reason = '' }: OutboxEntry): string {
  if (reason === 'details-answer-lost') return 'a report cannot be read back';
  const isShared = outcome.done.some((one) => one.enrollmentId === enrollmentId && one.device !== device);
  if (isShared) return `${reason}: another device told the same course`;
  if (outcome.forgotAt.length > 0) return `${reason}: the LMS forgot its sessions`;
  return `${reason}: could be decided`;
}
