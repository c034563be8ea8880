import type { Finding } from '../judge/finding.ts';
import { playInPool, type Job } from '../run/pool.ts';
import { type FrontKind, frontKinds } from '../world/site.ts';
import type { Mutation } from './mutation.ts';

const frontOf = ({ front = 'none' }: Mutation): FrontKind => front;

export interface Caught extends Finding {
  readonly seed: number;
}

/** For each of these deliberate faults the histories, of those that it names, that catch it under one of the names it must have. */
export async function catchers(mutations: readonly Mutation[], workers: number, serverUrl: string | undefined): Promise<ReadonlyMap<string, readonly Caught[]>> {
  const caught = new Map<string, Caught[]>(mutations.map(({ name }) => [name, []]));
  const jobsOf = ({ name, seeds }: Mutation): readonly Job[] => seeds.map((seed) => ({ seed, mutation: name }));
  const play = (jobs: readonly Job[], front: FrontKind, spoiledText?: string): Promise<void> =>
    playInPool({
      jobs,
      workers,
      serverUrl,
      front,
      ...(spoiledText === undefined ? {} : { spoiledText }),
      onResult: ({ seed, findings }, { mutation }) => {
        const found = findings.find(({ kind }) => mutations.some(({ name, caughtAs }) => name === mutation && caughtAs.includes(kind)));
        if (found && mutation !== undefined) caught.get(mutation)?.push({ seed, ...found });
      },
    });
  for (const front of frontKinds) await play(mutations.filter((one) => !one.source && frontOf(one) === front).flatMap(jobsOf), front);
  for (const mutation of mutations.filter(({ source }) => source)) await play(jobsOf(mutation), frontOf(mutation), mutation.name);
  return caught;
}
