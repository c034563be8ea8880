/** Lets so many pieces of work run at once; the others wait in the order of their ranks, and of equal ones in the order in which they came. */
export interface Slots {
  /**
   * Runs `work` when a place is free; says `onWait` if that is not now. `rank` is asked each time that a place is free, for it may change while the work waits: the lowest is next.
   * Rejects with the signal's reason when it aborts before that.
   */
  readonly run: <Result>(signal: AbortSignal, onWait: () => void, work: () => Promise<Result>, rank?: () => number) => Promise<Result>;
}

interface Waiting {
  readonly enter: () => void;
  readonly rank: () => number;
}

export function createSlots(most: number): Slots {
  let free = most;
  const waiting: Waiting[] = [];
  const placeIsFree = (signal: AbortSignal, rank: () => number): Promise<void> => {
    if (free > 0) {
      free -= 1;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const enter = (): void => {
        signal.removeEventListener('abort', giveUp);
        resolve();
      };
      const place: Waiting = { enter, rank };
      const giveUp = (): void => {
        waiting.splice(waiting.indexOf(place), 1);
        reject(signal.reason);
      };
      waiting.push(place);
      signal.addEventListener('abort', giveUp, { once: true });
    });
  };
  const leave = (): void => {
    const [next] = waiting.toSorted((one, other) => one.rank() - other.rank());
    if (!next) {
      free += 1;
      return;
    }
    waiting.splice(waiting.indexOf(next), 1);
    next.enter();
  };
  return {
    run: async (signal, onWait, work, rank = () => 0) => {
      signal.throwIfAborted();
      if (free === 0) onWait();
      await placeIsFree(signal, rank);
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
