/** Time as an argument: tests turn it. */
export interface Clock {
  /** Milliseconds since the epoch by this device. */
  now(): number;
  /** Milliseconds since some moment, by a clock that nobody sets; without it `now` stands in. */
  readonly elapsed?: () => number;
  /** Resolves after `ms`, or at once when `signal` aborts; never rejects. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** The device's own clock. */
export const deviceClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) {
        resolve();
        return;
      }
      const end = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      signal.addEventListener('abort', end);
    }),
};
