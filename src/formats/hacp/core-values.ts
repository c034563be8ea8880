import type { CmiScore, ItemResult, LessonStatus } from '#formats/cmi.ts';
import { readNumber } from '#formats/cmi/read-score.ts';

/** The flag of Lesson_Status: the LMS's (how the item is entered) or the content's (how it was left); empty for a normal exit (facts E.4). */
export type LessonFlag = 'ab-initio' | 'resume' | ItemResult['exit'];

/** Lesson_Location holds at most this many characters (facts E.4). */
export const longestLocation = 255;
/** Free text is guaranteed up to here; a server may cut what is longer (facts E.4). */
export const guaranteedText = 4096;

const byLetter: Readonly<Record<string, LessonStatus>> = { p: 'passed', c: 'completed', f: 'failed', i: 'incomplete', b: 'browsed', n: 'not attempted' };
const flagByLetter: Readonly<Record<string, LessonFlag>> = { a: 'ab-initio', r: 'resume', l: 'logout', t: 'time-out', s: 'suspend' };

/** `<status>[, <flag>]`: only the first letter of each counts, in any case. The status is undefined when it is none of the vocabulary. */
export function readLessonStatus(text: string | undefined): { readonly status: LessonStatus | undefined; readonly flag: LessonFlag } {
  const [status = '', flag = ''] = (text ?? '').toLowerCase().split(',').map((part) => part.trim());
  return { status: byLetter[status.charAt(0)], flag: flagByLetter[flag.charAt(0)] ?? '' };
}

export function writeLessonStatus(status: LessonStatus, flag: LessonFlag): string {
  return flag === '' ? status : `${status},${flag}`;
}

/** `raw[,max[,min]]`; of several attempts (separated by `;`) the first, which is the newest. Undefined when there is no readable raw score. */
export function readHacpScore(text: string | undefined): CmiScore | undefined {
  const [raw, max, min] = ((text ?? '').split(';')[0] ?? '').split(',').map(readNumber);
  if (raw === undefined) return undefined;
  return { raw, ...(max === undefined ? {} : { max }), ...(min === undefined ? {} : { min }) };
}

/** Below version 3 an integer alone; from there decimals, max, and min where there is a max (the order has no place for a min alone). */
export function writeHacpScore(score: CmiScore | undefined, withDecimals: boolean): string {
  if (!score) return '';
  if (!withDecimals) return String(Math.round(score.raw));
  const parts = [score.raw, ...(score.max === undefined ? [] : [score.max, ...(score.min === undefined ? [] : [score.min])])];
  return parts.map(writeNumber).join(',');
}

/** A plain decimal number with up to seven places (SCORM 2004 real(10,7)), never with an exponent. */
export function writeNumber(value: number): string {
  const fixed = value.toFixed(7).replace(/\.?0+$/, '');
  return fixed === '-0' ? '0' : fixed;
}
