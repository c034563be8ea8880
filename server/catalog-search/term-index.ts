import type { Place } from './text-terms.ts';

/** Which terms stand in which entries. An entry is a number from 0, given by whoever adds it. */
export interface TermIndex {
  add(entry: number, terms: ReadonlyMap<string, Place>): void;
  /** For each of `count` entries: 0 unless it has something that begins with each of the words; else the sum of the best places, the more the better. */
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

/** An inverted index: the terms in order, so that a beginning is a range of them. Looking a word up costs two binary searches and a step for each posting of the range. */
export function createTermIndex(): TermIndex {
  const byText = new Map<string, Term>();
  let ordered: readonly Term[] = [];
  let added: Term[] = [];

  const beginningWith = (word: string): readonly Term[] => {
    if (added.length > 0) {
      ordered = merged(ordered, added.sort((a, b) => (a.text < b.text ? -1 : 1)));
      added = [];
    }
    return ordered.slice(firstNotBefore(ordered, word), firstNotBefore(ordered, word + afterAll));
  };
  const exactly = (word: string): readonly Term[] => {
    const term = byText.get(word);
    return term ? [term] : [];
  };

  return {
    add(entry, terms) {
      for (const [text, place] of terms) {
        let term = byText.get(text);
        if (!term) {
          term = { text, postings: [] };
          byText.set(text, term);
          added.push(term);
        }
        term.postings.push(entry * 2 ** placeBits + place);
      }
    },
    scores(words, count) {
      const scores = new Uint16Array(count);
      for (const [at, word] of words.entries()) {
        const best = new Uint8Array(count);
        for (const { postings } of isWhole(word) ? exactly(word) : beginningWith(word)) {
          for (const posting of postings) {
            const entry = posting >>> placeBits;
            const place = posting & placeMask;
            if (place > (best[entry] ?? 0)) best[entry] = place;
          }
        }
        if (at === 0) scores.set(best);
        else {
          for (let entry = 0; entry < count; entry++) {
            const before = scores[entry] ?? 0;
            const here = best[entry] ?? 0;
            scores[entry] = before > 0 && here > 0 ? before + here : 0;
          }
        }
      }
      return scores;
    },
  };
}

/** A single letter or digit of the Latin alphabet is a word by itself (as in *C++*): as a beginning it would find everything. */
const isWhole = (word: string): boolean => /^[\p{Script=Latin}\p{Nd}]$/u.test(word);

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

function merged(left: readonly Term[], right: readonly Term[]): readonly Term[] {
  const all: Term[] = [];
  let at = 0;
  for (const term of right) {
    for (let other = left[at]; other && other.text < term.text; other = left[++at]) all.push(other);
    all.push(term);
  }
  return all.concat(left.slice(at));
}
