import { readItemResult } from '#formats/cmi/read-item-result.ts';
import type { Sitting, TellStep } from '#offline/learner-schema.ts';
import type { Earned } from './earned.ts';
import { endOfTelling } from './end-of-telling.ts';
import { talkToTheEnd, type Talk, type TalkEnd } from './hacp-talk.ts';
import { isRounded } from './item-reading.ts';
import type { InQuestion } from './items-in-question.ts';
import type { Part, StepNote } from './journal.ts';
import { lookAfter, noteOfReading } from './look.ts';
import { whichCounts } from './policy.ts';
import { sayResult } from './result-talk.ts';
import { TellingStopped } from './telling-stopped.ts';
import type { Telling } from './telling.ts';
import { earnedIn, mayHaveBeenBetter, secondsAfter, toldIn, whatToTellAgain, type Known } from './what-to-tell-again.ts';

/** What is asked after a telling, and by what it is judged. */
export interface AskingAgain extends InQuestion {
  /** What was told. */
  readonly sitting: Sitting;
  /** The steps of the telling, and those of the questions behind them. */
  readonly main: readonly TellStep[];
  readonly part: Part;
  /** What an item earned here, or was seen to hold. */
  readonly best: (itemId: string) => Earned;
  /** What the item that was told held, or was, before: it may count more. */
  readonly before: Earned | undefined;
  /** Whether a look shows that the LMS still stands worse; `wasPut`: the item was told again before it. */
  readonly isStillWorse: (now: StepNote, wasPut: boolean) => Promise<boolean>;
}

/**
 * Asks each item, one after the other, and tells it again where it stands worse (S6). Answers how the LMS stands then: `fine`, `worse`, or `unsure` when an answer was lost. A restart goes on behind
 * the last question that was answered. Throws TellingStopped.
 */
export async function askEachAgain(t: Telling, asking: AskingAgain): Promise<'fine' | 'worse' | 'unsure'> {
  const { items, isEach } = asking;
  let standsWorseYet = false;
  /** Of each item that was to be told again how that ended, where it was not seen to stand well since. */
  const failed = new Map<string, TalkEnd>();
  const queue = [...items];
  // It grows on the way.
  for (let at = 0, one = queue[at]; one; one = queue[(at += 1)]) {
    const { end, now, wasPut, wasBetter } = await ask(t, asking, one, queue.slice(0, at));
    if (end === 'exited') failed.delete(one.itemId);
    else if (wasPut) failed.set(one.itemId, end);
    standsWorseYet = await asking.isStillWorse(now, wasPut);
    if (!standsWorseYet && !isEach) return 'fine';
    // The other one may just be telling the item again too, or the LMS has judged what was told; or an exit of his has come since the items were asked, and the record shows it.
    const again = wasPut && (isEach || wasBetter) ? [one] : isEach && standsWorseYet && at === queue.length - 1 ? items : [];
    queue.push(...again.filter((item) => queue.filter((each) => each.itemId === item.itemId).length < mostTimes));
  }
  if (!standsWorseYet && failed.size === 0) return 'fine';
  return [...failed.values()].some((end) => end !== 'hacp-refused') ? 'unsure' : 'worse';
}

/** So often is an item asked where somebody else is at work. */
const mostTimes = 3;

interface Asked {
  readonly end: TalkEnd;
  /** The look behind it. */
  readonly now: StepNote;
  readonly wasPut: boolean;
  /** What the item held may have counted more than what is told of it. */
  readonly wasBetter: boolean;
}

/** One question and the look behind it; where both were done before a restart, what stands of them. `before`: the items of the questions before it. */
async function ask(t: Telling, { sitting, main, part, best, before }: AskingAgain, one: Sitting, asked: readonly Sitting[]): Promise<Asked> {
  const isOfTold = one.itemId === sitting.itemId;
  const looks = looksSince(t, part.from);
  const partOf = (question: number): Part => ({ from: looks[question - 1] ?? part.from, to: looks[question] ?? Infinity });
  const own = partOf(asked.length);
  const earlier = [...(isOfTold ? [main] : []), ...asked.flatMap((other, question) => (other.itemId === one.itemId ? [stepsIn(t, partOf(question))] : []))].map(toldIn);
  const known: Known = { best: best(one.itemId), before: isOfTold ? before : undefined, earlier, seconds: await secondsTold(t, one) };
  const isAnswered = looks[asked.length] !== undefined;
  const end = isAnswered ? endOf(t, own) : await talkAgain(t, betterTalk(t, one, known, own));
  const now = isAnswered ? (t.journal.entry.steps[own.to - 1]?.note ?? {}) : noteOfReading((await lookAfter(t)) ?? {});
  const wasPut = t.journal.last('PutParam', own) !== undefined;
  return { end, now, wasPut, wasBetter: mayHaveBeenBetter(toldIn(stepsIn(t, own)).held, known.best) !== undefined };
}

const stepsIn = ({ journal: { entry } }: Telling, { from, to }: Part): readonly TellStep[] => entry.steps.slice(from, to);

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
