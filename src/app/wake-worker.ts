import { backgroundTag } from '#sync/background-tag.ts';
import type { KeptTelling } from '#sync/keep-telling.ts';

/** Background Sync and Periodic Sync, where the browser has them; TypeScript's library knows neither. */
interface WakeUpRegistration {
  readonly sync?: { register(tag: string): Promise<void> };
  readonly periodicSync?: { register(tag: string, options: { readonly minInterval: number }): Promise<void> };
}

interface WakeWorkerEnv {
  readonly telling: Pick<KeptTelling, 'getState' | 'subscribe'>;
  readonly registration: () => Promise<object | undefined>;
  readonly page: EventTarget & { readonly visibilityState: string };
}

/** A day's work of somebody who never opens the app again reaches the LMS within half a day of a network. */
const periodMs = 12 * 3_600_000;

/**
 * Asks the browser to wake the app's worker when there is a network, as long as something waits that this page cannot tell now: it is not seen, or its tries
 * fail. A browser that knows nothing of it, or does not allow it, is no error: the next start tells. Returns the way to stop.
 */
export function wakeWorker({ telling, registration, page }: WakeWorkerEnv): () => void {
  let isAsked = false;
  let isPeriodAsked = false;
  const register = async (): Promise<void> => {
    const { sync, periodicSync } = ((await registration()) ?? {}) as WakeUpRegistration;
    await sync?.register(backgroundTag);
    if (isPeriodAsked) return;
    isPeriodAsked = true;
    await periodicSync?.register(backgroundTag, { minInterval: periodMs });
  };
  const look = (): void => {
    const { waiting, phase } = telling.getState();
    const isDue = waiting > 0 && (page.visibilityState === 'hidden' || phase === 'waiting');
    if (isDue && !isAsked) void register().catch(() => undefined);
    isAsked = isDue;
  };
  const stopFollowing = telling.subscribe(look);
  page.addEventListener('visibilitychange', look);
  look();
  return () => {
    stopFollowing();
    page.removeEventListener('visibilitychange', look);
  };
}
