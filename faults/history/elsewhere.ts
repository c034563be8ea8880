import { betterResult } from '#formats/cmi/better-status.ts';
import { readGetParam } from '#formats/hacp/get-param.ts';
import { parseHacpAnswer } from '#formats/hacp/hacp-answer.ts';
import { encodeHacpRequest, type HacpCommand } from '#formats/hacp/hacp-request.ts';
import { writePutParam } from '#formats/hacp/put-param.ts';
import type { LessonStatus } from '#formats/cmi.ts';
import * as records from '#api/contract/records.ts';
import { toRequestDateTime } from '#api/contract/dates.ts';
import type { Site } from '../world/site.ts';
import type { VirtualTime } from '../world/virtual-time.ts';

/** A run at the LMS's own site, by no device of ours. */
export interface RunElsewhere {
  readonly userId: string;
  readonly enrollmentId: string;
  readonly itemId: string;
  readonly status: LessonStatus;
  readonly score: number;
  readonly seconds: number;
}

export async function playElsewhere({ lms }: Site, time: VirtualTime, run: RunElsewhere): Promise<void> {
  await time.during(async () => {
    lms.clock.set(new Date(time.now).toISOString());
    const { enrollmentId, itemId } = run;
    await lms.call(records.launchTracker, { enrollmentId, datetime: toRequestDateTime(new Date(time.now)), allowNewAttempt: false }, run.userId);
    const { sessionId } = await lms.call(records.hacpInfo, { enrollmentId, itemId }, run.userId);
    const say = async (command: HacpCommand, data = ''): Promise<string> => {
      const answer = await lms.request('ekp/hacp', { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: encodeHacpRequest({ command, sessionId, data }) });
      return answer.text();
    };
    const answer = parseHacpAnswer(await say('GetParam'));
    const held = answer === 'not-hacp' ? {} : readGetParam(answer.data);
    const earned = { status: run.status, score: { raw: run.score } };
    // The LMS's own player takes nothing away: what it would spoil would not be the app's doing.
    const { status, score } = held.status === undefined ? earned : betterResult({ status: held.status, score: held.score ?? earned.score }, earned);
    const result = { status, score, location: 'elsewhere', suspendData: 'elsewhere', exit: '', comments: '', interactions: [], objectives: [] } as const;
    await say('PutParam', writePutParam(result, run.seconds, '2.2').data);
    await say('ExitAU');
  });
}
