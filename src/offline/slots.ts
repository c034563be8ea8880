/** Lets so many pieces of work run at once; the others wait in the order in which they came. */
export interface Slots {
  /** Runs `work` when a place is free; says `onWait` if that is not now. Rejects with the signal's reason when it aborts before that. */
  readonly run: <Result>(signal: AbortSignal, onWait: () => void, work: () => Promise<Result>) => Promise<Result>;
}

export function createSlots(most: number): Slots {
  let free = most;
  const waiting: (() => void)[] = [];
  const placeIsFree = (signal: AbortSignal): Promise<void> => {
    if (free > 0) {
      free -= 1;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const enter = (): void => {
        signal.removeEventListener('abort', giveUp);
        resolve();
      };
      const giveUp = (): void => {
        waiting.splice(waiting.indexOf(enter), 1);
        reject(signal.reason);
      };
      waiting.push(enter);
      signal.addEventListener('abort', giveUp, { once: true });
    });
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  return {
    run: async (signal, onWait, work) => {
      signal.throwIfAborted();
      if (free === 0) onWait();
      await placeIsFree(signal);
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
