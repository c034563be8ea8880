import { expect, test } from 'vitest';
import { failedSeeds } from './failed-seeds.ts';
import { playInPool } from './run/pool.ts';
import { withServer } from './run/server.ts';
import type { Result } from './run/result.ts';

async function play(seeds: readonly number[]): Promise<readonly Result[]> {
  const results: Result[] = [];
  await withServer((serverUrl) => playInPool({ jobs: seeds.map((seed) => ({ seed })), workers: 1, serverUrl, onResult: (result) => void results.push(result) }));
  return results;
}

const wrongs = (results: readonly Result[]): readonly string[] => results.flatMap(({ seed, findings }) => findings.map(({ kind, what }) => `${seed}: ${kind}: ${what}`));

test('[S1] [S4] [S5] histories that once lost, doubled or spoiled what a learner did do so no more', async () => {
  expect(wrongs(await play(failedSeeds.map(({ seed }) => seed)))).toEqual([]);
}, 120_000);

test('[S1] [S4] [S5] whatever goes wrong on the way, everything arrives once, or it is said that nobody can know', async () => {
  const results = await play(Array.from({ length: 12 }, (_, at) => at + 1));
  expect(wrongs(results)).toEqual([]);
  expect(results.some(({ isFaulty }) => isFaulty)).toBe(true);
  expect(results.reduce((sum, { sittings }) => sum + sittings, 0)).toBeGreaterThan(12);
}, 120_000);
