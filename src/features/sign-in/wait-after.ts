import { ApiError } from '#api/api-error.ts';
import type { Guesses } from './use-sign-in.ts';

const freeTries = 5;
const firstMs = 5_000;
const longestMs = 60_000;

/**
 * What is known of somebody's tries after this one failed. When the next one may be made is as the LMS says, a second later so that it is never too early. For an LMS that never says so there is our own: five tries are
 * free, then five seconds, and twice as long each time up to a minute. That is for whoever guesses at somebody's device, not to protect the LMS. Times are those of `performance.now()`: nobody's clock makes the wait
 * longer or shorter.
 */
export function guessedAfter(error: Error, before: Guesses = { wrong: 0, waitUntil: 0 }, now = performance.now()): Guesses {
  if (!(error instanceof ApiError)) return before;
  if (error.status === 429 && error.retryAfterMs !== undefined) return { ...before, waitUntil: now + error.retryAfterMs + 1_000 };
  if (error.reason !== 'signed-out') return before;
  const wrong = before.wrong + 1;
  return { wrong, waitUntil: wrong < freeTries ? 0 : now + Math.min(longestMs, firstMs * 2 ** (wrong - freeTries)) };
}
