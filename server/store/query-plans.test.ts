import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { openMemoryStore } from '../testing/memory-store.ts';
import { enrollmentsOf } from './enrollments.ts';
import { messagesOf } from './messages.ts';
import { searchArticles } from './news.ts';
import { findPeople } from './people.ts';
import { recentActivities } from './recent-activities.ts';
import type { Database, Store } from './store.ts';
import { findUser } from './users.ts';

// The lists that everybody asks for all day must not go through a whole table. So few rows as a test can make are enough for the planner to choose, once it has counted them.
let store: Store;
beforeAll(async () => {
  store = await openMemoryStore();
  const { db } = store;
  for (const statement of [
    `insert into organizations (id, code, description, parent_id) select case n when 0 then '*ROOT*' else 'O' || n end, '', '', case n when 0 then null else '*ROOT*' end from generate_series(0, 20) n`,
    `insert into users (id, given, family, organization_id, direct_appraiser_id) select 'U' || n, 'Given' || n, 'Family' || n, 'O' || 1 + n % 20, 'U' || 1 + n / 10 from generate_series(1, 8000) n`,
    `insert into assignments (id, user_id, organization_id, direct_appraiser_id, is_primary) select id, id, organization_id, direct_appraiser_id, true from users`,
    `insert into modules (id, title, type, created_at) select 'M' || n, 'Title ' || n, 'onlineModule', now() from generate_series(1, 200) n`,
    `insert into enrollments (id, user_id, module_id, revision, enrolled_at, changed_at, overall_status, is_self_enrolled) select 'E' || n, 'U' || 1 + n % 2000, 'M' || 1 + n / 2000, 1, now(), now(), 'enrolled', true from generate_series(0, 9999) n`,
    `insert into activities (type, user_id, module_id, at) select 'enrolled', 'U' || 1 + n % 2000, 'M1', now() - n * interval '1 minute' from generate_series(1, 10000) n`,
    `insert into articles (id, title, published_at) select 'A' || n, 'Title ' || n, now() - n * interval '1 hour' from generate_series(1, 4000) n`,
    `insert into messages (id, subject, sent_at) select 'N' || n, 'Subject', now() from generate_series(1, 4000) n`,
    `insert into message_recipients (message_id, user_id) select 'N' || n, 'U' || 1 + n % 2000 from generate_series(1, 4000) n`,
    'analyze',
  ]) {
    await db.execute(sql.raw(statement));
  }
  return () => store.close();
}, 120_000);

const now = new Date();
const lists: readonly (readonly [name: string, big: readonly string[], read: (db: Database) => Promise<unknown>])[] = [
  ['my records', ['enrollments'], (db) => enrollmentsOf(db, 'U7')],
  ['my direct reports as people', ['users', 'assignments'], async (db) => findPeople(db, await viewer(), {}, 25)],
  ['a person by ID', ['users', 'assignments'], async (db) => findPeople(db, await viewer(), { id: 'U12' }, 25)],
  ['what somebody did lately', ['activities', 'users'], async (db) => recentActivities(db, await viewer(), { userId: 'U12' }, 25)],
  ['the newest articles', ['articles'], (db) => searchArticles(db, { readers: { organizationIds: ['O1'] }, now, max: 10 })],
  ['my mailbox', ['messages', 'message_recipients'], (db) => messagesOf(db, 'U7')],
];

const viewer = async () => {
  const user = await findUser(store.db, 'U1');
  if (!user) throw new Error('The viewer is not there.');
  return user;
};

test.each(lists)('%s is found through indexes, however many rows there are', async (_, big, read) => {
  const plan = (await plansOf(read)).join('\n');
  expect(plan).toMatch(/Index|Bitmap/);
  for (const table of big) expect(plan).not.toMatch(new RegExp(`Seq Scan on ${table}\\b`));
});


/** The plans of what the function asks the database. */
async function plansOf(read: (db: Database) => Promise<unknown>): Promise<readonly string[]> {
  const client = (store.db as unknown as { readonly $client: { query: (text: unknown, ...more: unknown[]) => Promise<unknown> } }).$client;
  const { query } = client;
  const asked: (readonly [text: string, values: unknown])[] = [];
  client.query = (text, ...more) => {
    asked.push([typeof text === 'string' ? text : (text as { readonly text: string }).text, more[0]]);
    return query.call(client, text, ...more);
  };
  try {
    await read(store.db);
  } finally {
    client.query = query;
  }
  return Promise.all(asked.map(async ([text, values]) => JSON.stringify(await query.call(client, `explain ${text}`, values), null, 1)));
}
