export type Change = readonly [element: string, value: string];

/** So many changes of one turn of the course's script leave each by itself; of a longer list, in groups. */
const singleChanges = 100;
const groupSize = 50;
/** Far below what the recorder takes in one message (parse-player-message.ts). */
const mostCharacters = 1024 * 1024;

export interface ChangeBatch {
  add(element: string, value: string): void;
  /** Sends what is there, now. */
  flush(): void;
}

/**
 * Sends changes in the order they were made, as they are made: a script that works on and on after a change lets nothing else of this page run, and what it set must
 * not wait for it. Only lists longer than real scripts' go in groups, the last of them at the end of the turn, so that they do not use up what the recorder hears.
 */
export function createChangeBatch(send: (changes: readonly Change[]) => void): ChangeBatch {
  let changes: Change[] = [];
  let characters = 0;
  let inThisTurn = 0;
  const flush = (): void => {
    if (changes.length === 0) return;
    const all = changes;
    changes = [];
    characters = 0;
    send(all);
  };
  const endTurn = (): void => {
    inThisTurn = 0;
    flush();
  };
  return {
    flush,
    add: (element, value) => {
      changes.push([element, value]);
      characters += value.length;
      inThisTurn += 1;
      if (inThisTurn === 1) queueMicrotask(endTurn);
      if (inThisTurn <= singleChanges || changes.length >= groupSize || characters >= mostCharacters) flush();
    },
  };
}
