import type { Store } from '#ui/store.ts';

/** Whether the LMS can be reached. `navigator.onLine` is only a hint: an answer is proof, and so is a request that could not be made. */
export interface Connectivity {
  readonly isOnline: Store<boolean>;
  /** `fetch` that learns from each request whether there is a network. */
  readonly fetch: typeof fetch;
}

export function watchConnectivity(): Connectivity {
  let isOnline = navigator.onLine;
  const listeners = new Set<() => void>();
  const know = (next: boolean): void => {
    if (next === isOnline) return;
    isOnline = next;
    for (const listener of listeners) listener();
    if (!next) void lookAgain();
  };
  /** A server that was away comes back without the browser's noticing: so it is asked, less and less often. */
  const lookAgain = async (): Promise<void> => {
    for (let waitMs = 2_000; ; waitMs = Math.min(waitMs * 2, 60_000)) {
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      if (isOnline) return;
      if (!navigator.onLine) continue;
      const answer = await fetch('/probe.txt', { cache: 'no-store' }).catch(() => undefined);
      // A café's sign-in page is an answer too, but not this one.
      if (answer?.ok && (await answer.text().catch(() => '')) === 'haversack') know(true);
    }
  };
  addEventListener('online', () => know(true));
  addEventListener('offline', () => know(false));
  return {
    isOnline: {
      get: () => isOnline,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    fetch: async (input, init) => {
      try {
        const response = await fetch(input, init);
        know(true);
        return response;
      } catch (error) {
        // An aborted request says nothing about the network.
        if (!(error instanceof DOMException && (error.name === 'AbortError' || error.name === 'TimeoutError'))) know(false);
        throw error;
      }
    },
  };
}
