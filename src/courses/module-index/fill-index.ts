import type { KnownModule } from '../known-catalog/known-module.ts';
import type { ModuleIndex } from './module-index.ts';

interface Slices {
  /** Lets the page do what it has to do, and answers how long the next slice may take, in milliseconds. */
  readonly rest: () => Promise<number>;
  readonly signal?: AbortSignal;
}

const atOnce = 3;
const firstSliceMs = 8;

/** Brings an index up to what is known, in slices between which the page lives. Answers whether all is in it: not when `signal` ended it. */
export async function fillIndex(index: ModuleIndex, modules: ReadonlyMap<string, KnownModule>, { rest, signal }: Slices): Promise<boolean> {
  const changed = [...modules.values()].filter((module) => index.get(module.id) !== module);
  let sliceMs = firstSliceMs;
  for (let at = 0; at < changed.length; ) {
    const until = performance.now() + sliceMs;
    do {
      index.put(changed.slice(at, at + atOnce));
      at += atOnce;
    } while (at < changed.length && performance.now() < until);
    if (at < changed.length) sliceMs = await rest();
    if (signal?.aborted) return false;
  }
  return true;
}
