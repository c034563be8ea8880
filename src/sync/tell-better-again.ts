import { readItemResult } from '#formats/cmi/read-item-result.ts';
import type { Sitting, TellStep } from '#offline/learner-schema.ts';
import { standsWorse, type Earned } from './earned.ts';
import { endOfTelling } from './end-of-telling.ts';
import { talkToTheEnd, type Talk, type TalkEnd } from './hacp-talk.ts';
import { isRounded } from './item-reading.ts';
import { itemsInQuestion } from './items-in-question.ts';
import type { Part, StepNote } from './journal.ts';
import { lookAfter, noteOfReading } from './look.ts';
import { isLowerThanAll } from './lower-score.ts';
import { whichCounts } from './policy.ts';
import { sayResult } from './result-talk.ts';
import { TellingStopped } from './telling-stopped.ts';
import type { Telling } from './telling.ts';
import { betterOf, earnedIn, heldBefore, mayHaveBeenBetter, secondsAfter, toldIn, whatToTellAgain, type Known } from './what-to-tell-again.ts';

/**
 * S6: when the LMS stands worse after telling than what this device earned in the attempt, or saw there before it told, the item is asked once more; if the item itself
 * stands worse, the better status and score are told with no time at all. Where somebody else is at work in the course, so are the others that were earned here, until it stands well; or each of those
 * told lately (`itemsInQuestion`). Answers how the LMS stands then: `fine`, `worse`, or `unsure` when it stands worse, or may, and an answer was lost. Throws TellingStopped.
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
  const suspicion = { seen, isStatusWorse: await isStatusWorse(seen), isScoreLower: isScoreLower(seen), mayStandOtherwise: before !== undefined || hasMovedOn(main) };
  const { items, isEach } = await itemsInQuestion(t, sitting, all, part.from - 1, suspicion);
  if (items.length === 0) return 'fine';
  // A record may count its score in its own way: it says something of an item only where that one stood lower too.
  const isStillWorse = async (now: StepNote, asked: Part): Promise<boolean> => (await isStatusWorse(now)) || (t.journal.last('PutParam', asked) !== undefined && isScoreLower(now));
  let standsWorseYet = false;
  /** Of each item that was to be told again how that ended, where it was not seen to stand well since. */
  const failed = new Map<string, TalkEnd>();
  const queue = [...items];
  // It grows on the way.
  for (let at = 0, one = queue[at]; one; one = queue[(at += 1)]) {
    // After each question comes a look: a restart goes on behind the last.
    const { itemId } = one;
    const looks = looksSince(t, part.from);
    const partOf = (question: number): Part => ({ from: looks[question - 1] ?? part.from, to: looks[question] ?? Infinity });
    const [asked, isAnswered] = [partOf(at), looks[at] !== undefined];
    const earlier = [...(itemId === sitting.itemId ? [main] : []), ...queue.slice(0, at).flatMap((other, question) => (other.itemId === itemId ? [stepsIn(t, partOf(question))] : []))].map(toldIn);
    const known = { best: all.get(itemId) ?? best, before: itemId === sitting.itemId ? before : undefined, earlier, seconds: await secondsTold(t, one) };
    const end = isAnswered ? endOf(t, asked) : await talkAgain(t, betterTalk(t, one, known, asked));
    const now = isAnswered ? (t.journal.entry.steps[asked.to - 1]?.note ?? {}) : noteOfReading((await lookAfter(t)) ?? {});
    const wasPut = t.journal.last('PutParam', asked) !== undefined;
    if (end === 'exited') failed.delete(itemId);
    else if (wasPut) failed.set(itemId, end);
    standsWorseYet = await isStillWorse(now, asked);
    if (!standsWorseYet && !isEach) return 'fine';
    // The other one may just be telling the item again too, or the LMS has judged what was told; or an exit of his has come since the items were asked, and the record shows it.
    const isToBeAskedAgain = wasPut && (isEach || mayHaveBeenBetter(toldIn(stepsIn(t, asked)).held, known.best) !== undefined);
    const again = isToBeAskedAgain ? [one] : isEach && standsWorseYet && at === queue.length - 1 ? items : [];
    queue.push(...again.filter((item) => queue.filter((each) => each.itemId === item.itemId).length < mostTimes));
  }
  if (!standsWorseYet && failed.size === 0) return 'fine';
  return [...failed.values()].some((end) => end !== 'hacp-refused') ? 'unsure' : 'worse';
}

/** So often is an item asked where somebody else is at work. */
const mostTimes = 3;

const stepsIn = ({ journal: { entry } }: Telling, { from, to }: Part): readonly TellStep[] => entry.steps.slice(from, to);

/** The LMS's own answers did not show our exit, since somebody else had told the item meanwhile; our server knew of it. */
const hasMovedOn = (main: readonly TellStep[]): boolean => main.findLast(({ name }) => name === 'ExitAU')?.note?.['decidedBy'] === 'server';

/** The indexes after each look that came to its end. */
const looksSince = ({ journal: { entry } }: Telling, from: number): readonly number[] =>
  entry.steps.flatMap(({ name, state }, index) => (index >= from && name === 'look-after' && state !== 'intent' ? [index + 1] : []));

/** The total of an item when its run was told. In a further attempt what the LMS answered then may be the old attempt's. */
async function secondsTold({ db, journal }: Telling, { seq, attempt }: Sitting): Promise<number | undefined> {
  const entry = seq === journal.entry.seq || attempt > 1 ? undefined : await db.get('outbox', seq);
  return entry?.state === 'told' ? secondsAfter(entry.steps.slice(0, endOfTelling(entry))) : undefined;
}

/** How a question of before a restart had ended. */
function endOf(t: Telling, asked: Part): TalkEnd {
  const last = stepsIn(t, asked).findLast(({ name }) => name === 'PutParam' || name === 'ExitAU');
  if (last === undefined || (last.name === 'ExitAU' && last.state === 'done')) return 'exited';
  if (last.state === 'unsure') return 'exit-answer-lost';
  return last.name === 'PutParam' && last.state !== 'done' ? 'hacp-refused' : 'session-lost';
}

/** A question that is refused, by the LMS or a proxy, before anything was put refuses nothing of what was told: then it stands as the LMS shows it. */
async function talkAgain(t: Telling, talk: Talk): Promise<TalkEnd> {
  try {
    return await talkToTheEnd(t, talk);
  } catch (error) {
    const put = t.journal.last('PutParam', talk.part)?.state;
    if (!(error instanceof TellingStopped) || (error.stop.kind !== 'refused' && error.stop.kind !== 'parked') || put === 'done' || put === 'unsure') throw error;
    // An intent would move to the next question, and with it the places of all that was said.
    const open = t.journal.entry.steps.at(-1);
    if (open?.state === 'intent') await t.journal.record(open.name, 'refused', { ...open.note, stoppedBy: error.stop.reason });
    return 'hacp-refused';
  }
}

/** What was told is what was earned, or what the LMS was seen to hold, which counts more. */
function bestOf(earned: Earned | undefined, told: StepNote | undefined): Earned | undefined {
  const said = told && earnedIn(told);
  return earned && said ? whichCounts(earned, said) : earned;
}

function betterTalk(t: Telling, sitting: Sitting, known: Known, part: Part): Talk {
  const result = readItemResult(sitting);
  return {
    item: { enrollmentId: sitting.enrollmentId, itemId: sitting.itemId },
    part,
    result,
    put: (held, version) => {
      // What was put once may show through although it was not counted: the same is put again, and exited.
      const said = t.journal.last('PutParam', part)?.note;
      const better = (said && sameAs(known.best, earnedIn(said))) ?? whatToTellAgain(held, known);
      if (!better) return undefined;
      const { status, score } = held.status === undefined ? better : whichCounts(better, { status: held.status, score: held.score });
      return sayResult({ ...result, status, score }, 0, version);
    },
    details: () => Promise.resolve([]),
  };
}

/** What was said, with the maximum of its score where it is known. */
const sameAs = (best: Earned, said: Earned | undefined): Earned | undefined => (said?.status === best.status && isRounded(best.score?.raw ?? 0, said.score?.raw ?? 0) ? best : said);
