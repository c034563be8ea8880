import type { ApiError, ApiErrorReason } from '#api/api-error.ts';

/** Why the telling of an enrollment stops before its end: a closed vocabulary. */
export type Stop =
  /** Nothing is lost; it goes on later, not before `retryAfterMs` where that is given. */
  | { readonly kind: 'later'; readonly because: LaterReason; readonly retryAfterMs?: number }
  /** Nothing can be told until the learner does something. */
  | { readonly kind: 'paused'; readonly why: PauseReason }
  /** The LMS refuses this enrollment (S8); or the opening of the attempt is in a file for another device (S9). */
  | { readonly kind: 'parked'; readonly reason: 'forbidden' | 'not-found' | 'attempt-moved' }
  /** The LMS understood and says no to this entry. */
  | { readonly kind: 'refused'; readonly reason: 'lms-refused' }
  | { readonly kind: 'cancelled' };

export type PauseReason = 'signed-out' | 'wrong-learner';
/** `answer-lost`: an answer did not come, and a quarantine passes before anything else (S4). `storage-failed`: this device's own storage. */
export type LaterReason = Extract<ApiErrorReason, 'offline' | 'captive-portal' | 'timed-out' | 'busy' | 'bad-answer'> | 'answer-lost' | 'storage-failed';

/** Thrown inside the telling of one enrollment; `tellEnrollment` turns it into an outcome. */
export class TellingStopped extends Error {
  override readonly name = 'TellingStopped';
  readonly stop: Stop;

  constructor(stop: Stop, options?: ErrorOptions) {
    super(`The telling stopped: ${stop.kind}`, options);
    this.stop = stop;
  }
}

/** What a failed request means for the telling, where it is known that the LMS did nothing. */
export function stopFor({ reason, retryAfterMs }: Pick<ApiError, 'reason' | 'retryAfterMs'>): Stop {
  if (reason === 'signed-out') return { kind: 'paused', why: reason };
  if (reason === 'forbidden' || reason === 'not-found') return { kind: 'parked', reason };
  if (reason === 'refused') return { kind: 'refused', reason: 'lms-refused' };
  if (reason === 'cancelled') return { kind: 'cancelled' };
  return { kind: 'later', because: reason, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}
