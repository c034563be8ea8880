import type { Store } from '#ui/store.ts';

/** A store whose value is set from outside. */
export interface LiveStore<Value> extends Store<Value> {
  readonly set: (value: Value) => void;
}

export function createLiveStore<Value>(initial: Value): LiveStore<Value> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * A store that is read anew, asynchronously, whenever something told that it changed. Two readings never overlap: what changes during one is seen by the next.
 * A reading that fails leaves the last value.
 */
export function createReadStore<Value>(initial: Value, read: () => Promise<Value>, whenChanged: (again: () => void) => void): Store<Value> {
  const store = createLiveStore(initial);
  let isReading = false;
  let isStale = false;
  const again = (): void => {
    isStale = true;
    if (!isReading) void follow();
  };
  const follow = async (): Promise<void> => {
    isReading = true;
    while (isStale) {
      isStale = false;
      try {
        store.set(await read());
      } catch {
        // The database closed under us (signed out): the last value stays.
      }
    }
    isReading = false;
  };
  whenChanged(again);
  again();
  return store;
}
