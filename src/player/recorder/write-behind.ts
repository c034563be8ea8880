/** A change waits so long for others before it is written: with the write itself well within the 250 ms that may be lost. */
const writeDelayMs = 80;
/** After a failed write the next try comes by itself. */
const retryDelayMs = 1000;

export type Durability = 'strict' | 'relaxed';

/**
 * Writes the newest state behind the changes:
 * - a change is being written `writeDelayMs` after it at the latest, or right after the write that is under way;
 * - two writes never overlap, and each writes what is newest when it begins;
 * - `flush` resolves when all that was changed before it is on the disk (strict), and rejects when it is not;
 * - a failed write is told to `onFailure` and tried again, by itself or by the next flush.
 */
export interface WriteBehind {
  readonly changed: () => void;
  readonly flush: () => Promise<void>;
  /** No write begins any more by itself; resolves when the one under way is over. */
  readonly stop: () => Promise<void>;
}

export interface WriteBehindEnv {
  readonly write: (durability: Durability) => Promise<void>;
  /** After a write, when nothing has changed since it began. */
  readonly onSaved: () => void;
  readonly onFailure: (error: unknown) => void;
}

interface Waiter {
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export function createWriteBehind({ write, onSaved, onFailure }: WriteBehindEnv): WriteBehind {
  /** Changed since the last write began. */
  let isDirty = false;
  /** When the first of these changes was made. */
  let dirtySinceMs = 0;
  /** Written, but not flushed to the disk yet. */
  let isSoft = false;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<void> | undefined;
  let waiters: Waiter[] = [];

  const writeOnce = async (): Promise<void> => {
    const waiting = waiters;
    waiters = [];
    isDirty = false;
    try {
      await write(waiting.length > 0 ? 'strict' : 'relaxed');
      isSoft = waiting.length === 0;
      if (!isDirty) onSaved();
      for (const { resolve } of waiting) resolve();
    } catch (error) {
      isDirty = true;
      onFailure(error);
      for (const { reject } of waiting) reject(error);
      plan(retryDelayMs);
    }
  };
  const begin = (): void => {
    clearTimeout(timer);
    timer = undefined;
    underWay = writeOnce().finally(() => {
      underWay = undefined;
      if (waiters.length > 0) begin();
      // What came during a slow write has waited already.
      else if (isDirty) plan(Math.max(0, writeDelayMs - (performance.now() - dirtySinceMs)));
    });
  };
  const plan = (delayMs: number): void => {
    if (!isStopped) timer ??= setTimeout(begin, delayMs);
  };
  return {
    changed: () => {
      if (!isDirty) dirtySinceMs = performance.now();
      isDirty = true;
      if (!underWay) plan(writeDelayMs);
    },
    flush: () => {
      if (!isDirty && !isSoft && !underWay) return Promise.resolve();
      return new Promise((resolve, reject) => {
        waiters.push({ resolve, reject });
        if (!underWay) begin();
      });
    },
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      timer = undefined;
      await underWay;
    },
  };
}
