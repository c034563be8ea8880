export type Change = readonly [element: string, value: string];

/** A script that works on and on lets no microtask run: then changes leave during it. */
const longestWaitMs = 50;
/** Far below what the recorder takes in one message (parse-player-message.ts). */
const mostChanges = 1000;
const mostCharacters = 1024 * 1024;

export interface ChangeBatch {
  add(element: string, value: string): void;
  /** Sends what is there, now. */
  flush(): void;
}

/** Sends changes in the order they were made: those of one turn of the course's script together, at its end. Nothing waits for a timer. */
export function createChangeBatch(send: (changes: readonly Change[]) => void, nowMs: () => number = Date.now): ChangeBatch {
  let changes: Change[] = [];
  let characters = 0;
  let firstAtMs = 0;
  const flush = (): void => {
    if (changes.length === 0) return;
    const all = changes;
    changes = [];
    characters = 0;
    send(all);
  };
  return {
    flush,
    add: (element, value) => {
      changes.push([element, value]);
      characters += value.length;
      if (changes.length === 1) {
        firstAtMs = nowMs();
        queueMicrotask(flush);
      }
      if (changes.length >= mostChanges || characters >= mostCharacters || nowMs() - firstAtMs > longestWaitMs) flush();
    },
  };
}
