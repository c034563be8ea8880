import type { ItemResult } from '#formats/cmi.ts';
import type { HacpState } from '#formats/hacp/get-param.ts';
import { hasGroupHeaderLine } from '#formats/hacp/groups.ts';
import type { StepNote } from './journal.ts';

/** What GetParam said that the LMS holds: for the questions of S4, and for people. Suspend data only by length and digest. */
export const noteOfState = (held: HacpState, version: string | undefined): StepNote => ({
  ...comparable(held),
  totalSeconds: held.totalSeconds ?? null,
  suspendDataLength: held.suspendData?.length ?? 0,
  ...(version === undefined ? {} : { version }),
});

const comparable = (held: HacpState): StepNote => ({
  status: held.status ?? null,
  score: held.score?.raw ?? null,
  location: held.location ?? null,
  suspendDataDigest: digestOf(asLines(held.suspendData ?? '')),
});

/** Whether the LMS holds the same values as in an earlier reading. Time is another question. */
export const isUnchanged = (before: StepNote, held: HacpState): boolean => Object.entries(comparable(held)).every(([name, value]) => before[name] === value);

/** What of a result can come back different (S13). */
export type Value = 'status' | 'score' | 'location' | 'suspend-data';

/**
 * Which values of a PutParam the LMS does not hold, as far as it takes values over at all: lines may be trimmed and joined anew, long suspend data cut, *completed* turned into
 * passed or failed by a mastery score, a better status kept, a score rounded (facts E.4–E.6). `put`: the step's note; location and suspend data stand in `result`.
 */
export function notHeld(put: StepNote, { location, suspendData }: Pick<ItemResult, 'location' | 'suspendData'>, held: HacpState): readonly Value[] {
  const different: Value[] = [];
  if (put['status'] !== held.status && !isJudged(put['status'], held.status)) different.push('status');
  if (typeof put['score'] === 'number' && !isRounded(put['score'], held.score?.raw)) different.push('score');
  if (location.slice(0, longestComparedLocation).trim() !== (held.location ?? '').slice(0, longestComparedLocation).trim()) different.push('location');
  if (!hasGroupHeaderLine(suspendData) && !isWholeOrCut(asLines(suspendData), asLines(held.suspendData ?? ''))) different.push('suspend-data');
  return different;
}

/**
 * Whether the LMS took over a PutParam, seeing what it held before. All values are there; or all but a score that it does not take over, when the others have
 * changed to what was put.
 */
export function tookOver(before: StepNote, put: StepNote, result: Pick<ItemResult, 'location' | 'suspendData'>, held: HacpState): boolean {
  const different = notHeld(put, result, held);
  return different.length === 0 || (different.every((value) => value === 'score') && !isUnchanged(before, held));
}

/** What came back otherwise than it was sent (S13), but for the line trimming that servers do: nothing of it is taken for the truth. */
export function cameBackDifferent(put: StepNote, result: Pick<ItemResult, 'location' | 'suspendData'>, held: HacpState): readonly Value[] {
  const different = new Set(notHeld(put, result, held));
  if (put['status'] !== held.status) different.add('status');
  if (!hasGroupHeaderLine(result.suspendData) && asLines(result.suspendData) !== asLines(held.suspendData ?? '')) different.add('suspend-data');
  return [...different];
}

/** As HACP carries it. */
const longestComparedLocation = 255;
/** Nothing shorter than this is taken for the beginning of a longer text: every LMS keeps some (facts E.4: 4096 are guaranteed). */
const shortestCut = 255;

/** Whether an LMS made of *completed* what its mastery score says. */
export const isJudged = (said: StepNote[string] | undefined, held: HacpState['status']): boolean => said === 'completed' && (held === 'passed' || held === 'failed');

/** Whether a score is shown as it was said, or rounded to as many decimals as it is shown with: 22 may have been 21.5, but 21.5 was not 22. */
export function isRounded(said: number, held: number | undefined): boolean {
  if (held === undefined) return false;
  const decimals = String(held).split('.')[1]?.length ?? 0;
  return Math.abs(said - held) < 10 ** -decimals;
}

const isWholeOrCut = (said: string, held: string): boolean => said === held || (held.length >= shortestCut && said.startsWith(held));

/** Lines as any server may return them: trimmed, joined anew. */
const asLines = (text: string): string =>
  text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .join('\n')
    .trim();

/** FNV-1a: tells two texts apart, and keeps neither. */
function digestOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** What became of a session's time in the item's total: as before, counted, or something else happened to it. */
export type TimeAtLms = 'as-before' | 'counted' | 'other';

/**
 * Compares the totals of two readings with the seconds that were put between them. Where nothing was put, nothing can have been counted. A total that the LMS
 * does not tell is `other`: nothing follows from it.
 */
export function timeAtLms(before: StepNote, held: HacpState, seconds: number): TimeAtLms {
  if (seconds < shortestTime) return 'as-before';
  const earlier = before['totalSeconds'];
  if (typeof earlier !== 'number' || held.totalSeconds === undefined) return 'other';
  const grown = held.totalSeconds - earlier;
  // Servers show whole seconds, or round: up to a second is no difference, and never more than half of what is looked for.
  const slack = Math.min(1, seconds / 2 - shortestTime / 4);
  if (Math.abs(grown) <= slack) return 'as-before';
  return Math.abs(grown - seconds) <= slack ? 'counted' : 'other';
}

/** HACP writes hundredths of a second. */
const shortestTime = 0.01;
