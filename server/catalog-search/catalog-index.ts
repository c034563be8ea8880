import type { CatalogEntry } from '../store/catalog-entries.ts';
import { createTermIndex } from './term-index.ts';
import { place, termsOf } from './text-terms.ts';

interface Selection {
  /** As `wordsIn` gives them; without any, everything is found. */
  readonly words: readonly string[];
  /** Puts the entry with this very title first, and what stands in better places before the newer; undefined: only the newest first. */
  readonly title?: string | undefined;
  readonly max: number;
  readonly mayBeFound: (entry: CatalogEntry) => boolean;
}

/** The modules of the catalog in memory, and what they are found by. */
export interface CatalogIndex {
  readonly current: ReadonlyMap<string, CatalogEntry>;
  /** Adds an entry, or replaces the one with its ID. */
  put(entry: CatalogEntry): void;
  remove(id: string): void;
  select(selection: Selection): readonly CatalogEntry[];
  /** What was replaced or removed leaves its terms behind: whether they have become too many. */
  hasMuchWaste(): boolean;
}

export function createCatalogIndex(): CatalogIndex {
  const terms = createTermIndex();
  const current = new Map<string, CatalogEntry>();
  const numbers = new Map<string, number>();
  /** By the number that the index of terms knows them by. */
  const entries: (CatalogEntry | undefined)[] = [];
  let newestFirst: Uint32Array | undefined;

  const remove = (id: string): void => {
    const number = numbers.get(id);
    if (number === undefined) return;
    entries[number] = undefined;
    numbers.delete(id);
    current.delete(id);
    newestFirst = undefined;
  };

  return {
    current,
    remove,
    put(entry) {
      remove(entry.id);
      const number = entries.push(entry) - 1;
      numbers.set(entry.id, number);
      current.set(entry.id, entry);
      terms.add(number, termsOf(entry));
      newestFirst = undefined;
    },
    select({ words, title, max, mayBeFound }) {
      newestFirst ??= Uint32Array.from(numbers.values()).sort((a, b) => byNewest(entries[a], entries[b]));
      const scores = words.length === 0 ? undefined : terms.scores(words, entries.length);
      const wanted = title?.toLowerCase();
      const everyWordInTitle = words.length * place.title;
      const byScore: CatalogEntry[][] = [];
      for (const number of newestFirst) {
        const score = scores?.[number] ?? 1;
        if (score === 0) continue;
        const equals = (byScore[wanted === undefined ? 0 : score] ??= []);
        const mayBeTheOne = wanted !== undefined && score === everyWordInTitle;
        if (equals.length >= max && !mayBeTheOne) {
          if (wanted === undefined) break;
          continue;
        }
        const entry = entries[number];
        if (!entry || !mayBeFound(entry)) continue;
        if (mayBeTheOne && entry.title.length === wanted.length && entry.title.toLowerCase() === wanted) (byScore[score + 1] ??= []).push(entry);
        else if (equals.length < max) equals.push(entry);
      }
      return byScore.toReversed().flatMap((equals) => equals ?? []).slice(0, max);
    },
    hasMuchWaste: () => entries.length > 2 * current.size + 1000,
  };
}

function byNewest(a: CatalogEntry | undefined, b: CatalogEntry | undefined): number {
  if (!a || !b) return 0;
  return b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? -1 : 1);
}
