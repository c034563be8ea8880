import { isWorse } from '#formats/cmi/better-status.ts';
import { lessonStatuses, type LessonStatus } from '#formats/cmi.ts';
import type { HacpState } from '#formats/hacp/get-param.ts';
import type { TellStep } from '#offline/learner-schema.ts';
import type { Earned } from './earned.ts';
import { isJudged, isRounded } from './item-reading.ts';
import type { StepNote } from './journal.ts';
import { isLowerScore } from './lower-score.ts';
import { whichCounts } from './policy.ts';
import { heldBeforeRun } from './so-far.ts';

/** One telling of an item, or one question about it: what was answered before anything was put, and what was put then. */
interface ToldOnce {
  readonly held: Earned | undefined;
  readonly put: Earned | undefined;
}

/** What is known of an item that is asked once more. */
export interface Known {
  readonly best: Earned;
  /** What it held, or was, before `best` was told: it may count more where the LMS judges. */
  readonly before: Earned | undefined;
  /** Earlier tellings and questions of it here, in order. */
  readonly earlier: readonly ToldOnce[];
  /** The total time that the item had when this device had told it; undefined where that is not known. */
  readonly seconds: number | undefined;
}

/**
 * What is told of an item again, seeing what it holds; undefined where it stands well. An LMS that judges by a mastery score makes *failed* of *completed* (facts E.5), and would do so again: as soon
 * as that was seen here, what the item held before is told in its place, or nothing. An item with less time than it had is that of a new attempt, which somebody began elsewhere: it starts its own.
 */
export function whatToTellAgain(held: HacpState, { best, before, earlier, seconds }: Known): Earned | undefined {
  if (seconds !== undefined && held.totalSeconds !== undefined && held.totalSeconds < seconds - shownLess) return undefined;
  const had = earlier.reduce((most, one) => betterOf(most, mayHaveBeenBetter(one.held, best)), before);
  const judged = hasJudged(best, [...earlier, { held: asEarned(held), put: undefined }]);
  const counts = judged || (had && wasJudged(best, held)) ? (had ?? { status: 'failed', score: best.score }) : best;
  return holdsWorse(held, counts) ? counts : undefined;
}

/** Servers show whole seconds. */
const shownLess = 1;

/** Whether *completed* was told with this score, and *failed* was answered to the next question. */
const hasJudged = ({ status, score }: Earned, asked: readonly ToldOnce[]): boolean =>
  status === 'completed' && score !== undefined && asked.some(({ put }, at) => put?.status === 'completed' && isRounded(score.raw, put.score?.raw) && wasMadeFailed(put, asked[at + 1]?.held));

const wasMadeFailed = (put: Earned, next: Earned | undefined): boolean => next?.status === 'failed' && isRounded(put.score?.raw ?? 0, next.score?.raw);

/** *Failed* with a higher score than that of what was told as *completed*: an LMS that judges by a mastery score makes the lower one of it. */
export const mayHaveBeenBetter = (before: Earned | undefined, told: Earned): Earned | undefined =>
  before?.status === 'failed' && told.status === 'completed' && isLowerScore(told.score?.raw, before.score) ? before : undefined;

export const betterOf = (one: Earned | undefined, other: Earned | undefined): Earned | undefined => (one && other ? whichCounts(one, other) : (one ?? other));

/** What was answered and put in these steps. */
export function toldIn(steps: readonly TellStep[]): ToldOnce {
  const put = steps.findLast(({ name, state }) => name === 'PutParam' && state === 'done')?.note;
  return { held: heldBefore(steps), put: put && earnedIn(put) };
}

/** The total that an item had after what was told of it in these steps. */
export function secondsAfter(steps: readonly TellStep[]): number | undefined {
  const put = steps.findLastIndex(({ name, state }) => name === 'PutParam' && state === 'done');
  const before = steps.slice(0, Math.max(put, 0)).findLast(({ name, state }) => name === 'GetParam' && state === 'done')?.note?.['totalSeconds'];
  const said = steps[put]?.note?.['seconds'];
  return typeof before === 'number' && typeof said === 'number' ? before + said : undefined;
}

/** What the item held before the run that was told in these steps, or before what was put in them. */
export function heldBefore(steps: readonly TellStep[]): Earned | undefined {
  const put = steps.findLastIndex(({ name }) => name === 'PutParam');
  const note = steps.slice(0, put < 0 ? steps.length : put).findLast(({ name, state }) => name === 'GetParam' && state === 'done')?.note;
  const held = note && earnedIn(note);
  return held && asEarned(heldBeforeRun(steps, held));
}

/** A status and a score in the note of a step. */
export function earnedIn({ status, score }: StepNote): Earned | undefined {
  return isStatus(status) ? { status, score: typeof score === 'number' ? { raw: score } : undefined } : undefined;
}

const asEarned = ({ status, score }: Pick<HacpState, 'status' | 'score'>): Earned | undefined => status && { status, score };

const wasJudged = (told: Earned, { status, score }: HacpState): boolean => isJudged(told.status, status) && isRounded(told.score?.raw ?? 0, score?.raw ?? 0);

const holdsWorse = ({ status, score }: HacpState, best: Earned): boolean =>
  status === undefined || isWorse(status, best.status) || (status === best.status && isLowerScore(score?.raw, best.score));

const isStatus = (said: unknown): said is LessonStatus => (lessonStatuses as readonly unknown[]).includes(said);
