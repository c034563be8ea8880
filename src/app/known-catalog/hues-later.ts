import type { CoverHues } from '#ui/cover/cover-hues.tsx';
import type { Store } from '#ui/store.ts';
import type { Connectivity } from '../connectivity.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { createLiveStore } from '../live-store.ts';

const made = new WeakMap<LearnerSpace, Store<CoverHues>>();

/** Kept among the answers of the LMS, which are all here before anything is drawn. */
export const huesSeenKey = ['cover-hues'];

/**
 * The hues of the catalog's branches, as soon as the keeper of the catalog is here: it is not among what a first screen needs. Until then those of the covers that were seen before, so that a
 * cover has one colour from its first moment.
 */
export function huesLater(space: LearnerSpace, connectivity: Pick<Connectivity, 'isOnline'>): Store<CoverHues> {
  const before = made.get(space);
  if (before) return before;
  const seen = new Map(space.queries.getQueryData<readonly (readonly [id: string, hue: number])[]>(huesSeenKey));
  const hues = createLiveStore<CoverHues>((id) => seen.get(id));
  made.set(space, hues);
  const follow = async (): Promise<void> => {
    const [{ catalogKeeperOf }, { keepHuesSeen }] = await Promise.all([import('./catalog-keeper-of.ts'), import('./keep-hues-seen.ts')]);
    keepHuesSeen(space, { known: catalogKeeperOf(space, connectivity).hues, seen, hues });
  };
  // Without its code (a network that is gone) covers keep the hue of their ID.
  void follow().catch(() => undefined);
  return hues;
}
