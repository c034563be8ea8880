import type { OutboxEntry } from '#offline/learner-schema.ts';
import { crossings } from './judge-results.ts';
import type { Outcome } from './outcome.ts';
import { launchesOfOneMinute } from './same-minute.ts';
import { unknownReports, whyUnknown } from './recalled.ts';
import { claimsOf } from './told.ts';

/** The classes of what nobody can know. Where SPEC.md has a name for it, it is that. */
export const doubtKinds = [...unknownReports, 'another device told the same course', 'crossed-exits', 'launches-of-one-minute', 'could be decided'] as const;
export type DoubtKind = (typeof doubtKinds)[number];

/** Something that ended *unsure*, or that nobody can see to be wrong. */
export interface Doubt {
  readonly kind: DoubtKind;
  readonly what: string;
}

/**
 * Classes that nobody can decide, by the facts of HACP and of this API:
 * - reports cannot be read back (facts E.4), so a lost answer to one stays open where no site of ours remembers it (`recalled.ts`);
 * - another device, or a run at the LMS itself, moved the same totals;
 * - two devices opened a course in one minute, and requests carry no seconds, so that a launch that never arrived looks as if it had (`same-minute.ts`);
 * - two devices told an item in the same seconds, so that the worse stands (`crossed-exits.ts`).
 * Everything else can be decided by the questions of S4.
 */
export function doubtsOf(outcome: Outcome): readonly Doubt[] {
  const unsure = outcome.outboxes.flatMap(({ device, entries }) =>
    entries.filter(({ state }) => state === 'unsure').map((entry) => ({ kind: classOf(outcome, device, entry), what: `#${entry.seq} of ${device}: ${entry.reason ?? ''}` })),
  );
  const crossed = [...outcome.courses.keys()].flatMap((enrollmentId) => crossings(outcome, enrollmentId, claimsOf(outcome, enrollmentId)));
  const merged = [...outcome.courses.keys()].filter((enrollmentId) => launchesOfOneMinute(outcome, enrollmentId, claimsOf(outcome, enrollmentId)) > 0);
  return [...unsure, ...merged.map((what): Doubt => ({ kind: 'launches-of-one-minute', what })), ...crossed.map((what): Doubt => ({ kind: 'crossed-exits', what }))];
}

function classOf(outcome: Outcome, device: string, entry: OutboxEntry): DoubtKind {
  const { seq, enrollmentId, reason } = entry;
  if (reason === 'details-answer-lost') return whyUnknown(outcome, device, entry) ?? 'could be decided';
  const decision = outcome.decided.find((one) => one.device === device && one.seq === seq);
  if (decision) return outcome.decided.some((one) => one.device !== device && one.about === decision.about) ? 'another device told the same course' : 'could be decided';
  const isShared = outcome.done.some((one) => one.enrollmentId === enrollmentId && one.device !== device);
  return isShared ? 'another device told the same course' : 'could be decided';
}
