import { useSyncExternalStore } from 'react';

/** Something that changes outside React. `get` gives the same value until `subscribe` has told of a change. */
export interface Store<Value> {
  readonly subscribe: (onChange: () => void) => () => void;
  readonly get: () => Value;
}

/** The store's value, as it changes. */
export const useStore = <Value>(store: Store<Value>): Value => useSyncExternalStore(store.subscribe, store.get);
