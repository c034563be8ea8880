import { sql } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
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

const tables = allTables.map((table) => getTableConfig(table));
const counters = tables.flatMap(({ name, columns }) => columns.filter((column) => column.getSQLType() === 'bigserial').map((column) => `${name}_${column.name}_seq`));
const namesOfFilled = sql.raw(tables.map(({ name }) => `select '${name}' as name where exists (select 1 from "${name}")`).join(' union all '));

/**
 * Removes every row and starts every counter anew. Most tests fill a few of the many tables: only those are emptied, row by row, because truncating one means all that
 * refer to it. Bytes are truncated: deleted ones would stay in memory.
 */
async function empty(db: Database): Promise<void> {
  const filled = rowsOf(await db.execute(namesOfFilled)).map(({ name }) => name);
  await db.transaction(async (tx) => {
    await tx.execute(sql.raw('set local session_replication_role = replica')); // no foreign key is looked at while all rows go
    for (const name of filled) await tx.execute(sql.raw(name === 'package_chunks' ? 'truncate package_chunks' : `delete from "${name}"`));
    for (const counter of ['ekp_ids', ...counters]) await tx.execute(sql.raw(`alter sequence ${counter} restart`));
  });
}

/** PGlite and PostgreSQL's own client answer alike here. */
const rowsOf = (result: unknown): readonly { readonly name: string }[] => (result as { readonly rows: readonly { readonly name: string }[] }).rows;
