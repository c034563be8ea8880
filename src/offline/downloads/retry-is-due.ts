const firstWaitMs = 2000;
/** The ceiling: even after a day in a tunnel nobody waits longer. */
const longestWaitMs = 60_000;

/** Resolves when a download should be tried again, or when `signal` aborts. `attempt` counts from 1 and begins anew whenever bytes have arrived. */
export type RetryIsDue = (attempt: number, signal: AbortSignal) => Promise<void>;

/** After a while that doubles (with jitter, so that a whole office does not come back at once), and at once when the browser says that it is online. */
export const retryIsDue: RetryIsDue = (attempt, signal) =>
  new Promise((resolve) => {
    const longest = Math.min(firstWaitMs * 2 ** (attempt - 1), longestWaitMs);
    const done = (): void => {
      clearTimeout(timer);
      removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, longest * (0.5 + Math.random() / 2));
    addEventListener('online', done);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
