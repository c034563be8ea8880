import type { PageTime } from './page-clock.ts';

interface Timer {
  readonly at: number;
  readonly run: () => Promise<void>;
}

/** So far back a story begins: it is played in leaps, and must not get into the future of the LMS, whose clock is the machine's. */
const beganMsAgo = 30 * 86_400_000;

/** Time for real browsers: it runs as it does, and can be let pass at once. */
export class BrowserTime {
  /** Is told of every leap, after all that comes from outside has come. */
  onLeap: (time: PageTime) => Promise<void> = () => Promise.resolve();
  #offset = -beganMsAgo;
  #jump = 0;
  #timers: Timer[] = [];

  /** True time, in milliseconds since the epoch; no clock of a device. */
  get now(): number {
    return Date.now() + this.#offset;
  }

  get page(): PageTime {
    return { offset: this.#offset, jump: this.#jump };
  }

  /** Lets so much time pass at once. What was to happen meanwhile outside of pages has happened when it resolves. */
  async leap(ms: number): Promise<void> {
    this.#offset += ms;
    const due = this.#timers.filter(({ at }) => at <= this.now).toSorted((one, other) => one.at - other.at);
    this.#timers = this.#timers.filter((one) => !due.includes(one));
    for (const { run } of due) await run();
    await this.onLeap(this.page);
  }

  /** Sets the clock that a person sets. */
  async jump(ms: number): Promise<void> {
    this.#jump += ms;
    await this.onLeap(this.page);
  }

  /** A new history begins with a clock that is right. */
  setRight(): void {
    this.#jump = 0;
    this.#timers = [];
  }

  /** Runs `run` in the leap that reaches that time. */
  at(at: number, run: () => Promise<void>): void {
    this.#timers.push({ at, run });
  }
}
