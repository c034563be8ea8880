import { QueryClient } from '@tanstack/react-query';
import { describe, expect, test, vi } from 'vitest';
import { ApiError } from '#api/api-error.ts';
import type { Catalog } from '#api/contract/catalog.ts';
import type { LmsClient } from '#api/client.ts';
import { learnModules, nothingKnown, topBranch } from '#courses/known-catalog/known-catalog.ts';
import type { KnownAnswers } from '#offline/known-answers.ts';
import type { KnownAnswer } from '#offline/learner-schema.ts';
import { changeable } from '../../test/screens/render-page.tsx';
import { catalogHues } from './catalog-hues.ts';
import { createCatalogKeeper } from './catalog-keeper.ts';
import { keptCatalog } from './kept-catalog.ts';

/** It works in the pauses of the page, which are rare on a busy machine. */
const inItsTime = { timeout: 15_000 };

/** Nobody waits for the disk here. */
const writeAfterMs = 30;

const self = (kind: string, id: string) => [{ rel: 'self', type: 'application/xml', href: `https://lms.example/ekp/api/${kind}?id=${encodeURIComponent(id)}` }];
const branches: Readonly<Record<string, object>> = {
  [topBranch]: { title: 'Catalog', children: [{ title: 'Safety', links: self('catalog', 'safety') }, { title: 'Closed', links: self('catalog', 'closed') }], modules: [] },
  safety: { title: 'Safety', children: [], modules: [{ title: 'Fire safety', type: { code: 'exam' }, links: self('module', 'M1') }] },
};

/** An LMS that refuses one of its branches. */
function lms() {
  const asked: string[] = [];
  const call = ({ name }: { readonly name: string }, parameters: { readonly id?: string }) => {
    asked.push(parameters.id === undefined ? name : `${name} ${parameters.id}`);
    if (name === 'modules') return Promise.resolve({ value: { links: [], modules: [{ id: 'M2', title: 'Crane signals', links: [], created: '2026-11-20T08:00:00Z' }] }, problems: [] });
    const answer = parameters.id === undefined ? {} : branches[parameters.id];
    return answer ? Promise.resolve({ value: answer, problems: [] }) : Promise.reject(new Error('not for you'));
  };
  return { asked, client: { call } as unknown as LmsClient };
}

function answersInMemory(): KnownAnswers {
  const kept = new Map<string, KnownAnswer>();
  return {
    get: (key) => Promise.resolve(kept.get(key)),
    set: (key, value) => Promise.resolve(void kept.set(key, { key, value: structuredClone(value), at: Date.now() })),
    remove: (key) => Promise.resolve(void kept.delete(key)),
    entries: (prefix = '') => Promise.resolve([...kept.values()].filter(({ key }) => key.startsWith(prefix))),
  };
}

const keeperOf = (answers: KnownAnswers, { client }: ReturnType<typeof lms>, isOnline = true) => createCatalogKeeper({ client, queries: new QueryClient(), answers, isOnline: changeable(isOnline), writeAfterMs });

test('the catalog is gathered quietly, a branch that is refused is left alone, and all of it can be searched', async () => {
  const site = lms();
  const keeper = keeperOf(answersInMemory(), site);
  keeper.wake();
  await vi.waitFor(() => expect(keeper.index.size()).toBe(2), inItsTime);
  await vi.waitFor(() => expect(site.asked).toContain('catalog closed'), inItsTime);
  expect(keeper.index.search('fire').map(({ id }) => id)).toEqual(['M1']);
  expect(keeper.index.search('cran').map(({ id }) => id)).toEqual(['M2']);
  expect(site.asked.filter((name) => name === 'catalog closed')).toHaveLength(1);
  expect(site.asked).toContain('preloadModules');
});

test('what was gathered is there without a network the next time, and not asked for again while it is fresh', async () => {
  const answers = answersInMemory();
  keeperOf(answers, lms()).wake();
  await vi.waitFor(async () => expect(await answers.entries('catalog 1 modules')).toHaveLength(1), { timeout: 15_000 });
  await vi.waitFor(async () => expect(JSON.stringify(await answers.entries('catalog 1 modules'))).toContain('Fire safety'), { timeout: 15_000 });
  const offline = lms();
  const keeper = keeperOf(answers, offline, false);
  keeper.wake();
  await vi.waitFor(() => expect(keeper.index.search('fire')).toHaveLength(1), inItsTime);
  expect(offline.asked).toEqual([]);
  expect(keeper.known.get().branches.get('safety')?.modules).toEqual(['M1']);
  const online = lms();
  keeperOf(answers, online).wake();
  await vi.waitFor(() => expect(online.asked).toEqual(['catalog closed']), inItsTime);
});

test('nothing is kept among the answers that every start recalls', async () => {
  const answers = answersInMemory();
  keeperOf(answers, lms()).wake();
  await vi.waitFor(async () => expect(await answers.entries('catalog ')).not.toHaveLength(0), { timeout: 15_000 });
  expect(await answers.entries('query ')).toEqual([]);
});

test('what the page of a module tells is known to the search', async () => {
  const queries = new QueryClient();
  const keeper = createCatalogKeeper({ client: lms().client, queries, answers: answersInMemory(), isOnline: changeable(false) });
  keeper.wake();
  await vi.waitFor(() => expect(keeper.isRead.get()).toBe(true), inItsTime);
  await queries.fetchQuery({
    queryKey: ['module', 'M7'],
    queryFn: () => Promise.resolve({ id: 'M7', title: 'Mooring', subject: 'Ropes', links: [], objectives: [], attributes: [], sessions: [], audiences: [] }),
  });
  await vi.waitFor(() => expect(keeper.index.search('ropes').map(({ id }) => id)).toEqual(['M7']), inItsTime);
});

describe('what the LMS takes away leaves this device', () => {
  const gathered = async (answers: KnownAnswers, queries = new QueryClient()) => {
    const keeper = createCatalogKeeper({ client: lms().client, queries, answers, isOnline: changeable(true), writeAfterMs });
    keeper.wake();
    await vi.waitFor(() => expect(keeper.index.size()).toBe(2), inItsTime);
    return keeper;
  };
  const nothingIn: Catalog = { title: 'Safety', children: [], modules: [] };
  const isKept = async (answers: KnownAnswers, title: string): Promise<boolean> => JSON.stringify(await answers.entries('catalog 1 modules')).includes(title);

  test('a module that left its branch is found no more, now and at the next start', async () => {
    const answers = answersInMemory();
    const keeper = await gathered(answers);
    await vi.waitFor(async () => expect(await isKept(answers, 'Fire safety')).toBe(true), inItsTime);
    keeper.learnBranch('safety', { value: nothingIn, problems: [] });
    await vi.waitFor(() => expect(keeper.index.search('fire')).toEqual([]), inItsTime);
    expect(keeper.known.get().modules.has('M1')).toBe(false);
    await vi.waitFor(async () => expect(await isKept(answers, 'Fire safety')).toBe(false), inItsTime);
    keeper.stop();
  });

  test('an answer that is only half understood takes nothing away', async () => {
    const keeper = await gathered(answersInMemory());
    keeper.learnBranch('safety', { value: nothingIn, problems: [{ path: 'catalog.modules[0]', kind: 'left-out' }] });
    expect(keeper.known.get().modules.has('M1')).toBe(true);
    keeper.stop();
  });

  test('what the learner is enrolled in stays', async () => {
    const queries = new QueryClient();
    queries.setQueryData(['enrollments'], { records: [{ id: 'E1', learningModule: { id: 'M1', title: 'Fire safety' }, trainingRecords: [] }], asOf: 1 });
    const keeper = await gathered(answersInMemory(), queries);
    keeper.learnBranch('safety', { value: nothingIn, problems: [] });
    expect(keeper.known.get().modules.has('M1')).toBe(true);
    keeper.stop();
  });

  test.for([
    ['not-found', false],
    ['offline', true],
    ['forbidden', true],
  ] as const)('a page of a module that answers %s: is it known afterwards? %s', async ([reason, isKnown]) => {
    const queries = new QueryClient();
    const answers = answersInMemory();
    await answers.set('query 2 ["module","M1"]', { id: 'M1' });
    const keeper = await gathered(answers, queries);
    await queries.fetchQuery({ queryKey: ['module', 'M1'], queryFn: () => Promise.reject(new ApiError(reason, { didReachLms: 'yes' })), retry: false }).catch(() => undefined);
    await vi.waitFor(() => expect(keeper.index.search('fire')).toHaveLength(isKnown ? 1 : 0), inItsTime);
    expect(await answers.entries('query ')).toHaveLength(isKnown ? 1 : 0);
    keeper.stop();
  });

  test('pages that a smaller catalog no longer fills are not read again', async () => {
    const answers = answersInMemory();
    const kept = keptCatalog(answers);
    const many = learnModules(nothingKnown, Array.from({ length: 1200 }, (_, at) => ({ id: `M${at}`, title: `Module ${at}` })));
    await kept.write(many);
    await kept.write({ ...many, modules: new Map([...many.modules].slice(0, 300)) });
    expect(await keptCatalog(answers).readModules()).toHaveLength(300);
  });
});

test('covers have the hue of their branch as soon as it is known, and no other', async () => {
  const keeper = keeperOf(answersInMemory(), lms());
  const hues = catalogHues(keeper.known);
  expect(hues.get()('M1')).toBeUndefined();
  keeper.wake();
  await vi.waitFor(() => expect(hues.get()('M1')).toBe(32), { timeout: 15_000 });
  expect(hues.get()('M2')).toBeUndefined();
});
