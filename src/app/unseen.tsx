import { TellingSaid } from '#features/sync-state/telling-said.tsx';
import type { SyncDeps } from '#features/sync-state/sync-deps.ts';
import { KeysListed } from './keys-listed.tsx';
import { PositionAsked } from './position-asked.tsx';
import { usePageFocus } from './use-page-focus.ts';

/** What every page of a learner has beside what is seen: what is said of the telling, where the focus goes, the keys, and, once, the question in which position they are here. */
export function Unseen({ sync }: { readonly sync: Pick<SyncDeps, 'state' | 'history' | 'isOnline'> }) {
  usePageFocus();
  return (
    <>
      <TellingSaid deps={sync} />
      <PositionAsked />
      <KeysListed />
    </>
  );
}
