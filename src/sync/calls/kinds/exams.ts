import * as exams from '#api/contract/exams.ts';
import * as records from '#api/contract/records.ts';
import { toRequestDateTime } from '#api/contract/dates.ts';
import { readAttempt } from '#api/contract/attempt-descriptor.ts';
import type { KindOfCall } from '../kind-of-call.ts';
import type { StepNote } from '../../journal.ts';

/** To the minute: some LMSs keep no more of a date. */
const minuteOf = (date: unknown): number => Math.floor(Date.parse(String(date)) / 60_000);

/** When the attempt that is handed in was finished, as the record would show it. */
function finishedAt(attempt: string): number {
  const reading = readAttempt(attempt);
  return reading.isUnderstood ? minuteOf(toRequestDateTime(new Date(reading.attempt.finished))) : Number.NaN;
}

const isUnchanged = (before: StepNote, now: StepNote): boolean => Object.keys({ ...before, ...now }).every((name) => before[name] === now[name]);

export const handInExam: KindOfCall<'handInExam'> = {
  says: 'assessmentAttemptHandler',
  send: async ({ lms, call: { parameters, context } }) => {
    const { attemptId } = (await lms.call(exams.assessmentAttemptHandler, { attempt: parameters.attempt, ...context })).value;
    return { kind: 'taken', note: { attemptId: attemptId ?? '' } };
  },
  sure: {
    look: async ({ lms, call: { parameters, context } }, signal) => {
      const { attemptCount, lastAttemptDate, overallStatus, score } = (await lms.call(records.record, { id: parameters.enrollmentId, ...context }, { signal })).value;
      return { attemptCount: attemptCount ?? null, lastAttemptDate: lastAttemptDate ?? null, overallStatus: overallStatus?.code ?? null, score: score ?? null };
    },
    // Each call is an attempt, and attempts are counted: it is said again only where nothing at all has moved.
    after: (before, now, { parameters }) => {
      const [was, is] = [before?.['attemptCount'], now['attemptCount']];
      if (!before || typeof was !== 'number' || typeof is !== 'number') return { kind: 'unsure' };
      if (isUnchanged(before, now)) return { kind: 'not-there' };
      return { kind: is === was + 1 && minuteOf(now['lastAttemptDate']) === finishedAt(parameters.attempt) ? 'there' : 'unsure' };
    },
  },
};
