import { TellingSaid } from '#features/sync-state/telling-said.tsx';
import type { SyncDeps } from '#features/sync-state/sync-deps.ts';
import { usePageFocus } from './use-page-focus.ts';

/** What every page of a learner has beside what is seen: what is said of the telling, and where the focus goes. */
export function Unseen({ sync }: { readonly sync: Pick<SyncDeps, 'state' | 'history'> }) {
  usePageFocus();
  return <TellingSaid deps={sync} />;
}
