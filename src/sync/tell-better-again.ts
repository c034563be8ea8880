import { isWorse } from '#formats/cmi/better-status.ts';
import { readItemResult } from '#formats/cmi/read-item-result.ts';
import { lessonStatuses, type LessonStatus } from '#formats/cmi.ts';
import type { HacpState } from '#formats/hacp/get-param.ts';
import type { Sitting, TellStep } from '#offline/learner-schema.ts';
import { standsWorse, type Earned } from './earned.ts';
import { talkToTheEnd, type Talk, type TalkEnd } from './hacp-talk.ts';
import { isJudged, isRounded } from './item-reading.ts';
import { itemsInQuestion } from './items-in-question.ts';
import type { Part, StepNote } from './journal.ts';
import { lookAfter, noteOfReading } from './look.ts';
import { isLowerScore, isLowerThanAll } from './lower-score.ts';
import { whichCounts } from './policy.ts';
import { sayResult } from './result-talk.ts';
import { heldBeforeRun } from './so-far.ts';
import { TellingStopped } from './telling-stopped.ts';
import type { Telling } from './telling.ts';

/**
 * S6: when the LMS stands worse after telling than what this device earned in the attempt, or saw there before it told, the item is asked once more; if the item itself
 * stands worse, the better status and score are told with no time at all. Where somebody else is at work in the course, so are the others that were earned here, until it stands well. Each once for
 * each sitting. Answers how the LMS stands then: `fine`, `worse`, or `unsure` when it stands worse and an answer was lost. Throws TellingStopped.
 */
export async function tellBetterAgain(t: Telling, sitting: Sitting, earned: ReadonlyMap<string, Earned>, part: Part): Promise<'fine' | 'worse' | 'unsure'> {
  const main = t.journal.entry.steps.slice(0, part.from);
  const best = bestOf(earned.get(sitting.itemId), main.findLast(({ name }) => name === 'PutParam')?.note);
  if (!best) return 'fine';
  const all = new Map(earned).set(sitting.itemId, best);
  const isStatusWorse = (seen: StepNote): Promise<boolean> => standsWorse(t.db, sitting.enrollmentId, all, seen);
  const isScoreLower = (seen: StepNote): boolean => isLowerThanAll(seen['score'], [...all.values()].map(({ score }) => score));
  const seen = main.at(-1)?.note ?? {};
  const { status, score } = readItemResult(sitting);
  // What this run itself earned may have given way to what counted more before it was judged.
  const before = betterOf(mayHaveBeenBetter(heldBefore(main), best), mayHaveBeenBetter({ status, score }, best));
  const { items, isEach } = await itemsInQuestion(t, sitting, all, { seen, isStatusWorse: await isStatusWorse(seen), isScoreLower: isScoreLower(seen), mayStandOtherwise: before !== undefined || hasMovedOn(main) });
  if (items.length === 0) return 'fine';
  // A record may count its score in its own way: it says something of an item only where that one stood lower too.
  const isStillWorse = async (now: StepNote, asked: Part): Promise<boolean> => (await isStatusWorse(now)) || (t.journal.last('PutParam', asked) !== undefined && isScoreLower(now));
  let [wasLost, standsWorseYet] = [false, false];
  const queue = [...items];
  // It grows on the way.
  for (let at = 0, one = queue[at]; one; one = queue[(at += 1)]) {
    // After each question comes a look: a restart goes on behind the last.
    const { itemId } = one;
    const [from = part.from, to] = [part.from, ...looksSince(t, part.from)].slice(at);
    const asked = { from, to: to ?? Infinity };
    const end = to === undefined ? await talkAgain(t, betterTalk(t, one, { best: all.get(itemId) ?? best, before: itemId === sitting.itemId ? before : undefined }, asked)) : endOf(t, asked);
    wasLost ||= end !== 'exited' && end !== 'hacp-refused';
    const now = to === undefined ? noteOfReading((await lookAfter(t)) ?? {}) : (t.journal.entry.steps[to - 1]?.note ?? {});
    standsWorseYet = await isStillWorse(now, asked);
    if (!standsWorseYet && !isEach) return 'fine';
    if (!isEach) continue;
    // The other one may just be telling the item again too; or an exit of his has come since the item was asked, and shows.
    const mayChange = t.journal.last('PutParam', asked) ? [one] : standsWorseYet && at === queue.length - 1 ? items : [];
    queue.push(...mayChange.filter((item) => queue.filter((each) => each.itemId === item.itemId).length < mostTimes));
  }
  if (wasLost) return 'unsure';
  return standsWorseYet ? 'worse' : 'fine';
}

/** So often is an item asked where somebody else is at work. */
const mostTimes = 3;

/** The LMS's own answers did not show our exit, since somebody else had told the item meanwhile; our server knew of it. */
const hasMovedOn = (main: readonly TellStep[]): boolean => main.findLast(({ name }) => name === 'ExitAU')?.note?.['decidedBy'] === 'server';

/** The indexes after each look that came to its end. */
const looksSince = ({ journal: { entry } }: Telling, from: number): readonly number[] =>
  entry.steps.flatMap(({ name, state }, index) => (index >= from && name === 'look-after' && state !== 'intent' ? [index + 1] : []));

/** How a question of before a restart had ended. */
const endOf = ({ journal: { entry } }: Telling, { from, to }: Part): TalkEnd =>
  entry.steps.slice(from, to).findLast(({ name }) => name === 'PutParam' || name === 'ExitAU')?.state === 'unsure' ? 'exit-answer-lost' : 'exited';

/** What the item held before the run that was told. */
function heldBefore(main: readonly TellStep[]): Earned | undefined {
  const put = main.findLastIndex(({ name }) => name === 'PutParam');
  const note = main.slice(0, Math.max(put, 0)).findLast(({ name, state }) => name === 'GetParam' && state === 'done')?.note;
  if (!note) return undefined;
  const { status, score } = heldBeforeRun(main, { ...(isStatus(note['status']) && { status: note['status'] }), ...(typeof note['score'] === 'number' && { score: { raw: note['score'] } }) });
  return status && { status, score };
}

/** *Failed* with a higher score than that of what was told as *completed*: an LMS that judges by a mastery score makes the lower one of it (facts E.5). */
const mayHaveBeenBetter = (before: Earned | undefined, told: Earned): Earned | undefined =>
  before?.status === 'failed' && told.status === 'completed' && isLowerScore(told.score?.raw, before.score) ? before : undefined;

const betterOf = (one: Earned | undefined, other: Earned | undefined): Earned | undefined => (one && other ? whichCounts(one, other) : (one ?? other));

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

function betterTalk(t: Telling, sitting: Sitting, { best, before }: { readonly best: Earned; readonly before: Earned | undefined }, part: Part): Talk {
  const result = readItemResult(sitting);
  return {
    item: { enrollmentId: sitting.enrollmentId, itemId: sitting.itemId },
    part,
    result,
    put: (held, version) => {
      // What the LMS has judged it would judge again: what it held before is told in its place.
      const better = before && wasJudged(best, held) ? before : best;
      // What was put once may show through although it was not counted: it is put again, and exited.
      if (t.journal.last('PutParam', part) === undefined && !holdsWorse(held, better)) return undefined;
      const { status, score } = held.status === undefined ? better : whichCounts(better, { status: held.status, score: held.score });
      return sayResult({ ...result, status, score }, 0, version);
    },
    details: () => Promise.resolve([]),
  };
}

const wasJudged = (told: Earned, { status, score }: HacpState): boolean => isJudged(told.status, status) && isRounded(told.score?.raw ?? 0, score?.raw ?? 0);

const holdsWorse = ({ status, score }: HacpState, best: Earned): boolean =>
  status === undefined || isWorse(status, best.status) || (status === best.status && isLowerScore(score?.raw, best.score));

const isStatus = (said: unknown): said is LessonStatus => (lessonStatuses as readonly unknown[]).includes(said);
