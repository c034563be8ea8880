import type { CoverHues } from '#ui/cover/cover-hues.tsx';
import type { Store } from '#ui/store.ts';
import type { Connectivity } from '../connectivity.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { createLiveStore } from '../live-store.ts';

const made = new WeakMap<LearnerSpace, Store<CoverHues>>();

/** The hues of the catalog's branches, as soon as the keeper of the catalog is here: it is not among what a first screen needs. */
export function huesLater(space: LearnerSpace, connectivity: Pick<Connectivity, 'isOnline'>): Store<CoverHues> {
  const before = made.get(space);
  if (before) return before;
  const hues = createLiveStore<CoverHues>(() => undefined);
  made.set(space, hues);
  const follow = async (): Promise<void> => {
    const { catalogKeeperOf } = await import('./catalog-keeper-of.ts');
    const known = catalogKeeperOf(space, connectivity).hues;
    hues.set(known.get());
    known.subscribe(() => hues.set(known.get()));
  };
  // Without its code (a network that is gone) covers keep the hue of their ID.
  void follow().catch(() => undefined);
  return hues;
}
