import type { Query, QueryClient } from '@tanstack/react-query';
import type { Store } from '#ui/store.ts';

/** When the network is back, what is shown is asked for again where it failed or is old. Returns the way to stop. */
export function askAgainOnline(queries: QueryClient, isOnline: Store<boolean>): () => void {
  return isOnline.subscribe(() => {
    if (isOnline.get()) void queries.refetchQueries({ type: 'active', predicate: mayHaveChangedMeanwhile });
  });
}

const mayHaveChangedMeanwhile = (query: Query): boolean => !query.meta?.['isOfThisDevice'] && (query.state.status === 'error' || query.isStale());
