/** The app's service worker as the update flow needs it. */
export interface AppWorker {
  /** Calls back each time a new version is installed and waits to take over, or has taken over from another page; also for what happened before. */
  onUpdateReady(tell: () => void): void;
  /** Lets the waiting version take over; the page reloads when it has, and at once where it has already. */
  takeOver(): void;
}

/** Registers the app's worker. Without service workers (an insecure address) the app still runs, online only: undefined. */
export async function registerAppWorker(): Promise<AppWorker | undefined> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return undefined;
  const { serviceWorker } = navigator;
  const asked = serviceWorker.register('/app-worker.js', { scope: '/', updateViaCache: 'none' }).catch(() => undefined);
  // Registering stands behind an update whose request gets no answer, and a version that waits would not be offered as long.
  const registration = (await serviceWorker.getRegistration('/').catch(() => undefined)) ?? (await asked);
  if (!registration) return undefined;
  return appWorkerOf(registration, serviceWorker, () => location.reload());
}

/** The update flow of one page. Other pages of the app may take a new version over meanwhile: this one then runs with the files of an old one, and offers to reload as well. */
export function appWorkerOf(registration: Pick<ServiceWorkerRegistration, 'waiting' | 'installing' | 'addEventListener'>, container: Pick<ServiceWorkerContainer, 'controller' | 'addEventListener'>, reload: () => void): AppWorker {
  let isTakingOver = false;
  let isTakenOver = false;
  // The first worker claims the page too: that is no update.
  let isControlled = container.controller !== null;
  const listeners = new Set<() => void>();
  const tellAll = (): void => {
    for (const tell of listeners) tell();
  };
  container.addEventListener('controllerchange', () => {
    if (isTakingOver) reload();
    else if (isControlled) {
      isTakenOver = true;
      tellAll();
    }
    isControlled = true;
  });
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && container.controller) tellAll();
    });
  });
  return {
    onUpdateReady: (tell) => {
      listeners.add(tell);
      if (isTakenOver || (registration.waiting && container.controller)) tell();
    },
    takeOver: () => {
      isTakingOver = true;
      if (registration.waiting) registration.waiting.postMessage('take-over');
      else reload();
    },
  };
}
