import { sql } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import { openMemoryStore } from '../testing/memory-store.ts';
import { allTables } from './all-tables.ts';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
}

const tables = allTables;
const byName = (a: Column, b: Column): number => (a.name < b.name ? -1 : 1);

test('what the migrations made is what the queries are written against, column by column', async () => {
  const { db, close } = await openMemoryStore();
  const rows = await db
    .select({
      table: sql<string>`table_name::text`,
      name: sql<string>`column_name::text`,
      type: sql<string>`data_type::text`,
      nullable: sql<string>`is_nullable::text`,
    })
    .from(sql`information_schema.columns`)
    // What the database makes by itself, to look things up, is no column for queries to bring along.
    .where(sql`table_schema = 'public' and table_name <> 'applied_migrations' and is_generated = 'NEVER'`);
  const made = Map.groupBy(rows, (row) => row.table);
  expect([...made.keys()].sort()).toEqual(tables.map((table) => getTableConfig(table).name).sort());
  for (const table of tables) {
    const { name, columns } = getTableConfig(table);
    const expected = columns.filter((column) => column.generated === undefined).map((column) => ({ name: column.name, type: typeOf(column.getSQLType()), isNullable: !column.notNull }));
    const found = (made.get(name) ?? []).map((row) => ({ name: row.name, type: row.type, isNullable: row.nullable === 'YES' }));
    expect({ name, columns: found.sort(byName) }).toEqual({ name, columns: expected.sort(byName) });
  }
  await close();
});

const typeOf = (type: string): string => type.replace('bigserial', 'bigint').replace(/\(.*\)/, '');
