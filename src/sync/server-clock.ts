import type { Clock } from './clock.ts';
import { sameClockMs } from './waits.ts';

/** What the LMS's clock says, as far as its `Date` headers tell (S12). */
export interface ServerClock {
  /** To be given the `Date` header of each answer, in milliseconds: `createLmsClient({ onServerDate })`. */
  readonly noteServerDate: (serverMs: number) => void;
  /** A time of this device, in milliseconds, by the clock of the LMS. Unchanged before the first answer. */
  readonly atLms: (deviceTime: number) => number;
}

export function createServerClock(clock: Pick<Clock, 'now'>): ServerClock {
  let offsetMs = 0;
  return {
    noteServerDate: (serverMs) => {
      const difference = serverMs - clock.now();
      if (!Number.isFinite(difference)) return;
      offsetMs = Math.abs(difference) < sameClockMs ? 0 : difference;
    },
    atLms: (deviceTime) => deviceTime + offsetMs,
  };
}
