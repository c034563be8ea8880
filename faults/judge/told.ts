import type { OutboxEntry } from '#offline/learner-schema.ts';
import type { Done, DoneLaunch, DoneSitting } from '../learner/done.ts';
import type { Outcome } from './outcome.ts';

/** Something that was done, and what the device says of its telling. What was done at the LMS itself counts as told. */
export interface Claim<D extends Done> {
  readonly done: D;
  readonly entry: OutboxEntry | undefined;
  readonly says: 'told' | 'unsure' | 'refused' | 'untold';
}

export interface Claims {
  readonly launches: readonly Claim<DoneLaunch>[];
  readonly sittings: readonly Claim<DoneSitting>[];
}

/** What was done in one enrollment, with what the devices say of it. */
export function claimsOf({ done, outboxes, courses }: Outcome, enrollmentId: string): Claims {
  const userId = courses.get(enrollmentId)?.userId;
  const claim = <D extends Done>(one: D): Claim<D> => {
    if (one.seq === undefined) return { done: one, entry: undefined, says: 'told' };
    const entry = outboxes.find((box) => box.device === one.device && box.userId === userId)?.entries.find(({ seq }) => seq === one.seq);
    const says = entry?.state === 'told' || entry?.state === 'unsure' || entry?.state === 'refused' ? entry.state : 'untold';
    return { done: one, entry, says };
  };
  const here = done.filter((one) => one.enrollmentId === enrollmentId);
  return {
    launches: here.filter((one) => one.kind === 'launch').map(claim),
    sittings: here.filter((one) => one.kind === 'sitting').map(claim),
  };
}

export const nameOf = ({ done }: Claim<Done>): string => `${done.kind} #${done.seq ?? 'elsewhere'} of ${done.device}`;
