import { TellingSaid } from '#features/sync-state/telling-said.tsx';
import type { SyncDeps } from '#features/sync-state/sync-deps.ts';
import { useSearchKeys } from './use-search-keys.ts';

/** What every page of a learner has beside what is seen: what is said of the telling, and the keys that open the search. */
export function Unseen({ sync }: { readonly sync: Pick<SyncDeps, 'state' | 'history'> }) {
  useSearchKeys();
  return <TellingSaid deps={sync} />;
}
