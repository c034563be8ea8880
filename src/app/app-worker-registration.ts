/** The app's service worker as the update flow needs it. */
export interface AppWorker {
  /** Calls back each time a new version is installed and waits to take over; also for one that waits already. */
  onUpdateReady(tell: () => void): void;
  /** Lets the waiting version take over; the page reloads when it has. */
  takeOver(): void;
}

/** Registers the app's worker. Without service workers (an insecure address) the app still runs, online only: undefined. */
export async function registerAppWorker(): Promise<AppWorker | undefined> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return undefined;
  const registration = await navigator.serviceWorker.register('/app-worker.js', { scope: '/', updateViaCache: 'none' }).catch(() => undefined);
  if (!registration) return undefined;
  let isTakingOver = false;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    // The first worker claims the page too: only a take-over that was asked for reloads.
    if (isTakingOver) location.reload();
  });
  return {
    onUpdateReady: (tell) => {
      if (registration.waiting && navigator.serviceWorker.controller) tell();
      registration.addEventListener('updatefound', () => {
        const { installing } = registration;
        installing?.addEventListener('statechange', () => {
          if (installing.state === 'installed' && navigator.serviceWorker.controller) tell();
        });
      });
    },
    takeOver: () => {
      isTakingOver = true;
      registration.waiting?.postMessage('take-over');
    },
  };
}
