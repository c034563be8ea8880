import { beforeAll, expect, test } from 'vitest';
import { failedSeeds } from './failed-seeds.ts';
import { playInPool } from './run/pool.ts';
import type { Result } from './run/result.ts';
import { withServer } from './run/server.ts';

const results = new Map<number, Result>();
const firstSeeds = [1, 2, 3, 4, 5, 6];

beforeAll(async () => {
  const jobs = [...failedSeeds, ...firstSeeds.map((seed) => ({ seed }))].map(({ seed }) => ({ seed }));
  await withServer((serverUrl) => playInPool({ jobs, workers: 1, serverUrl, onResult: (result) => void results.set(result.seed, result) }));
}, 900_000);

const wrongs = ({ seed, findings, doubts }: Result): readonly string[] => [
  ...findings.map(({ kind, what }) => `${seed}: ${kind}: ${what}`),
  ...doubts.filter(({ kind }) => kind === 'could be decided').map(({ what }) => `${seed}: unsure, though it could be decided: ${what}`),
];

test('[S1] [S4] [S5] histories that once lost, doubled or spoiled what a learner did do so no more', () => {
  const again = failedSeeds.flatMap(({ seed }) => results.get(seed) ?? []);
  expect(again).toHaveLength(failedSeeds.length);
  expect(again.flatMap(wrongs)).toEqual([]);
});

test('[S1] [S4] [S5] whatever goes wrong on the way, everything arrives once, or it is said that nobody can know', () => {
  const first = firstSeeds.flatMap((seed) => results.get(seed) ?? []);
  expect(first.flatMap(wrongs)).toEqual([]);
  expect(first.some(({ isFaulty }) => isFaulty)).toBe(true);
  expect(first.reduce((sum, { sittings }) => sum + sittings, 0)).toBeGreaterThan(firstSeeds.length);
});
