import type { ItemRun } from './item-run.ts';

/** A run that is only looked at: the course may say what it likes, and nothing of it is kept. */
export function lookAtItem(itemId: string): ItemRun {
  let didStart = false;
  return {
    sittingId: crypto.randomUUID(),
    itemId,
    didStart: () => didStart,
    broke: () => undefined,
    missed: () => undefined,
    scriptBroke: () => undefined,
    started: () => {
      didStart = true;
    },
    change: () => true,
    commit: () => true,
    flush: () => Promise.resolve(),
    end: () => Promise.resolve(),
  };
}
