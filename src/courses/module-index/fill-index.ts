import type { KnownModule } from '../known-catalog/known-module.ts';
import type { ModuleIndex } from './module-index.ts';

interface Slices {
  /** Lets the page do what it has to do. */
  readonly rest: () => Promise<void>;
  /** How long a slice may take, in milliseconds. */
  readonly sliceMs?: number;
  readonly signal?: AbortSignal;
}

const atOnce = 5;

/** Brings an index up to what is known, in slices between which the page lives. Answers whether all is in it: not when `signal` ended it. */
export async function fillIndex(index: ModuleIndex, modules: ReadonlyMap<string, KnownModule>, { rest, sliceMs = 8, signal }: Slices): Promise<boolean> {
  const changed = [...modules.values()].filter((module) => index.get(module.id) !== module);
  for (let at = 0; at < changed.length; ) {
    const until = performance.now() + sliceMs;
    do {
      index.put(changed.slice(at, at + atOnce));
      at += atOnce;
    } while (at < changed.length && performance.now() < until);
    if (at < changed.length) await rest();
    if (signal?.aborted) return false;
  }
  return true;
}
