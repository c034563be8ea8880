import type { NetworkProbe } from '#api/probe.ts';
import type { Store } from '#ui/store.ts';
import { createLiveStore } from './live-store.ts';

/** `portal`: there is a network, and it wants its user to sign in to it first. */
export type NetworkState = 'online' | 'offline' | 'portal';

/** Whether the LMS can be reached. `navigator.onLine` is only a hint: an answer is proof, and so is a request that could not be made. */
export interface Connectivity {
  readonly isOnline: Store<boolean>;
  /** The same, with the reason. */
  readonly network: Store<NetworkState>;
  /** `fetch` that learns from each request whether there is a network. */
  readonly fetch: typeof fetch;
  /** Asks now, whatever is believed (S8): what it finds is believed from then on. Never rejects. */
  readonly askProbe: () => Promise<NetworkProbe>;
}

export function watchConnectivity(): Connectivity {
  const network = createLiveStore<NetworkState>(navigator.onLine ? 'online' : 'offline');
  let asking: Promise<NetworkProbe> | undefined;
  const know = (next: NetworkState): void => {
    if (next === network.get()) return;
    network.set(next);
    // A server that was away comes back without the browser's noticing, and a browser may be wrong about its network.
    if (next !== 'online') void import('./look-for-network.ts').then(({ lookForNetwork }) => lookForNetwork(network, askProbe)).catch(() => undefined);
  };
  const askProbe = (): Promise<NetworkProbe> =>
    (asking ??= import('#api/probe.ts')
      .then(async ({ askProbe, probePath }) => {
        const found = await askProbe(fetch, probePath);
        // No answer to this one is no proof: what is believed came from other requests.
        if (found !== 'nothing') know(found === 'ours' ? 'online' : 'portal');
        return found;
      })
      .catch(() => 'nothing' as const)
      .finally(() => (asking = undefined)));
  addEventListener('online', () => know('online'));
  addEventListener('offline', () => know('offline'));
  if (!navigator.onLine) void askProbe();
  return {
    isOnline: { get: () => network.get() === 'online', subscribe: network.subscribe },
    network,
    askProbe,
    fetch: async (input, init) => {
      try {
        const response = await fetch(input, init);
        // A portal answers everything: only our own file ends it.
        if (network.get() === 'portal') void askProbe();
        else know('online');
        return response;
      } catch (error) {
        // An aborted request says nothing about the network.
        if (!(error instanceof DOMException && (error.name === 'AbortError' || error.name === 'TimeoutError'))) know('offline');
        throw error;
      }
    },
  };
}
