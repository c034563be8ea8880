import type { ModuleIndex } from '#courses/module-index/module-index.ts';

/** An index whose code comes when it is first needed: the first screen does without it. Until then nothing is in it. */
export interface LateIndex extends ModuleIndex {
  /** Fails when the code cannot be had. */
  readonly come: () => Promise<void>;
}

export function lateIndex(load: () => Promise<{ readonly createModuleIndex: () => ModuleIndex }>): LateIndex {
  let index: ModuleIndex | undefined;
  return {
    come: async () => {
      index ??= (await load()).createModuleIndex();
    },
    size: () => index?.size() ?? 0,
    put: (modules) => index?.put(modules),
    remove: (ids) => index?.remove(ids),
    get: (id) => index?.get(id),
    search: (typed) => index?.search(typed) ?? [],
  };
}
