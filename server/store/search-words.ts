import { LmsError } from '../errors.ts';

/** More than anybody types; each is a look-up. */
const mostWords = 16;
/** Nobody types more without a blank. */
const longestWord = 40;

/** The words of `keywords`: runs of letters and digits, each once. Throws LmsError `invalid-parameter` for more than a search takes. */
export function searchWords(keywords: string): readonly string[] {
  const words = [...new Set(keywords.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])].map((word) => Array.from(word).slice(0, longestWord).join(''));
  if (words.length > mostWords) throw new LmsError('invalid-parameter', `keywords must be at most ${mostWords} words.`);
  return words;
}

/** A pattern for `ilike` that finds the word wherever it stands. There is nothing in it to escape: words have no signs. */
export const wordPattern = (word: string): string => `%${word}%`;
