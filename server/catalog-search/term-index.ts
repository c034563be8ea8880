import type { Place } from './text-terms.ts';

/** Which terms stand in which entries. An entry is a number from 0, given by whoever adds it. */
export interface TermIndex {
  add(entry: number, terms: ReadonlyMap<string, Place>): void;
  /**
   * For each of `count` entries: 0 unless it has something that begins with each of the words; else the sum of the best places, the more the better. To be read
   * before the next call, which uses the array again.
   */
  scores(words: readonly string[], count: number): Uint16Array;
}

interface Term {
  readonly text: string;
  /** The entries it stands in: the number, and in the last four bits the place. */
  readonly postings: number[];
}

const placeBits = 4;
const placeMask = 2 ** placeBits - 1;
/** Comes after every letter (a noncharacter), so that the terms with a beginning are those from it to it with this after it. */
const afterAll = '\uFFFF';

/** The terms that begin with the same two letters (UTF-16 units). */
interface Shelf {
  terms: Term[];
  inOrder: boolean;
}

/**
 * An inverted index: the terms in order, so that a beginning is a range of them, and looking a word up costs two binary searches and a step for each posting of the range.
 * They are put in order shelf by shelf, each when something on it is looked for: all at once it would take a second.
 */
export function createTermIndex(): TermIndex {
  const byText = new Map<string, Term>();
  const shelves = new Map<string, Shelf>();
  const shelvesByLetter = new Map<string, Shelf[]>();
  let scores = new Uint16Array();
  let best = new Uint8Array();

  const shelfOf = (text: string): Shelf => {
    const [letter, beginning] = [text.slice(0, 1), text.slice(0, 2)];
    let shelf = shelves.get(beginning);
    if (!shelf) {
      shelf = { terms: [], inOrder: true };
      shelves.set(beginning, shelf);
      const others = shelvesByLetter.get(letter);
      if (others) others.push(shelf);
      else shelvesByLetter.set(letter, [shelf]);
    }
    return shelf;
  };

  const mark = (word: string): void => {
    best.fill(0);
    if (isWhole(word)) markTerms(best, [byText.get(word)].filter((term) => term !== undefined));
    else if (word.length === 1) for (const { terms } of shelvesByLetter.get(word) ?? []) markTerms(best, terms);
    else markTerms(best, beginningWith(word, shelves.get(word.slice(0, 2))));
  };

  return {
    add(entry, terms) {
      for (const [text, place] of terms) {
        let term = byText.get(text);
        if (!term) {
          term = { text, postings: [] };
          byText.set(text, term);
          const shelf = shelfOf(text);
          shelf.inOrder = false;
          shelf.terms.push(term);
        }
        term.postings.push(entry * 2 ** placeBits + place);
      }
    },
    scores([first = '', ...others], count) {
      // The arrays serve one search after the other: new ones for each would be most of the garbage.
      if (scores.length !== count) [scores, best] = [new Uint16Array(count), new Uint8Array(count)];
      mark(first);
      scores.set(best);
      for (const word of others) {
        mark(word);
        addWhereBoth(scores, best);
      }
      return scores;
    },
  };
}

// By themselves, so that the compiler has nothing but arrays before it: these are most of a search's work.

/** Keeps for each entry the best of its places. */
function markTerms(best: Uint8Array, terms: readonly Term[]): void {
  for (const { postings } of terms) {
    for (const posting of postings) {
      const entry = posting >>> placeBits;
      const where = posting & placeMask;
      if (where > (best[entry] ?? 0)) best[entry] = where;
    }
  }
}

function addWhereBoth(scores: Uint16Array, best: Uint8Array): void {
  for (let entry = 0; entry < scores.length; entry++) {
    const before = scores[entry] ?? 0;
    const here = best[entry] ?? 0;
    scores[entry] = before > 0 && here > 0 ? before + here : 0;
  }
}

/** A single letter or digit of the Latin alphabet is a word by itself (as in *C++*): as a beginning it would find everything. */
const isWhole = (word: string): boolean => /^[\p{Script=Latin}\p{Nd}]$/u.test(word);

function beginningWith(word: string, shelf: Shelf | undefined): readonly Term[] {
  if (!shelf) return [];
  if (!shelf.inOrder) shelf.terms.sort((a, b) => (a.text < b.text ? -1 : 1));
  shelf.inOrder = true;
  if (word.length === 2) return shelf.terms;
  return shelf.terms.slice(firstNotBefore(shelf.terms, word), firstNotBefore(shelf.terms, word + afterAll));
}

/** Where in the order of UTF-16 units the text stands, or would. */
function firstNotBefore(ordered: readonly Term[], text: string): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const term = ordered[middle];
    if (term && term.text < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
