import { ApiError } from '#api/api-error.ts';

const freeTries = 5;
const firstMs = 5_000;
const longestMs = 60_000;

/** Wrong passwords since this page was opened, by user ID. */
const wrong = new Map<string, number>();

/**
 * When the next try may be made after this one failed: as the LMS says, a second later so that it is never too early. For an LMS that never says so there is our own: five tries are free, then five seconds,
 * and twice as long each time up to a minute. That is for whoever guesses at somebody's device, not to protect the LMS.
 */
export function waitAfter(error: Error, userId: string, now = Date.now()): number | undefined {
  if (!(error instanceof ApiError)) return undefined;
  if (error.status === 429 && error.retryAfterMs !== undefined) return now + error.retryAfterMs + 1_000;
  if (error.reason !== 'signed-out') return undefined;
  const tries = (wrong.get(userId) ?? 0) + 1;
  wrong.set(userId, tries);
  return tries < freeTries ? undefined : now + Math.min(longestMs, firstMs * 2 ** (tries - freeTries));
}
