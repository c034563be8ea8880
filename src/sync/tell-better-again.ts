import { isWorse } from '#formats/cmi/better-status.ts';
import { readItemResult } from '#formats/cmi/read-item-result.ts';
import type { Sitting } from '#offline/learner-schema.ts';
import { standsWorse, type Earned } from './earned.ts';
import { talkToTheEnd, type Talk } from './hacp-talk.ts';
import type { Part } from './journal.ts';
import { lookAfter } from './look.ts';
import { sayResult } from './result-talk.ts';
import type { Telling } from './telling.ts';

/**
 * S6: when the LMS stands worse after telling than what this device earned in the attempt, the item is asked once more in a session of its own; if the item
 * itself stands worse there, the better status and score are told with no time at all. Once for each sitting. Answers how the LMS stands then: `fine`,
 * `worse`, or `unsure` when it stands worse and an answer was lost. Throws TellingStopped.
 */
export async function tellBetterAgain(t: Telling, sitting: Sitting, earned: ReadonlyMap<string, Earned>, part: Part): Promise<'fine' | 'worse' | 'unsure'> {
  const best = earned.get(sitting.itemId);
  const seen = t.journal.entry.steps[part.from - 1]?.note?.['overallStatus'];
  const isWorseAtLms = (overallStatus: unknown): Promise<boolean> =>
    standsWorse(t.db, sitting.enrollmentId, earned, typeof overallStatus === 'string' ? { overallStatus } : undefined);
  if (!best || !(await isWorseAtLms(seen))) return 'fine';
  const end = await talkToTheEnd(t, betterTalk(sitting, best, part));
  const reading = await lookAfter(t);
  if (!(await isWorseAtLms(reading?.overallStatus))) return 'fine';
  return end === 'exited' || end === 'hacp-refused' ? 'worse' : 'unsure';
}

function betterTalk(sitting: Sitting, best: Earned, part: Part): Talk {
  const result = readItemResult(sitting);
  return {
    item: { enrollmentId: sitting.enrollmentId, itemId: sitting.itemId },
    part,
    result,
    put: (held, version) =>
      held.status !== undefined && !isWorse(held.status, best.status) ? undefined : sayResult({ ...result, status: best.status, score: best.score }, 0, version),
    details: () => Promise.resolve([]),
  };
}
