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
    const say = async (command: HacpCommand, data = ''): Promise<void> => {
      await lms.request('ekp/hacp', { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: encodeHacpRequest({ command, sessionId, data }) });
    };
    await say('GetParam');
    const result = { status: run.status, score: { raw: run.score }, location: 'elsewhere', suspendData: 'elsewhere', exit: '', comments: '', interactions: [], objectives: [] } as const;
    await say('PutParam', writePutParam(result, run.seconds, '2.2').data);
    await say('ExitAU');
  });
}
