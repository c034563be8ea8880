/** Runs a task whenever it is asked to. */
export interface Runner<T> {
  /** Resolves or rejects as the run that answers this ask does. */
  ask(): Promise<T>;
}

/**
 * Runs `task` when asked. It promises that
 * - two runs never overlap;
 * - every ask made before a run starts is answered by that run;
 * - an ask made during a run is answered by the next one;
 * - a run that fails answers its asks with its error and spoils nothing for the next;
 * - once `signal` aborts, open asks reject and nothing starts again.
 */
export function createRunner<T>(task: () => Promise<T>, { signal }: { readonly signal: AbortSignal }): Runner<T> {
  let next: PromiseWithResolvers<T> | undefined;
  let isRunning = false;

  const runWhileAsked = async (): Promise<void> => {
    isRunning = true;
    await Promise.resolve(); // asks made in the same breath are answered together
    while (next && !signal.aborted) {
      const asked = next;
      next = undefined;
      const rejectOnAbort = (): void => asked.reject(signal.reason);
      signal.addEventListener('abort', rejectOnAbort);
      await task().then(asked.resolve, asked.reject);
      signal.removeEventListener('abort', rejectOnAbort);
    }
    isRunning = false;
  };
  signal.addEventListener('abort', () => next?.reject(signal.reason));

  return {
    ask: () => {
      if (signal.aborted) return Promise.reject(signal.reason);
      next ??= Promise.withResolvers<T>();
      const answered = next.promise;
      if (!isRunning) void runWhileAsked();
      return answered;
    },
  };
}
