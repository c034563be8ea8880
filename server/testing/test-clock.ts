import type { Clock } from '../clock.ts';

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
  /** Moves it to an ISO date-time. */
  set(iso: string): void;
  advance(ms: number): void;
}

export function testClock(iso = '2026-01-05T09:00:00Z'): TestClock {
  let now = Date.parse(iso);
  return {
    now: () => new Date(now),
    set: (to) => {
      now = Date.parse(to);
    },
    advance: (ms) => {
      now += ms;
    },
  };
}
