import { ApiError } from '#api/api-error.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import { outcomeOf, refusedBecause, type EnrolOutcome } from './enrol-outcome.ts';

export interface EnrolAttempt {
  /** Asks the LMS whether it has it already. Throws ApiError. */
  readonly find: () => Promise<TrainingRecord | undefined>;
  /** Sends the wish: no request that may be repeated. Throws ApiError. */
  readonly send: () => Promise<TrainingRecord>;
}

/**
 * Enrols once. The LMS is asked before whether it has it, so that a wish that was sent earlier is not sent again, and after an answer that was lost, so that a retry is offered
 * only for what is not there.
 */
export async function enrolOnce({ find, send }: EnrolAttempt): Promise<EnrolOutcome> {
  try {
    const before = await find();
    if (before) return outcomeOf(before, true);
  } catch (error) {
    return { kind: 'not-sent', reason: reasonOf(error) };
  }
  try {
    return outcomeOf(await send(), false);
  } catch (error) {
    return afterFailure(error, find);
  }
}

/** Looks whether a wish whose answer was lost is there, without sending it. */
export async function lookAgain(find: EnrolAttempt['find']): Promise<EnrolOutcome> {
  try {
    const found = await find();
    return found ? outcomeOf(found, false) : { kind: 'lost' };
  } catch {
    return { kind: 'unsure' };
  }
}

async function afterFailure(error: unknown, find: EnrolAttempt['find']): Promise<EnrolOutcome> {
  if (!(error instanceof ApiError) || error.didReachLms === 'maybe') return lookAgain(find);
  const { reason, didReachLms, lms } = error;
  if (didReachLms === 'no' || reason === 'signed-out' || reason === 'busy') return { kind: 'not-sent', reason };
  const said = lms && `${lms.code}: ${lms.message}`;
  if (reason === 'forbidden') return { kind: 'refused', because: 'not-allowed', said };
  // A 404 without words of the LMS is a function that is not there.
  if (reason === 'not-found') return { kind: 'refused', because: 'not-offered', said };
  const because = refusedBecause(lms?.code);
  // What another tab or another person did meanwhile is there all the same.
  if (because === 'already-there') {
    const found = await lookAgain(find);
    if ('record' in found) return { ...found, wasThere: true };
  }
  return { kind: 'refused', because, said };
}

const reasonOf = (error: unknown): ApiError['reason'] => (error instanceof ApiError ? error.reason : 'bad-answer');
