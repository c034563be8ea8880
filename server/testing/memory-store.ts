import { getTableName, sql } from 'drizzle-orm';
import { openPGliteStore } from '../store/pglite.ts';
import { allTables } from '../store/all-tables.ts';
import type { Database, Store } from '../store/store.ts';

// Starting PGlite costs a second or more and 40 MB, emptying its tables some milliseconds: a store that a test closes is emptied and given to the next one.
const idle: Database[] = [];
let openNew: () => Promise<Store> = () => openPGliteStore();

/** From now on stores are made like this: for the tests on a PostgreSQL server (on-postgres.ts). */
export function makeStoresWith(open: () => Promise<Store>): void {
  openNew = open;
}

/** An empty in-memory store with the newest tables; the same behind `close` and the next `openMemoryStore`, but empty again. */
export async function openMemoryStore(): Promise<Store> {
  const db = idle.pop() ?? (await openNew()).db;
  let isOpen = true;
  return {
    db,
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      await empty(db);
      idle.push(db);
    },
  };
}

const tables = allTables.map((table) => `"${getTableName(table)}"`);

/** Removes every row and starts every counter anew. */
async function empty(db: Database): Promise<void> {
  await db.execute(sql.raw(`truncate ${tables.join(', ')} restart identity cascade`));
  await db.execute(sql.raw('alter sequence ekp_ids restart'));
}
