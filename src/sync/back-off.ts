import { firstRetryMs, longestRetryMs } from './waits.ts';

/**
 * How long to wait after so many failures in a row (1 the first): doubling up to a ceiling, for ever, and between half of that and all of it by chance, so
 * that a thousand phones do not come back in the same second (S8). `random` is in 0…1.
 */
export function backOffMs(failures: number, random: number): number {
  const full = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(failures - 1, 30));
  return full / 2 + (full / 2) * random;
}
