import { ApiError } from '#api/api-error.ts';
import type { LmsClient } from '#api/client.ts';
import { decodeAnswer } from '#api/contract/answers.ts';
import { toRequestDateTime } from '#api/contract/dates.ts';
import * as records from '#api/contract/records.ts';
import * as users from '#api/contract/users.ts';
import type { LaunchedEnrollment } from '#api/contract/offline-trio.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import { requestNumber } from '#api/request.ts';
import { parseHacpAnswer } from '#formats/hacp/hacp-answer.ts';
import { encodeHacpRequest } from '#formats/hacp/hacp-request.ts';
import { detailCommands } from './detail-commands.ts';
import type { LmsForTelling, LmsReading } from './lms-for-telling.ts';
import { quarantineMs } from './waits.ts';

/** The telling's LMS on top of the API client: the only place where the two meet. */
export function lmsOverClient(client: Pick<LmsClient, 'call' | 'hacp' | 'mark' | 'recall'>): LmsForTelling {
  return {
    memory: { newNumber: requestNumber, mark: () => client.mark(), recall: (request, signal) => client.recall(request, { signal }), launchIn },
    call: client.call,
    me: async (signal) => ({ userId: (await client.call(users.me, {}, { signal })).value.id }),
    look: async (enrollmentId, signal) => readingOf(await findRecord(client, enrollmentId, signal)),
    launchTracker: async ({ enrollmentId, datetime, allowNewAttempt }, number) => {
      const { value } = await client.call(records.launchTracker, { enrollmentId, datetime: toRequestDateTime(datetime), allowNewAttempt }, { number });
      return value.enrollment ? readingOf(value.enrollment) : {};
    },
    hacpInfo: async (item, signal) => {
      const { url, sessionId, auPassword } = (await client.call(records.hacpInfo, item, { signal })).value;
      return { url, sessionId, auPassword };
    },
    hacp: async ({ url, sessionId, auPassword }, { command, data }, signal, number) => {
      const answer = parseHacpAnswer(await client.hacp(url, encodeHacpRequest({ command, sessionId, auPassword, data }), { signal, number, timeoutMs: isReport(command) ? quarantineMs : undefined }));
      if (answer === 'not-hacp') throw new ApiError('bad-answer', { didReachLms: 'maybe' });
      return answer;
    },
  };
}

function launchIn(text: string): LmsReading | 'refused' | undefined {
  const reading = decodeAnswer(records.launchTracker.response, text);
  if (reading.kind === 'answer') return reading.value.enrollment ? readingOf(reading.value.enrollment) : {};
  return reading.kind === 'refusal' ? 'refused' : undefined;
}

/** The answer to what an LMS cannot be asked about afterwards is waited for as long as a request may take: given up sooner, it would be unsure for ever (S4). */
const isReport = (command: string): boolean => (detailCommands as readonly string[]).includes(command);

/** `record` knows finished ones too, but its shape is inferred only; `enrollments` is known to the letter (facts C.1-X1). */
async function findRecord(client: Pick<LmsClient, 'call'>, id: string, signal: AbortSignal): Promise<TrainingRecord> {
  try {
    return (await client.call(records.record, { id }, { signal })).value;
  } catch (error) {
    if (!(error instanceof ApiError) || (error.reason !== 'not-found' && error.reason !== 'bad-answer')) throw error;
    const { value } = await client.call(records.enrollments, {}, { signal });
    const found = withParts(value.trainingRecords).find((record) => record.id === id);
    if (!found) throw error;
    return found;
  }
}

/** Also the modules of programs, which stand inside their program's record. */
const withParts = (held: readonly TrainingRecord[]): readonly TrainingRecord[] => held.flatMap((record) => [record, ...withParts(record.trainingRecords)]);

const readingOf = (record: TrainingRecord | LaunchedEnrollment): LmsReading => ({
  attemptCount: record.attemptCount,
  lastAttemptDate: record.lastAttemptDate,
  overallStatus: record.overallStatus?.code,
  ...('score' in record ? { score: record.score } : {}),
});
