import { openDeviceDb } from '#offline/device-db.ts';
import { openLearnerDb } from '#offline/open-learner-db.ts';
import { backgroundTag } from '#sync/background-tag.ts';
import { tellInBackground } from '#sync/tell-in-background.ts';

/** Chromium gives a worker three minutes for such an event; a request that is on its way may take half a minute more. */
const longestMs = 120_000;

/** An event of Background Sync or Periodic Sync; TypeScript's library knows neither. */
interface WakeUpEvent extends ExtendableEvent {
  readonly tag: string;
}

/** Tells what waits when the browser says that it is time. What is not told yet rejects, so that the browser tries again. */
export function tellWhenWoken(worker: ServiceWorkerGlobalScope): void {
  const site = new URL('/ekp/', worker.location.origin).href;
  const wakeUp = (event: Event): void => {
    const woken = event as WakeUpEvent;
    if (woken.tag !== backgroundTag) return;
    const fetch: typeof globalThis.fetch = (input, init) => worker.fetch(input, init);
    woken.waitUntil(
      tellInBackground({ site, fetch, openDevice: () => openDeviceDb(), openLearner: (key) => openLearnerDb(key), locks: worker.navigator.locks, signal: AbortSignal.timeout(longestMs) }),
    );
  };
  worker.addEventListener('sync', wakeUp);
  worker.addEventListener('periodicsync', wakeUp);
}
