import { foldText, foldWithPlaces } from './fold-text.ts';
import { isNear } from './is-near.ts';
import { isLetterPair, runsOf, searchedWords } from './split-words.ts';

/** Where in a text something begins and ends, in UTF-16 units. */
export type TextRange = readonly [from: number, to: number];

/** Something that can be looked for: its texts, the most telling first. */
export interface Findable<T> {
  readonly item: T;
  readonly texts: readonly (string | undefined)[];
}

/**
 * The few things of a small collection in which every typed word is the beginning of a word, or from three letters on a part of one; those whose first text has them
 * come first, else in the order given. Nothing for a text without words.
 */
export function findWords<T>(typed: string, among: readonly Findable<T>[]): readonly T[] {
  const words = searchedWords(typed);
  if (words.length === 0) return [];
  const found = among.flatMap(({ item, texts }, place) => {
    const places = words.map((word) => texts.findIndex((text) => text !== undefined && has(text, word)));
    return places.includes(-1) ? [] : [{ item, rank: Math.max(...places), place }];
  });
  return found.sort((one, other) => one.rank - other.rank || one.place - other.place).map(({ item }) => item);
}

function has(text: string, word: string): boolean {
  return rangesOf(text, word).length > 0;
}

/** What of a text is to be marked for what somebody typed: in order, not overlapping. */
export const markedRanges = (text: string, typed: string): readonly TextRange[] => inOrder(runsOf(typed).flatMap((run) => rangesOfRun(text, run)));

/** As `markedRanges`, for a text that was found although a letter was mistyped: the words that were meant. */
export function meantRanges(text: string, typed: string): readonly TextRange[] {
  const words = searchedWords(typed).filter((word) => word.length > 3 && !isLetterPair(word));
  const runs = runsOf(text).reduce<{ readonly ranges: TextRange[]; readonly end: number }>(
    ({ ranges, end }, run) => {
      const from = text.indexOf(run, end);
      const isMeant = words.some((word) => isNear(word, foldText(run)));
      return { ranges: isMeant ? [...ranges, [from, from + run.length]] : ranges, end: from + run.length };
    },
    { ranges: [], end: 0 },
  );
  return inOrder([...markedRanges(text, typed), ...runs.ranges]);
}

function inOrder(found: readonly TextRange[]): readonly TextRange[] {
  const ranges = found.toSorted(([one], [other]) => one - other);
  const joined: [number, number][] = [];
  for (const [from, to] of ranges) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** Where a word stands as it was typed, with its article; else where what is looked for of it does. */
function rangesOfRun(text: string, run: string): readonly TextRange[] {
  const whole = rangesOf(text, foldText(run));
  return whole.length > 0 ? whole : searchedWords(run).flatMap((word) => rangesOf(text, word));
}

/** Where a word stands: at the beginnings of words; where there are none, inside them. */
function rangesOf(text: string, word: string): readonly TextRange[] {
  if (word === '') return [];
  for (const umlauts of ['a', 'ae'] as const) {
    const folded = foldWithPlaces(text, { umlauts });
    const all = occurrences(folded.text, word);
    const atBeginnings = all.filter((at) => isBeginning(folded.text, at));
    const taken = atBeginnings.length > 0 || word.length < 3 ? atBeginnings : all;
    if (taken.length > 0) return taken.map((at) => [folded.places[at] ?? 0, endOf(folded.places, at + word.length)]);
    if (!/[äöü]/i.test(text)) break;
  }
  return [];
}

function occurrences(text: string, word: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found.push(at);
  return found;
}

const letter = /[\p{L}\p{M}\p{N}]$/u;
const unspacedStart = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const article = /(?:^|[^\p{L}])(?:[وبكف]?ال|لل)$/u;
const isBeginning = (text: string, at: number): boolean =>
  at === 0 || !letter.test(text.slice(at - 2, at)) || unspacedStart.test(text.slice(at)) || article.test(text.slice(Math.max(0, at - 4), at));

/** The end of the last letter: a vowel sign or a tatweel after it belongs to it. */
const endOf = (places: readonly number[], unit: number): number => places[unit] ?? places.at(-1) ?? 0;

/** A piece of a long text around the first place that is found, to be shown below a title; undefined where nothing is found. */
export function excerptAround(text: string, typed: string, most = 120): string | undefined {
  const [first] = markedRanges(text, typed);
  if (!first) return undefined;
  if (text.length <= most) return text;
  const from = Math.max(0, Math.min(first[0] - Math.floor(most / 3), text.length - most));
  const start = from === 0 ? 0 : (text.indexOf(' ', from) + 1 || from);
  const words = text.slice(Math.min(start, first[0]), Math.min(start, first[0]) + most);
  return `${start > 0 ? '… ' : ''}${words.trim()}${start + most < text.length ? ' …' : ''}`;
}
