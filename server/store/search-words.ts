import { LmsError } from '../errors.ts';

/** More than anybody types; each is a look-up. */
const mostWords = 16;
/** The longest beginning that is kept of a run without blanks (migration 2, `search_parts`). */
const longestWord = 40;

/** The words of `keywords`: runs of letters and digits, each once. Throws LmsError `invalid-parameter` for more than a search takes. */
export function searchWords(keywords: string): readonly string[] {
  const words = [...new Set(keywords.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])].map((word) => Array.from(word).slice(0, longestWord).join(''));
  if (words.length > mostWords) throw new LmsError('invalid-parameter', `keywords must be at most ${mostWords} words.`);
  return words;
}

/** A pattern for `ilike` that finds the word wherever it stands. There is nothing in it to escape: words have no signs. */
export const wordPattern = (word: string): string => `%${word}%`;

/**
 * The words as PostgreSQL's query: all of them, each as the beginning of something. A single letter or digit of an alphabet is a word by itself (as in *C++*):
 * as a beginning it would find everything.
 */
export const wordQuery = (words: readonly string[]): string => words.map((word) => (/^[\p{Script=Latin}\p{Nd}]$/u.test(word) ? `'${word}'` : `'${word}':*`)).join(' & ');
