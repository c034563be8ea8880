import { beforeAll, expect, test } from 'vitest';
import { failedSeeds } from './failed-seeds.ts';
import { playInPool } from './run/pool.ts';
import type { Result } from './run/result.ts';
import type { FrontKind } from './world/site.ts';
import { withServer } from './run/server.ts';

/** By what stands before the LMS. */
const results = { site: new Map<number, Result>(), none: new Map<number, Result>() };
const firstSeeds = [1, 2, 3, 4, 5, 6];

beforeAll(async () => {
  const first = firstSeeds.map((seed) => ({ seed }));
  const play = (serverUrl: string | undefined, front: FrontKind, jobs: readonly { readonly seed: number }[]): Promise<void> =>
    playInPool({ jobs: jobs.map(({ seed }) => ({ seed })), workers: 1, serverUrl, front, onResult: (result) => void results[front].set(result.seed, result) });
  await withServer(async (serverUrl) => {
    await play(serverUrl, 'none', failedSeeds);
    await play(serverUrl, 'site', first);
  });
}, 900_000);

const wrongs = ({ seed, findings, doubts }: Result): readonly string[] => [
  ...findings.map(({ kind, what }) => `${seed}: ${kind}: ${what}`),
  ...doubts.filter(({ kind }) => kind === 'could be decided').map(({ what }) => `${seed}: unsure, though it could be decided: ${what}`),
];

test('[S1] [S4] [S5] histories that once lost, doubled or spoiled what a learner did do so no more', () => {
  const again = failedSeeds.flatMap(({ seed }) => results.none.get(seed) ?? []);
  expect(again).toHaveLength(failedSeeds.length);
  expect(again.flatMap(wrongs)).toEqual([]);
});

test('[S1] [S4] [S5] whatever goes wrong on the way, everything arrives once, or it is said that nobody can know', () => {
  const first = firstSeeds.flatMap((seed) => results.site.get(seed) ?? []);
  expect(first.flatMap(wrongs)).toEqual([]);
  expect(first.some(({ isFaulty }) => isFaulty)).toBe(true);
  expect(first.reduce((sum, { sittings }) => sum + sittings, 0)).toBeGreaterThan(firstSeeds.length);
});
