import { isWorse } from '#formats/cmi/better-status.ts';
import { readItemResult } from '#formats/cmi/read-item-result.ts';
import { lessonStatuses, type LessonStatus } from '#formats/cmi.ts';
import type { HacpState } from '#formats/hacp/get-param.ts';
import type { Sitting } from '#offline/learner-schema.ts';
import { standsWorse, type Earned } from './earned.ts';
import { talkToTheEnd, type Talk, type TalkEnd } from './hacp-talk.ts';
import type { Part, StepNote } from './journal.ts';
import { lookAfter, noteOfReading } from './look.ts';
import { isLowerScore, isLowerThanAll } from './lower-score.ts';
import { whichCounts } from './policy.ts';
import { sayResult } from './result-talk.ts';
import { TellingStopped } from './telling-stopped.ts';
import type { Telling } from './telling.ts';

/**
 * S6: when the LMS stands worse after telling than what this device earned in the attempt, or saw there before it told, the item is asked once more; if the item itself
 * stands worse, the better status and score are told with no time at all. Once for each sitting. Answers how the LMS stands then: `fine`, `worse`, or `unsure` when it
 * stands worse and an answer was lost. Throws TellingStopped.
 */
export async function tellBetterAgain(t: Telling, sitting: Sitting, earned: ReadonlyMap<string, Earned>, part: Part): Promise<'fine' | 'worse' | 'unsure'> {
  const steps = t.journal.entry.steps.slice(0, part.from);
  const best = bestOf(earned.get(sitting.itemId), steps.findLast(({ name }) => name === 'PutParam')?.note);
  if (!best) return 'fine';
  const all = new Map(earned).set(sitting.itemId, best);
  const isStatusWorse = (seen: StepNote): Promise<boolean> => standsWorse(t.db, sitting.enrollmentId, all, seen);
  const isScoreLower = (seen: StepNote): boolean => isLowerThanAll(seen['score'], [...all.values()].map(({ score }) => score));
  const seen = steps.at(-1)?.note ?? {};
  const isWorse = await isStatusWorse(seen);
  if (!isWorse && !isScoreLower(seen)) return 'fine';
  const inQuestion = isWorse ? sitting : await withBestScore(t.db, sitting, all);
  const end = await talkAgain(t, betterTalk(t, inQuestion, all.get(inQuestion.itemId) ?? best, part));
  const now = noteOfReading((await lookAfter(t)) ?? {});
  // A record may count its score in its own way: it says something of an item only where that one stood lower too.
  const isStillLower = t.journal.last('PutParam', part) !== undefined && isScoreLower(now);
  if (!(await isStatusWorse(now)) && !isStillLower) return 'fine';
  return end === 'exited' || end === 'hacp-refused' ? 'worse' : 'unsure';
}

/** A score that is missing in the record may be any item's: the one that earned most is asked. Answers its last run in the attempt, up to this one. */
async function withBestScore(db: Telling['db'], upTo: Sitting, all: ReadonlyMap<string, Earned>): Promise<Sitting> {
  const scoreOf = (itemId: string): number => all.get(itemId)?.score?.raw ?? -Infinity;
  const [bestId = upTo.itemId] = [...all.keys()].toSorted((one, other) => scoreOf(other) - scoreOf(one));
  if (scoreOf(bestId) <= scoreOf(upTo.itemId)) return upTo;
  const runs = (await db.getAllFromIndex('sittings', 'by-enrollment', upTo.enrollmentId)).filter(({ itemId, attempt, seq, state }) => itemId === bestId && attempt === upTo.attempt && seq <= upTo.seq && state !== 'open');
  return runs.toSorted((one, other) => other.seq - one.seq)[0] ?? upTo;
}

/** A question that is refused refuses nothing of what was told: then it stands as the LMS shows it. */
async function talkAgain(t: Telling, talk: Talk): Promise<TalkEnd> {
  try {
    return await talkToTheEnd(t, talk);
  } catch (error) {
    const isRefused = error instanceof TellingStopped && (error.stop.kind === 'refused' || error.stop.kind === 'parked');
    if (!isRefused || t.journal.last('PutParam', talk.part) !== undefined) throw error;
    return 'hacp-refused';
  }
}

/** What was told is what was earned, or what the LMS was seen to hold, which counts more. */
function bestOf(earned: Earned | undefined, told: StepNote | undefined): Earned | undefined {
  const [status, score] = [told?.['status'], told?.['score']];
  if (!earned || !isStatus(status)) return earned;
  return whichCounts(earned, { status, score: typeof score === 'number' ? { raw: score } : undefined });
}

function betterTalk(t: Telling, sitting: Sitting, best: Earned, part: Part): Talk {
  const result = readItemResult(sitting);
  return {
    item: { enrollmentId: sitting.enrollmentId, itemId: sitting.itemId },
    part,
    result,
    put: (held, version) => {
      // What was put once may show through although it was not counted: it is put again, and exited.
      if (t.journal.last('PutParam', part) === undefined && !holdsWorse(held, best)) return undefined;
      const { status, score } = held.status === undefined ? best : whichCounts(best, { status: held.status, score: held.score });
      return sayResult({ ...result, status, score }, 0, version);
    },
    details: () => Promise.resolve([]),
  };
}

const holdsWorse = ({ status, score }: HacpState, best: Earned): boolean =>
  status === undefined || isWorse(status, best.status) || (status === best.status && isLowerScore(score?.raw, best.score));

const isStatus = (said: unknown): said is LessonStatus => (lessonStatuses as readonly unknown[]).includes(said);
