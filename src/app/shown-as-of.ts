import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

/** When the oldest of what the page shows was told by the LMS: milliseconds since the epoch, undefined where it shows nothing of the LMS. */
export function shownAsOf(queries: QueryClient): number | undefined {
  const shown = queries.getQueryCache().findAll({ type: 'active', predicate: ({ meta, state }) => !meta?.['isOfThisDevice'] && state.dataUpdatedAt > 0 });
  return shown.length === 0 ? undefined : Math.min(...shown.map(({ state }) => state.dataUpdatedAt));
}

/** `shownAsOf`, followed as pages come and go. */
export function useShownAsOf(): number | undefined {
  const queries = useQueryClient();
  return useSyncExternalStore(
    // Told in the middle of a page being drawn, it would ask React to draw another part at once.
    (again) => queries.getQueryCache().subscribe(() => queueMicrotask(again)),
    () => shownAsOf(queries),
  );
}
