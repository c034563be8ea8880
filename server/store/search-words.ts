import { LmsError } from '../errors.ts';

/** More than anybody types; each is a look-up. */
const mostWords = 16;
/** Nobody types more without a blank. */
const longestWord = 40;

/** Runs of letters, marks and digits. */
export const lettersIn = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** The words that are looked for in texts: without signs, which readers do not type as the text has them. Throws LmsError `invalid-parameter` for more than a search takes. */
export const textWords = (keywords: string): readonly string[] => wanted(lettersIn(keywords.normalize('NFC')), 'keywords');

/** The words that are looked for in names and codes: what stands between blanks, because codes have signs in them. Throws as `textWords` does. */
export const codeWords = (typed: string, parameter = 'keywords'): readonly string[] =>
  wanted(typed.normalize('NFC').split(/\s+/).filter((word) => word !== ''), parameter);

/** Each once. */
function wanted(words: readonly string[], parameter: string): readonly string[] {
  const found = [...new Set(words)].map((word) => Array.from(word).slice(0, longestWord).join(''));
  if (found.length > mostWords) throw new LmsError('invalid-parameter', `${parameter} must be at most ${mostWords} words.`);
  return found;
}
