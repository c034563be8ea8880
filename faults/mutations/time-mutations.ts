import type { Meddler } from '../world/meddler.ts';

/** Every wait is over at once, but for the turn that it takes. */
export const retryAtOnceForEver: Meddler = (parts) => ({ ...parts, clock: { ...parts.clock, sleep: (_ms, signal) => parts.clock.sleep(1, signal) } });
