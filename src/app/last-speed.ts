import type { Downloads } from '#offline/downloads/downloads.ts';
import type { Store } from '#ui/store.ts';
import { createLiveStore } from './live-store.ts';

/** How quickly bytes arrive, of all downloads that run together; between them, as it was measured last. */
export function lastSpeed(downloads: Pick<Downloads, 'all' | 'subscribe'>): Store<number | undefined> {
  const store = createLiveStore<number | undefined>(undefined);
  downloads.subscribe(() => {
    const speeds = [...downloads.all().values()].flatMap((state) => (state.kind === 'downloading' && state.bytesPerSecond ? [state.bytesPerSecond] : []));
    if (speeds.length > 0) store.set(speeds.reduce((sum, speed) => sum + speed, 0));
  });
  return store;
}
