import type { KeptTelling } from '#sync/keep-telling.ts';
import type { Connectivity } from './connectivity.ts';

/** Asks for a drain now, and settles when that one has ended, however it ended. */
export async function sendNow(telling: KeptTelling, { isOnline, askProbe }: Pick<Connectivity, 'isOnline' | 'askProbe'>): Promise<void> {
  // The browser may be wrong about its network: whoever asks for a try gets one (S8).
  if (!isOnline.get()) await askProbe();
  return new Promise((resolve) => {
    let didStart = false;
    const settle = (): void => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const stop = telling.subscribe(() => {
      const isTelling = telling.getState().phase === 'telling';
      if (didStart && !isTelling) settle();
      didStart ||= isTelling;
    });
    // Nothing may be told now: then no drain begins, and nobody should wait for its end.
    const timer = setTimeout(() => !didStart && settle(), 2_000);
    telling.tellNow();
  });
}
