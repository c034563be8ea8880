import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMemoryStore } from '../testing/memory-store.ts';
import { barredKey, openArrivalLog } from './arrival-log.ts';
import type { Store } from './store.ts';
import { arrivals, siteMemory } from './tables/site-tables.ts';

let store: Store;
beforeAll(async () => void (store = await openMemoryStore()));
afterAll(() => store.close());

const hour = 3_600_000;
const time = { ms: 1_000 * hour };
const openLog = () => openArrivalLog(store.db, { now: () => new Date(time.ms) });
const arrival = (number: string) => ({ number, key: `key of ${number}`, owner: 'ada' });

test('the memory of a database is one memory, whoever opens it; a mark covers 20 hours, and none from the future or of another memory', async () => {
  const [one, other] = [await openLog(), await openLog()];
  const mark = one.mark();
  expect(await other.covers(mark)).toBe(true);
  time.ms += 20 * hour;
  expect(await other.covers(mark)).toBe(true);
  time.ms += 1;
  expect(await other.covers(mark)).toBe(false);
  const later = one.mark();
  time.ms -= 2;
  expect(await one.covers(later)).toBe(false);
  for (const strange of ['', '.', 'x.1', mark.split('.')[0] ?? '', `${mark.split('.')[0]}.soon`]) expect(await one.covers(strange)).toBe(false);
});

test('a number is written down once; who comes second is told what is there, with its answer as soon as there is one', async () => {
  const log = await openLog();
  expect(await log.begin(arrival('a'))).toBeUndefined();
  expect(await log.begin({ ...arrival('a'), key: 'another' })).toMatchObject({ key: 'key of a', answer: undefined });
  const answer = { status: 200, headers: [['content-type', 'text/plain'], ['set-cookie', 'a=1'], ['set-cookie', 'b=2']], body: new TextEncoder().encode('error=0') } as const;
  await log.answered('a', answer);
  expect(await log.begin(arrival('a'))).toMatchObject({ ...arrival('a'), answer });
  await log.drop('a');
  expect(await log.find('a')).toBeUndefined();
});

test('an answer that is too long to be kept is one that nobody knows', async () => {
  const log = await openLog();
  await log.begin(arrival('long'));
  await log.answered('long', { status: 200, headers: [], body: new Uint8Array(64 * 1024 + 1) });
  expect(await log.find('long')).toMatchObject({ number: 'long', answer: undefined });
});

test('what is older than a day goes, and makes room', async () => {
  const log = await openLog();
  await log.begin(arrival('old'));
  time.ms += 24 * hour + 1;
  for (let count = 0; count < 500; count += 1) await log.begin(arrival(`new ${count}`));
  expect(await log.find('old')).toBeUndefined();
  expect(await store.db.$count(arrivals)).toBeLessThanOrEqual(500);
});

test('[S4] a clock that was ahead for a while, and made it forget what is not old, is no reason to say that nothing came', async () => {
  const log = await openLog();
  const mark = log.mark();
  await log.begin(arrival('lost'));
  time.ms += 30 * hour;
  await (await openLog()).begin(arrival('while it was ahead'));
  time.ms -= 30 * hour - 1;
  expect(await log.find('lost')).toBeUndefined();
  expect(await log.covers(mark)).toBe(false);
});

test('[S4] what never came is barred: whoever begins it afterwards finds that, and who came before is not barred', async () => {
  const log = await openLog();
  await log.begin(arrival('there'));
  expect(await log.bar('there')).toMatchObject(arrival('there'));
  expect([await log.bar('never came'), await log.bar('never came')]).toEqual([undefined, undefined]);
  expect(await log.begin(arrival('never came'))).toMatchObject({ key: barredKey, answer: undefined });
});

test('two processes that begin a memory at the same time have one', async () => {
  await store.db.delete(siteMemory);
  await store.db.delete(arrivals);
  const [one, other] = await Promise.all([openLog(), openLog()]);
  expect(await other.covers(one.mark())).toBe(true);
  expect(await store.db.$count(siteMemory)).toBe(1);
});
