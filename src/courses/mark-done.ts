import { ApiError, type ApiErrorReason } from '#api/api-error.ts';
import type { StatusReceipt } from '#api/contract/enrollment-answers.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import { isDone } from './known-enrollments.ts';
import { wayOf } from './learning-kinds.ts';

/** Whether a learner says himself that it is done: what nobody else can notice, and a task, which is signed off then. A certificate of others is not the learner's word. */
export function mayMarkDone(kind: string, { overallStatus }: Pick<TrainingRecord, 'overallStatus'>): boolean {
  const isOpen = overallStatus?.code === 'enrolled' || overallStatus?.code === 'incomplete';
  return isOpen && (kind === 'task' || (wayOf(kind) === 'thing' && kind !== 'externalCertification'));
}

export type MarkOutcome =
  | { readonly kind: 'done' }
  /** Somebody is to sign it off now. */
  | { readonly kind: 'asked' }
  | { readonly kind: 'refused'; readonly said: string | undefined }
  | { readonly kind: 'not-sent'; readonly reason: ApiErrorReason }
  /** The answer was lost: looking again tells. Saying it twice does no harm: it is done once. */
  | { readonly kind: 'unsure' };

interface Marking {
  readonly send: () => Promise<StatusReceipt>;
  /** Asks the LMS how it stands. */
  readonly find: () => Promise<TrainingRecord>;
}

/** Says once that it is done, and tells truly what came of it. */
export async function markDone({ send, find }: Marking): Promise<MarkOutcome> {
  try {
    return { kind: (await send()).status === 'requested' ? 'asked' : 'done' };
  } catch (error) {
    if (!(error instanceof ApiError) || error.didReachLms === 'maybe') return (await isDoneThere(find)) ? { kind: 'done' } : { kind: 'unsure' };
    const { didReachLms, reason, lms } = error;
    if (didReachLms === 'no' || reason === 'signed-out' || reason === 'busy') return { kind: 'not-sent', reason };
    return { kind: 'refused', said: lms && `${lms.code}: ${lms.message}` };
  }
}

async function isDoneThere(find: Marking['find']): Promise<boolean> {
  try {
    return isDone(await find());
  } catch {
    return false;
  }
}
