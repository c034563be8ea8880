import type { Finding } from '../judge/finding.ts';
import { playInPool } from '../run/pool.ts';
import type { Mutation } from './mutation.ts';

export interface Caught extends Finding {
  readonly seed: number;
}

/** The histories, of these, that catch a deliberate fault under one of the names it must have. */
export async function catchers({ name, caughtAs }: Pick<Mutation, 'name' | 'caughtAs'>, { seeds, workers, enough = Infinity }: { readonly seeds: readonly number[]; readonly workers: number; readonly enough?: number }): Promise<readonly Caught[]> {
  const caught: Caught[] = [];
  await playInPool({
    seeds,
    workers,
    mutation: name,
    onResult: ({ seed, findings }) => {
      const found = findings.find(({ kind }) => caughtAs.includes(kind));
      if (found) caught.push({ seed, ...found });
      return caught.length >= enough;
    },
  });
  return caught.toSorted((one, other) => one.seed - other.seed);
}
