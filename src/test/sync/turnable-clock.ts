import type { Clock } from '#sync/clock.ts';
import { storyStart } from './learner-work.ts';

/** A clock that tests turn: sleepers wake when their time is reached. */
export class TurnableClock implements Clock {
  private time = storyStart + 3_600_000;
  private passed = 0;
  private sleepers: { readonly until: number; readonly wake: () => void }[] = [];
  private readonly lmsClock: { advance(ms: number): void; set(iso: string): void } | undefined;

  /** `lmsClock`: set to the same time, for which time passes too. */
  constructor(lmsClock?: { advance(ms: number): void; set(iso: string): void }) {
    this.lmsClock = lmsClock;
    lmsClock?.set(new Date(this.time).toISOString());
  }

  now(): number {
    return this.time;
  }

  sleep(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal.aborted) {
        resolve();
        return;
      }
      const sleeper = { until: this.time + ms, wake: resolve };
      signal.addEventListener('abort', () => {
        this.sleepers = this.sleepers.filter((other) => other !== sleeper);
        resolve();
      });
      this.sleepers.push(sleeper);
    });
  }

  /** How long until the next sleeper wakes; undefined when nobody sleeps. */
  get nextWakeMs(): number | undefined {
    return this.sleepers.length > 0 ? Math.min(...this.sleepers.map(({ until }) => until)) - this.time : undefined;
  }

  elapsed(): number {
    return this.passed;
  }

  /** Somebody sets the clock: no time passes, and that of the LMS stays as it is. */
  jump(ms: number): void {
    this.time += ms;
    this.sleepers = this.sleepers.map(({ until, wake }) => ({ until: until + ms, wake }));
  }

  turn(ms: number): void {
    this.time += ms;
    this.passed += ms;
    this.lmsClock?.advance(ms);
    const due = this.sleepers.filter(({ until }) => until <= this.time);
    this.sleepers = this.sleepers.filter(({ until }) => until > this.time);
    for (const { wake } of due) wake();
  }
}
