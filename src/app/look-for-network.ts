import type { NetworkProbe } from '#api/probe.ts';
import type { Store } from '#ui/store.ts';
import type { NetworkState } from './connectivity.ts';

const firstWaitMs = 2_000;
const longestWaitMs = 60_000;
/** A network that was lost again before that is one that comes and goes: it is asked no sooner than before. */
const stableMs = 120_000;

let waitMs = firstWaitMs;
let lastLookedAt = 0;
let isLooking = false;

/** Asks, less and less often, until there is a network; also while the browser says that there is none, for it may be wrong (S8). One round at a time. */
export async function lookForNetwork(network: Store<NetworkState>, askProbe: () => Promise<NetworkProbe>): Promise<void> {
  if (isLooking) return;
  isLooking = true;
  if (Date.now() - lastLookedAt > stableMs) waitMs = firstWaitMs;
  while (network.get() !== 'online') {
    await new Promise((resolve) => setTimeout(resolve, waitMs));
    waitMs = Math.min(waitMs * 2, longestWaitMs);
    lastLookedAt = Date.now();
    if (network.get() !== 'online') await askProbe();
  }
  isLooking = false;
}
