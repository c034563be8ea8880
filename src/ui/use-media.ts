import { useMemo } from 'react';
import { useStore, type Store } from './store.ts';

/** Whether a media query holds, as it changes: for what a style sheet cannot decide. */
export function useMedia(query: string): boolean {
  return useStore(useMemo(() => mediaStore(query), [query]));
}

function mediaStore(query: string): Store<boolean> {
  const list = matchMedia(query);
  return {
    get: () => list.matches,
    subscribe: (onChange) => {
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
  };
}
