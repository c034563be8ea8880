interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/**
 * Time that passes only when it is told to, so that a quarantine costs nothing. Between two moments everything that can happen without time passing has happened:
 * database work, answers of the LMS, messages between tabs.
 */
export class VirtualTime {
  /** Milliseconds since the epoch, as they truly are: no clock of a device. */
  now: number;
  #timers: Timer[] = [];
  #busy = 0;
  /** Changes with everything that happens: as long as it does, the world is not at rest. */
  #happenings = 0;
  #failure: Error | undefined;
  /** Who waits for all work to be done. */
  #idle: PromiseWithResolvers<void> | undefined;

  constructor(now: number) {
    this.now = now;
  }

  /** Runs `run` when so many milliseconds have passed; answers the way to call it off. */
  after(ms: number, run: () => void): () => void {
    const timer: Timer = { at: this.now + Math.max(0, ms), run };
    const later = this.#timers.findIndex(({ at }) => at > timer.at);
    this.#timers.splice(later < 0 ? this.#timers.length : later, 0, timer);
    return () => {
      this.#timers = this.#timers.filter((one) => one !== timer);
    };
  }

  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.after(ms, resolve);
    });
  }

  /** While `work` goes on, no time passes. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.begin();
    try {
      return await work();
    } finally {
      this.end();
    }
  }

  begin(): void {
    this.#busy += 1;
    this.#happenings += 1;
  }

  end(): void {
    this.#busy -= 1;
    this.#happenings += 1;
    if (this.#busy === 0) this.#idle?.resolve();
  }

  /** Ends the world: whoever lets time pass hears of it. */
  fail(error: Error): void {
    this.#failure ??= error;
    this.#idle?.resolve();
  }

  /** Lets so much time pass, with all that happens in it. Throws when the world has failed, or does not come to rest. */
  async pass(ms: number): Promise<void> {
    const until = this.now + ms;
    for (;;) {
      await this.#rest();
      const next = this.#timers[0];
      if (!next || next.at > until) break;
      this.#timers.shift();
      this.now = next.at;
      next.run();
    }
    this.now = until;
  }

  async #rest(): Promise<void> {
    for (let quiet = 0, turns = 0; quiet < turnsOfRest; turns += 1) {
      if (turns > mostTurns) this.fail(new Error('The world does not come to rest.'));
      if (this.#failure) throw this.#failure;
      // A database in another process takes its time: looking again and again would cost more than its work.
      if (this.#busy > 0) {
        this.#idle = Promise.withResolvers();
        await this.#idle.promise;
        quiet = 0;
        continue;
      }
      const before = this.#happenings;
      await new Promise((resolve) => realImmediate(resolve));
      quiet = this.#busy === 0 && this.#happenings === before ? quiet + 1 : 0;
    }
  }
}

const realImmediate = globalThis.setImmediate;
/** Promises are settled within one turn; more is for what hops through several. */
const turnsOfRest = 3;
/** Some hundred are usual. */
const mostTurns = 500_000;
