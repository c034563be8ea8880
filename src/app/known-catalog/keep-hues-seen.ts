import type { CoverHues } from '#ui/cover/cover-hues.tsx';
import type { Store } from '#ui/store.ts';
import type { LearnerSpace } from '../learner-space.ts';
import type { LiveStore } from '../live-store.ts';
import { huesSeenKey } from './hues-later.ts';

/** As many covers as somebody meets again and again; the rest is known a moment later. */
const mostSeen = 500;
const keptAfterMs = 1_000;

interface HuesSeen {
  /** By the catalog's branches. */
  readonly known: Store<CoverHues>;
  readonly seen: Map<string, number>;
  readonly hues: LiveStore<CoverHues>;
}

/** From here on `hues` are those of the branches, and those that are asked for are kept for the next start. */
export function keepHuesSeen(space: Pick<LearnerSpace, 'queries' | 'closed'>, { known, seen, hues }: HuesSeen): void {
  const keepLater = keeping(space, seen);
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
}

/** Writes what was seen, the newest of it, once nothing new has been seen for a while. */
function keeping({ queries, closed }: Pick<LearnerSpace, 'queries' | 'closed'>, seen: ReadonlyMap<string, number>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!closed.aborted) void queries.prefetchQuery({ queryKey: huesSeenKey, queryFn: () => [...seen].slice(-mostSeen), staleTime: 0 });
    }, keptAfterMs);
  };
}
