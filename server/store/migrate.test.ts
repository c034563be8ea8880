import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { migrations } from './migrations/all.ts';
import type { Database } from './store.ts';

const first: Migration = { number: 1, name: 'books', statements: ['create table books (title text)', "insert into books values ('one')"] };
const second: Migration = { number: 2, name: 'pages', statements: ['alter table books add column pages integer default 7'] };
const broken: Migration = { number: 2, name: 'broken', statements: ['alter table books add column pages integer', 'create tabel typo ()'] };

let client: PGlite;
beforeAll(async () => {
  client = await PGlite.create();
});
afterAll(() => client.close());

/** An empty database. */
async function database(): Promise<Database> {
  await client.exec('drop schema public cascade; create schema public');
  return drizzle(client);
}
const books = async (db: Database): Promise<unknown> => db.select({ book: sql`to_jsonb(books)` }).from(sql`books`);

test('steps are numbered from 1 without gaps', () => {
  expect(migrations.map((migration) => migration.number)).toEqual(migrations.map((_, index) => index + 1));
});

test('each step happens once, new steps find the old data', async () => {
  const db = await database();
  await migrate(db, [first]);
  await migrate(db, [first]);
  await migrate(db, [first, second]);
  expect(await books(db)).toEqual([{ book: { title: 'one', pages: 7 } }]);
});

test('a step that fails leaves the database as it was, and can be repaired', async () => {
  const db = await database();
  await migrate(db, [first]);
  await expect(migrate(db, [first, broken])).rejects.toThrow('create tabel typo');
  expect(await books(db)).toEqual([{ book: { title: 'one' } }]);
  await migrate(db, [first, second]);
  expect(await books(db)).toEqual([{ book: { title: 'one', pages: 7 } }]);
});

test('an older version does not write into a newer database', async () => {
  const db = await database();
  await migrate(db, [first, second]);
  await expect(migrate(db, [first])).rejects.toThrow('written by a newer Haversack (step 2, this one knows 1)');
});
