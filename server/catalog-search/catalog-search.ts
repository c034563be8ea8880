import { batched } from '../batched.ts';
import { catalogEntries, catalogStamps, catalogVersion, modulesWithSession, type CatalogEntry } from '../store/catalog-entries.ts';
import { textWords } from '../store/search-words.ts';
import type { Database } from '../store/store.ts';
import { createCatalogIndex } from './catalog-index.ts';
import { wordsIn } from './words.ts';

export interface ModuleSearch {
  readonly keywords?: string | undefined;
  /** A session that is not cancelled begins at or after `from` and before `before`. */
  readonly from?: Date | undefined;
  readonly before?: Date | undefined;
  readonly sort: 'relevance' | 'created';
  readonly max: number;
  /** Only what anybody may see. */
  readonly isPublicOnly: boolean;
}

/** The catalog as searches need it: in memory, and never older than the search. */
export interface CatalogSearch {
  /** Reads what has changed since the last time; after a start, everything. */
  load(): Promise<void>;
  /**
   * The modules with all the words in title, subject or description; archived ones are not in it. A word is found by its beginning, in title and subject by any part of it.
   * By relevance: the very title first, then by the places where the words stand (title, subject, inside a word, description), then the newest.
   */
  find(search: ModuleSearch): Promise<readonly CatalogEntry[]>;
}

/** So many modules are read and indexed at a time: other calls wait no longer than for these. */
const atOnce = 200;

/** docs/decisions/0011: one index a process, brought up to date whenever the database's version of the catalog is another one than the index has. */
export function createCatalogSearch(db: Database): CatalogSearch {
  let version = -1;
  let index = createCatalogIndex();

  const upToDate = batched<'catalog', true>(async () => {
    const newest = await catalogVersion(db);
    if (newest !== version) await readChanges();
    version = newest;
    return new Map([['catalog', true]]);
  });

  async function readChanges(): Promise<void> {
    const stamps = await catalogStamps(db);
    if (index.hasMuchWaste()) index = createCatalogIndex();
    const { current } = index;
    for (const id of current.keys()) if (!stamps.has(id)) index.remove(id);
    const changed = [...stamps].filter(([id, stamp]) => current.get(id)?.stamp !== stamp).map(([id]) => id);
    for (let from = 0; from < changed.length; from += atOnce) {
      for (const entry of await catalogEntries(db, changed.slice(from, from + atOnce))) index.put(entry);
    }
  }

  return {
    load: async () => void (await upToDate('catalog')),
    async find({ keywords, from, before, sort, max, isPublicOnly }) {
      const words = keywords === undefined ? [] : textWords(keywords);
      if (keywords !== undefined && words.length === 0) return []; // signs alone stand in no entry
      const dated = from || before ? await modulesWithSession(db, { from, before }) : undefined;
      await upToDate('catalog');
      return index.select({
        words: words.flatMap(wordsIn),
        title: sort === 'relevance' ? keywords?.trim() : undefined,
        max,
        mayBeFound: ({ id, isPublic }) => (isPublic || !isPublicOnly) && (!dated || dated.has(id)),
      });
    },
  };
}
