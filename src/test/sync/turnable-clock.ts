import type { Clock } from '#sync/clock.ts';
import { storyStart } from './learner-work.ts';

/** A clock that tests turn: sleepers wake when their time is reached. */
export class TurnableClock implements Clock {
  private time = storyStart + 3_600_000;
  private sleepers: { readonly until: number; readonly wake: () => void }[] = [];

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

  turn(ms: number): void {
    this.time += ms;
    const due = this.sleepers.filter(({ until }) => until <= this.time);
    this.sleepers = this.sleepers.filter(({ until }) => until > this.time);
    for (const { wake } of due) wake();
  }
}
