import type { Finding } from '../judge/finding.ts';
import { playInPool, type Job } from '../run/pool.ts';
import type { Mutation } from './mutation.ts';

export interface Caught extends Finding {
  readonly seed: number;
}

/** For each of these deliberate faults the histories, of those that it names, that catch it under one of the names it must have. */
export async function catchers(mutations: readonly Mutation[], workers: number, serverUrl: string | undefined): Promise<ReadonlyMap<string, readonly Caught[]>> {
  const caught = new Map<string, Caught[]>(mutations.map(({ name }) => [name, []]));
  const jobsOf = ({ name, seeds }: Mutation): readonly Job[] => seeds.map((seed) => ({ seed, mutation: name }));
  const play = (jobs: readonly Job[], spoiledText?: string): Promise<void> =>
    playInPool({
      jobs,
      workers,
      serverUrl,
      ...(spoiledText === undefined ? {} : { spoiledText }),
      onResult: ({ seed, findings }, { mutation }) => {
        const found = findings.find(({ kind }) => mutations.some(({ name, caughtAs }) => name === mutation && caughtAs.includes(kind)));
        if (found && mutation !== undefined) caught.get(mutation)?.push({ seed, ...found });
      },
    });
  await play(mutations.filter(({ source }) => !source).flatMap(jobsOf));
  for (const mutation of mutations.filter(({ source }) => source)) await play(jobsOf(mutation), mutation.name);
  return caught;
}
