import { wordsIn } from './words.ts';

/** Where a term stands, and what finding it there is worth. */
export const place = { title: 8, subject: 4, part: 2, description: 1 } as const;
export type Place = (typeof place)[keyof typeof place];

interface Texts {
  readonly title: string;
  readonly subject: string;
  /** May hold HTML. */
  readonly description: string;
}

/** Of longer texts the beginning is searched. */
const longest = { title: 1000, description: 20_000, descriptionParts: 4000 } as const;
/** In UTF-16 units: at least as long as the longest word that is looked for. */
const longestTerm = 80;

/** Scripts that are written without blanks: there is no telling where a word begins. */
const withoutBlanks = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;

/**
 * What a module is found by, each term with the best place where it stands: the words of all its texts; every ending of a word of title or subject, so that
 * each part of it is the beginning of something; and every ending of a run of Chinese, Japanese, Thai …, wherever that stands.
 */
export function termsOf({ title, subject, description }: Texts): ReadonlyMap<string, Place> {
  const terms = new Map<string, Place>();
  const add = (term: string, where: Place): void => {
    const cut = term.slice(0, longestTerm);
    if ((terms.get(cut) ?? 0) < where) terms.set(cut, where);
  };
  const addEndings = (word: string, shortest: number): void => {
    for (let from = 0; from <= word.length - shortest; from++) add(word.slice(from, from + longestTerm), place.part);
  };
  const heading = [title, subject].map((text) => text.slice(0, longest.title));
  const plain = withoutMarkup(description.slice(0, longest.description));
  for (const word of wordsIn(plain)) add(word, place.description);
  for (const text of heading) for (const word of wordsIn(text)) addEndings(word, 2);
  for (const text of [...heading, plain.slice(0, longest.descriptionParts)]) for (const [run] of text.matchAll(withoutBlanks)) addEndings(run.toLowerCase(), 1);
  for (const word of wordsIn(heading[1] ?? '')) add(word, place.subject);
  for (const word of wordsIn(heading[0] ?? '')) add(word, place.title);
  return terms;
}

const withoutMarkup = (html: string): string => html.replaceAll(/<[^>]*>|&#?[\dA-Za-z]{1,8};/g, ' ');
