import { useSyncExternalStore } from 'react';

const minuteMs = 60_000;

// One clock for everything on the screen, which only ticks while somebody looks at it.
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

const tick = (): void => {
  now = Date.now();
  for (const listener of listeners) listener();
};

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    now = Date.now();
    timer = setInterval(tick, minuteMs);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

const stands = (): (() => void) => () => undefined;

/** The time, told anew each minute: "due today" must not outlive the day on a page that stays open. A time that is given stands still. */
export function useNow(given?: number): number {
  return useSyncExternalStore(given === undefined ? subscribe : stands, () => given ?? now);
}
