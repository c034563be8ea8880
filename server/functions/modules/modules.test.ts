import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { decodeFeed } from '#api/contract/feed/decode-feed.ts';
import { putModuleSession } from '../../store/modules.ts';
import { modules as modulesTable } from '../../store/schema.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.aUser({ id: 'ada' });
  return () => lms.close();
});

type Asked = Parameters<typeof lms.call<typeof contract.modules>>[1];
const find = async (asked: Asked): Promise<readonly string[]> => (await lms.call(contract.modules, asked, 'ada')).modules.map(({ id }) => id);
const findAsAnybody = async (asked: Asked): Promise<readonly string[]> => (await lms.call(contract.modules, asked)).modules.map(({ id }) => id);

/** One module an entry, each a minute younger than the one before. */
async function modules(...given: readonly Parameters<TestLms['aModule']>[0][]): Promise<void> {
  for (const module of given) {
    await lms.aModule(module);
    lms.clock.advance(60_000);
  }
}

test('a search answers what a list shows, and as a feed the same', async () => {
  await lms.aModule({ id: 'fork lift', title: 'Forklift safety', subject: 'Safety', description: '<p>Keep it on its wheels</p>' });
  const found = await lms.call(contract.modules, { keywords: 'wheels' }, 'ada');
  const module = {
    id: 'fork lift',
    title: 'Forklift safety',
    type: { code: 'onlineModule' },
    typeLabel: 'Online',
    description: '<p>Keep it on its wheels</p>',
    links: [
      { rel: 'self', type: 'application/xml', href: 'http://localhost:4173/ekp/api/module?id=fork%20lift' },
      { rel: 'alternate', type: 'text/html', href: 'http://localhost:4173/ekp/servlet/ekp?CID=fork+lift&TX=FORMAT1' },
    ],
    created: '2026-01-05T09:00:00.000+00:00',
  };
  expect(found.modules).toEqual([module]);
  for (const format of ['rss', 'atom'] as const) {
    const response = await lms.ask(contract.modules, { keywords: 'wheels', format }, 'ada');
    expect(response.headers.get('Content-Type')).toContain(`application/${format}+xml`);
    const feed = decodeFeed(await response.text());
    expect(feed?.link).toBe('http://localhost:4173/ekp/servlet/ekp');
    expect(feed?.items).toMatchObject([{ title: module.title, link: module.links[1]?.href, categories: ['Online'] }]);
    expect(JSON.stringify(feed)).toContain('Keep it on its wheels');
  }
});

describe('what is found', () => {
  beforeEach(() =>
    modules(
      { id: 'aid', title: 'First aid: refresher', subject: 'Safety', description: 'Bleeding, breathing, burns. And/or the defibrillator v2.0' },
      { id: 'lift', title: 'Forklift safety', subject: 'Lifting', description: 'Keep it <b>on its wheels</b> &amp; move among people' },
      { id: 'zh', title: '港湾安全入门', subject: '安全', description: '第一周的三节短课' },
      { id: 'ja', title: 'コールドチェーン入門', description: '荷物の温度を測る' },
      { id: 'th', title: 'ความปลอดภัยในท่าเรือ' },
      { id: 'ar', title: 'السلامة في المرفأ' },
      { id: 'de', title: 'Kühlkette für Größere Güter', description: 'ÄNDERUNGEN' },
      { id: 'cpp', title: 'C++ for crane controls' },
    ),
  );
  const cases: readonly (readonly [what: string, keywords: string, ids: readonly string[]])[] = [
    ['a whole word, in any case', 'FORKLIFT', ['lift']],
    ['the beginning of a word', 'fork', ['lift']],
    ['the inside of a word of a title', 'klif', ['lift']],
    ['the beginning of a word of the description', 'defib', ['aid']],
    ['all the words, wherever each stands', 'breathing refresh safe', ['aid']],
    ['not one word of several', 'breathing forklift', []],
    ['words that signs hold together', 'or defibrillator', ['aid']],
    ['a word with signs in it', 'first-aid', ['aid']],
    ['a number with a point', 'V2.0', ['aid']],
    ['text and not markup', 'b', []],
    ['nothing of an entity', 'amp', []],
    ['Chinese inside a title', '安全', ['zh']],
    ['Chinese inside a description', '短课', ['zh']],
    ['a single Chinese letter', '湾', ['zh']],
    ['Japanese', 'チェーン', ['ja']],
    ['Japanese inside a description', '温度', ['ja']],
    ['Thai', 'ปลอดภัย', ['th']],
    ['Arabic', 'المرفأ', ['ar']],
    ['German, in any case', 'GÜTER änderung', ['de']],
    ['letters that were typed in two parts', 'ku\u0308hl', ['de']],
    ['a language of one letter', 'C++', ['cpp']],
    ['signs, which stand in no entry', '%', []],
    ['what only looks like a query', "crane' | !x & (", []],
    ['what only looks like a pattern', 'f_rk%', []],
  ];
  test.each(cases)('%s: %s', async (_, keywords, ids) => {
    expect(await find({ keywords })).toEqual(ids);
    expect(await find({ keywords, sort: 'created' })).toEqual(ids);
  });
});

test('by relevance: the very title, then titles, subjects, parts of words, descriptions; by date: the newest first', async () => {
  await modules(
    { id: 'title', title: 'Lifting with cranes' },
    { id: 'very', title: 'Lifting' },
    { id: 'part', title: 'Heavylifting' },
    { id: 'description', title: 'Cranes', description: 'All about lifting' },
    { id: 'subject', title: 'Slings', subject: 'Lifting' },
  );
  expect(await find({ keywords: 'lifting' })).toEqual(['very', 'title', 'subject', 'part', 'description']);
  expect(await find({ keywords: 'lifting', sort: 'created' })).toEqual(['subject', 'description', 'part', 'very', 'title']);
});

test('the very title comes first, however many newer ones have the words too, and the next are the newest of the best', async () => {
  await modules({ id: 'very', title: 'Crane' }, { id: 'description', title: 'Slings', description: 'For a crane' }, ...Array.from({ length: 40 }, (_, number) => ({ id: `m${number}`, title: `Crane ${number}` })));
  expect(await find({ keywords: ' cRANE', max: 3 })).toEqual(['very', 'm39', 'm38']);
  expect(await find({ keywords: 'crane', max: 1 })).toEqual(['very']);
  expect(await find({ keywords: 'crane', max: 1000 })).toEqual(['very', ...Array.from({ length: 40 }, (_, number) => `m${39 - number}`), 'description']);
});

test('what an earlier search told of a module is told again byte by byte, and not once it was changed', async () => {
  await modules({ id: 'a', title: 'Crane & hook', description: '<b>港</b>' }, { id: 'b', title: 'Crane' });
  const told = async (keywords: string): Promise<string> => (await lms.ask(contract.modules, { keywords }, 'ada')).text();
  const first = await told('crane');
  expect(await told('crane')).toBe(first);
  expect(await told('hook')).toContain('<title>Crane &amp; hook</title><type>onlineModule</type>');
  await lms.store.db.update(modulesTable).set({ title: 'Crane & sling' }).where(eq(modulesTable.id, 'a'));
  expect(await told('crane')).toBe(first.replace('hook', 'sling'));
});

test('without keywords: all of the catalog, the newest first, as many as asked, 25 unless told', async () => {
  await modules(...Array.from({ length: 27 }, (_, number) => ({ id: `m${number}` })), { id: 'old', archived: true });
  expect(await find({})).toEqual(Array.from({ length: 25 }, (_, number) => `m${26 - number}`));
  expect(await find({ max: 2 })).toEqual(['m26', 'm25']);
  expect(await find({ max: 1000 })).toHaveLength(27);
});

test('anybody finds what is public, a user everything but the archived', async () => {
  await modules({ id: 'public', title: 'Crane', isPublic: true }, { id: 'own', title: 'Crane' }, { id: 'old', title: 'Crane', isPublic: true, archived: true });
  expect(await findAsAnybody({ keywords: 'crane' })).toEqual(['public']);
  expect(await findAsAnybody({})).toEqual(['public']);
  expect(await find({ keywords: 'crane' })).toEqual(['own', 'public']);
});

test('by the dates of sessions: one session must fit, and a cancelled one does not', async () => {
  const { db } = lms.store;
  for (const id of ['jan', 'feb', 'both', 'cancelled', 'undated', 'none']) await lms.aModule({ id, title: 'Crane' });
  const session = (id: string, moduleId: string, at: string | null, status: 'active' | 'cancelled' = 'active') =>
    putModuleSession(db, { id, moduleId, code: id, startAt: at === null ? null : new Date(at), status });
  await session('1', 'jan', '2026-01-20T00:00:00Z');
  await session('2', 'feb', '2026-02-20T23:59:00Z');
  await session('3', 'both', '2026-01-01T08:00:00Z');
  await session('4', 'both', '2026-03-01T08:00:00Z');
  await session('5', 'cancelled', '2026-01-20T08:00:00Z', 'cancelled');
  await session('6', 'undated', null);
  const sorted = async (asked: Asked): Promise<readonly string[]> => [...(await find(asked))].sort();
  expect(await sorted({ sessionOnOrAfter: '2026-01-20' })).toEqual(['both', 'feb', 'jan']);
  expect(await sorted({ sessionBefore: '2026-02-20' })).toEqual(['both', 'jan']);
  expect(await sorted({ sessionOnOrAfter: '2026-01-20', sessionBefore: '2026-02-21', keywords: 'crane' })).toEqual(['feb', 'jan']);
});

test.each([
  ['sort=oldest', 'sort must be relevance or created.'],
  ['format=json', 'format must be xml, rss or atom.'],
  ['max=0', 'max must be a whole number from 1 to 1000.'],
  ['max=many', 'max must be a whole number from 1 to 1000.'],
  ['sessionBefore=2026-02-30', 'sessionBefore must be a date such as 2026-01-05.'],
  ['sessionOnOrAfter=2026-01-05T09:30Z', 'sessionOnOrAfter must be a date such as 2026-01-05.'],
  [`keywords=${Array.from({ length: 17 }, (_, number) => `word${number}`).join('+')}`, 'keywords must be at most 16 words.'],
])('%s is refused by name', async (query, message) => {
  const response = await lms.request(`ekp/api/modules?${query}`);
  expect(response.status).toBe(400);
  expect(await response.text()).toContain(message);
});

test('what changed is found as it is now, whoever changed it, and what is gone is not found', async () => {
  const { db } = lms.store;
  await modules({ id: 'crane', title: 'Crane' }, { id: 'fork', title: 'Forklift' });
  expect(await find({ keywords: 'crane' })).toEqual(['crane']);
  await lms.aModule({ id: 'new', title: 'Crane signals' });
  expect(await find({ keywords: 'crane' })).toEqual(['crane', 'new']);
  await db.update(modulesTable).set({ title: 'Derrick' }).where(eq(modulesTable.id, 'crane'));
  expect(await find({ keywords: 'crane' })).toEqual(['new']);
  expect(await find({ keywords: 'derrick' })).toEqual(['crane']);
  await db.update(modulesTable).set({ archived: true }).where(eq(modulesTable.id, 'new'));
  expect(await find({ keywords: 'crane' })).toEqual([]);
  await db.update(modulesTable).set({ archived: false, isPublic: true }).where(eq(modulesTable.id, 'new'));
  expect(await findAsAnybody({ keywords: 'crane' })).toEqual(['new']);
  await db.delete(modulesTable).where(eq(modulesTable.id, 'new'));
  expect(await find({ keywords: 'crane' })).toEqual([]);
});

test('a module that is not there in the end is not found: a change that was taken back does not count', async () => {
  await lms.aModule({ id: 'crane', title: 'Crane' });
  const { db } = lms.store;
  await expect(
    db.transaction(async (tx) => {
      await tx.update(modulesTable).set({ title: 'Derrick' });
      throw new Error('taken back');
    }),
  ).rejects.toThrow('taken back');
  expect(await find({ keywords: 'derrick' })).toEqual([]);
  expect(await find({ keywords: 'crane' })).toEqual(['crane']);
});

test('a catalog that is changed again and again is still found as it is', async () => {
  const { db } = lms.store;
  await db.insert(modulesTable).values(Array.from({ length: 300 }, (_, number) => ({ id: `m${number}`, title: `Title ${number}`, type: 'onlineModule' as const, createdAt: lms.clock.now() })));
  for (let round = 0; round < 6; round++) {
    await db.update(modulesTable).set({ subject: `Round${round} Before${round + 1}` });
    expect(await find({ keywords: `round${round}`, max: 1000 })).toHaveLength(300);
    expect(await find({ keywords: `before${round}` })).toEqual([]);
  }
});

test('searches at the same moment as changes all find what was there before they came', async () => {
  const found = await Promise.all(
    Array.from({ length: 20 }, async (_, number) => {
      await lms.aModule({ id: `crane ${number}`, title: `Crane ${number}` });
      return find({ keywords: `crane ${number}` });
    }),
  );
  for (const [number, ids] of found.entries()) expect(ids).toContain(`crane ${number}`);
});

test('the longest description can be kept, in any script', async () => {
  await lms.aModule({ id: 'long', title: '港湾', description: `${'长'.repeat(30_000)} ${Array.from({ length: 30_000 }, (_, number) => `word${number}`).join(' ')}` });
  expect(await find({ keywords: '港' })).toEqual(['long']);
});
