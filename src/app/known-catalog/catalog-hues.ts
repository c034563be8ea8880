import { topPlaces, type KnownCatalog } from '#courses/known-catalog/known-catalog.ts';
import { hueOfBranch } from '#ui/cover/cover-hue.ts';
import type { CoverHues } from '#ui/cover/cover-hues.tsx';
import type { Store } from '#ui/store.ts';
import { createLiveStore } from '../live-store.ts';

const unknown: CoverHues = () => undefined;
/** While branches come one after the other, covers are not coloured anew with each of them. */
const settleMs = 800;

/** The hues of the top branches for what is in them. */
export function catalogHues(known: Store<KnownCatalog>): Store<CoverHues> {
  const hues = createLiveStore<CoverHues>(huesOf(known.get()));
  let branches = known.get().branches;
  let settling: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    settling = undefined;
    hues.set(huesOf(known.get()));
  };
  known.subscribe(() => {
    const isFirst = branches.size === 0;
    if (known.get().branches === branches) return;
    branches = known.get().branches;
    if (isFirst) look();
    else settling ??= setTimeout(look, settleMs);
  });
  return hues;
}

function huesOf(known: KnownCatalog): CoverHues {
  if (known.branches.size === 0) return unknown;
  const { branches, modules } = topPlaces(known);
  return (id) => {
    const place = modules.get(id) ?? branches.get(id);
    return place === undefined ? undefined : hueOfBranch(place);
  };
}
