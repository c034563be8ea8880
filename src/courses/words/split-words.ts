import { foldText } from './fold-text.ts';

// Scripts that are written without blanks, and Hangul, whose words grow by what is added to them: two letters at a time are the words there.
const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]`;
const runs = new RegExp(String.raw`(?<unspaced>${unspaced}+)|[\p{L}\p{M}\p{N}ـ]+?(?=${unspaced}|[^\p{L}\p{M}\p{N}ـ]|$)`, 'gu');
const isUnspaced = new RegExp(`^${unspaced}`, 'u');

/** The words of a text as they were written; runs without blanks stay together. */
export const runsOf = (text: string): readonly string[] => text.match(runs) ?? [];

/** Every form in which a word can be looked for: folded; with ae for ä; without the Arabic article; in letters by two where there are no blanks. */
export function formsOf(run: string): readonly string[] {
  const folded = foldText(run);
  if (folded === '') return [];
  if (isUnspaced.test(folded)) return letterPairs(folded, true);
  const forms = [folded];
  if (/[äöü]/i.test(run)) forms.push(foldText(run, { umlauts: 'ae' }));
  const bare = withoutArticle(folded);
  if (bare !== folded) forms.push(bare);
  return forms;
}

/** What must all be found for a text that somebody typed: each is the beginning of a form. */
export function searchedWords(typed: string): readonly string[] {
  const words = runsOf(typed).flatMap((run) => {
    const folded = foldText(run);
    return isUnspaced.test(folded) ? letterPairs(folded, false) : [withoutArticle(folded)];
  });
  return [...new Set(words.filter((word) => word !== ''))].slice(0, mostWords);
}

/** Whether a word is two letters of a script without blanks: such a word is not mistyped by one letter. */
export const isLetterPair = (word: string): boolean => isUnspaced.test(word);

const mostWords = 12;

/** 安全教育 → 安全, 全教, 教育; in an index also 育, so that every letter begins a form. */
function letterPairs(folded: string, withLast: boolean): readonly string[] {
  const letters = Array.from(folded);
  const pairs = letters.slice(0, -1).map((letter, at) => letter + (letters[at + 1] ?? ''));
  return withLast || letters.length === 1 ? [...pairs, letters.at(-1) ?? ''] : pairs;
}

const withoutArticle = (folded: string): string => folded.replace(/^(?:[وبكف]?ال|لل)(?=\p{L}{3})/u, '');
