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
  /** Those with the same title, in small letters. */
  const byTitle = new Map<string, Set<number>>();
  let newestFirst: Uint32Array | undefined;

  const remove = (id: string): void => {
    const number = numbers.get(id);
    if (number === undefined) return;
    const title = entries[number]?.title.toLowerCase() ?? '';
    const named = byTitle.get(title);
    named?.delete(number);
    if (named?.size === 0) byTitle.delete(title);
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
      const title = entry.title.toLowerCase();
      const named = byTitle.get(title);
      if (named) named.add(number);
      else byTitle.set(title, new Set([number]));
      terms.add(number, termsOf(entry));
      newestFirst = undefined;
    },
    select({ words, title, max, mayBeFound }) {
      newestFirst ??= Uint32Array.from(numbers.values()).sort((a, b) => byNewest(entries[a], entries[b]));
      const scores = words.length === 0 ? undefined : terms.scores(words, entries.length);
      const best = title === undefined ? 1 : words.length * place.title;
      const named = title === undefined ? undefined : byTitle.get(title.toLowerCase());
      /** The best score is the last; after it comes the very title. */
      const byScore: CatalogEntry[][] = Array.from({ length: best + 2 }, () => []);
      let lowest = 1;
      for (const number of newestFirst) {
        const score = scores === undefined ? 1 : (scores[number] ?? 0);
        if (score < lowest) continue; // most of them
        const entry = entries[number];
        if (!entry || !mayBeFound(entry) || named?.has(number)) continue;
        const equals = byScore[Math.min(score, best)];
        if (equals?.push(entry) === max) {
          lowest = score + 1; // what is worse, and what is as good but older, is not among the first any more
          if (lowest > best) break;
        }
      }
      for (const number of named ?? []) {
        const entry = entries[number];
        if (entry && mayBeFound(entry)) byScore[best + 1]?.push(entry);
      }
      byScore[best + 1]?.sort(byNewest);
      return byScore.toReversed().flat().slice(0, max);
    },
    hasMuchWaste: () => entries.length > 2 * current.size + 1000,
  };
}

function byNewest(a: CatalogEntry | undefined, b: CatalogEntry | undefined): number {
  if (!a || !b) return 0;
  return b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? -1 : 1);
}
