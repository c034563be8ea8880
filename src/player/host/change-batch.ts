export type Change = readonly [element: string, value: string];

/** A script that works on and on lets no microtask run: then changes leave during it. */
const longestWaitMs = 50;

export interface ChangeBatch {
  add(element: string, value: string): void;
  /** Sends what is there, now. */
  flush(): void;
}

/** Sends changes in the order they were made: those of one turn of the course's script together, at its end. Nothing waits for a timer. */
export function createChangeBatch(send: (changes: readonly Change[]) => void, now: () => number = () => performance.now()): ChangeBatch {
  let changes: Change[] = [];
  let firstAt = 0;
  const flush = (): void => {
    if (changes.length === 0) return;
    const all = changes;
    changes = [];
    send(all);
  };
  return {
    flush,
    add: (element, value) => {
      changes.push([element, value]);
      if (changes.length === 1) {
        firstAt = now();
        queueMicrotask(flush);
      } else if (now() - firstAt > longestWaitMs) flush();
    },
  };
}
