import { beforeEach, expect, test } from 'vitest';
import type { Store } from '../store/store.ts';
import { openMemoryStore } from '../testing/memory-store.ts';
import { loadParts, type Asked, type Loader } from './load-rows.ts';

let store: Store;
beforeEach(async () => {
  store = await openMemoryStore();
  return () => store.close();
});

interface Row extends Asked {
  readonly text: string;
}
const lost = 'This row was not loaded: the LMS failed at it or at a row before it. Send it again.';
const failure = (code: string): Error => new Error('Failed query', { cause: Object.assign(new Error('refused'), { code }) });

/** Loads the rows two by two; what `fails` answers is thrown when a chunk is written. */
async function load(texts: readonly string[], fails: (text: string, time: number) => Error | undefined) {
  const times = new Map<string, number>();
  const faults: unknown[] = [];
  const loader: Loader<Row> = {
    chunkRows: 2,
    onFault: (error) => faults.push(error),
    open: (_, rows) =>
      Promise.resolve({
        plan: ({ warnings, text }) => void warnings.push(`saw ${text}`),
        write: async () => {
          for (const { text } of rows) {
            times.set(text, (times.get(text) ?? 0) + 1);
            const error = fails(text, times.get(text) ?? 0);
            if (error) await Promise.reject(error);
          }
        },
      }),
  };
  const results = await loadParts(store.db, texts, (text) => ({ text, warnings: [] }), loader);
  return { said: results.map((result) => (result.kind === 'done' ? '' : result.text)), faults, times };
}

test.each(['40P01', '40001'])('a chunk that PostgreSQL ended for another one (%s) is loaded again', async (code) => {
  const { said, faults } = await load(['a', 'b', 'c'], (text, time) => (text === 'b' && time < 3 ? failure(code) : undefined));
  expect(said).toEqual(['saw a', 'saw b', 'saw c']);
  expect(faults).toEqual([]);
});

test('a fault of ours ends the load there: what stands before is kept, the others are told to be sent again, and somebody hears of it', async () => {
  const { said, faults, times } = await load(['a', 'b', 'c', 'd', 'e'], (text) => (text === 'd' ? failure('08006') : undefined));
  expect(said).toEqual(['saw a', 'saw b', lost, lost, lost]);
  expect(faults).toHaveLength(1);
  expect(times.has('e')).toBe(false);
});

test('a deadlock that comes again and again ends the load too', async () => {
  const { said, times } = await load(['a'], () => failure('40P01'));
  expect(said).toEqual([lost]);
  expect(times.get('a')).toBe(3);
});

test('a row that the database refuses stops no other', async () => {
  const { said } = await load(['a', 'b', 'c'], (text) => (text === 'b' ? failure('23505') : undefined));
  expect(said).toEqual(['saw a', expect.stringMatching(/^The database refuses this row/), 'saw c']);
});
