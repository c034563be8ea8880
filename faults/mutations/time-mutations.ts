import type { Meddler } from '../world/meddler.ts';

/** Every wait is over in a tenth of a second. */
export const retryAtOnceForEver: Meddler = (parts) => ({ ...parts, clock: { ...parts.clock, sleep: (ms, signal) => parts.clock.sleep(Math.min(ms, 100), signal) } });
