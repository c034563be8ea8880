import type { CoverHues } from '#ui/cover/cover-hues.tsx';
import type { Store } from '#ui/store.ts';
import type { Connectivity } from '../connectivity.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { createLiveStore } from '../live-store.ts';

const made = new WeakMap<LearnerSpace, Store<CoverHues>>();

/** Kept among the answers of the LMS, which are all here before anything is drawn. */
const seenKey = ['cover-hues'];
/** As many covers as somebody meets again and again; the rest is known a moment later. */
const mostSeen = 500;
const keptAfterMs = 1_000;

/**
 * The hues of the catalog's branches, as soon as the keeper of the catalog is here: it is not among what a first screen needs. Until then those of the covers that were seen before, so that a
 * cover has one colour from its first moment.
 */
export function huesLater(space: LearnerSpace, connectivity: Pick<Connectivity, 'isOnline'>): Store<CoverHues> {
  const before = made.get(space);
  if (before) return before;
  const seen = new Map(space.queries.getQueryData<readonly (readonly [id: string, hue: number])[]>(seenKey));
  const hues = createLiveStore<CoverHues>((id) => seen.get(id));
  made.set(space, hues);
  const keepLater = keeping(space, seen);
  const follow = async (): Promise<void> => {
    const { catalogKeeperOf } = await import('./catalog-keeper-of.ts');
    const known = catalogKeeperOf(space, connectivity).hues;
    const look = (): void => {
      const ofBranch = known.get();
      hues.set((id) => {
        const hue = ofBranch(id);
        if (hue === undefined) return seen.get(id);
        if (seen.get(id) !== hue) {
          seen.delete(id);
          seen.set(id, hue);
          keepLater();
        }
        return hue;
      });
    };
    look();
    known.subscribe(look);
  };
  // Without its code (a network that is gone) covers keep the hue of their ID.
  void follow().catch(() => undefined);
  return hues;
}

/** Writes what was seen, the newest of it, once nothing new has been seen for a while. */
function keeping({ queries, closed }: Pick<LearnerSpace, 'queries' | 'closed'>, seen: ReadonlyMap<string, number>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!closed.aborted) void queries.prefetchQuery({ queryKey: seenKey, queryFn: () => [...seen].slice(-mostSeen), staleTime: 0 });
    }, keptAfterMs);
  };
}
