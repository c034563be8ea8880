import { randomId } from '#server/random-id.ts';

export const anybody = 'anybody';

/** An answer as it is kept. */
export interface Kept {
  readonly init: { readonly status: number; readonly headers: readonly (readonly [string, string])[] };
  readonly body: ArrayBuffer;
}

export interface Arrival {
  readonly answer: Promise<Kept>;
  /** Who may ask for it, told by a hash of the session; or `anybody` who knows the number. */
  readonly owner: string;
  /** Counts all that arrived. */
  readonly order: number;
  /** Undefined while it is worked on. */
  answered: { readonly at: number; readonly bytes: number } | undefined;
}

export interface ArrivalLimits {
  /** A browser sends again at once; the app asks when there is a network again. */
  readonly keepMs: number;
  readonly mostAnswers: number;
  /** Of all answers that are kept together. */
  readonly mostAnswerBytes: number;
}

/**
 * What the app's site remembers of numbered requests, by number and by all that makes two requests the same. In memory: it begins with the process, and has an end (the oldest answers go
 * first), so it says up to where it reaches: a *mark* is given out before a request is sent, and only of what came after a mark that is still in reach can be said that it never came.
 */
export class Arrivals {
  readonly #limits: ArrivalLimits;
  readonly #now: () => number;
  readonly #life = randomId();
  readonly #byKey = new Map<string, Arrival>();
  readonly #byNumber = new Map<string, Arrival>();
  readonly #numbers = new Map<Arrival, string>();
  /** Numbers whose requests have begun to arrive. */
  readonly #arriving = new Map<string, number>();
  #answerBytes = 0;
  #count = 0;
  /** Of what arrived up to here not everything is remembered. */
  #forgottenUpTo = 0;

  constructor(limits: ArrivalLimits, now: () => number) {
    this.#limits = limits;
    this.#now = now;
  }

  get mark(): string {
    return `${this.#life}.${this.#count}`;
  }

  /** A request begins to arrive; call the answer when it has arrived, or has broken off. */
  begin(number: string): () => void {
    this.#arriving.set(number, (this.#arriving.get(number) ?? 0) + 1);
    return () => {
      const left = (this.#arriving.get(number) ?? 1) - 1;
      if (left === 0) this.#arriving.delete(number);
      else this.#arriving.set(number, left);
    };
  }

  /** Something with a number goes by without being looked at. */
  passBy(): void {
    this.#count += 1;
    this.#forgottenUpTo = this.#count;
  }

  find(key: string): Arrival | undefined {
    this.#makeRoom();
    return this.#byKey.get(key);
  }

  add(key: string, number: string, owner: string, answer: Promise<Kept>): Arrival {
    this.#count += 1;
    const arrival: Arrival = { answer, owner, order: this.#count, answered: undefined };
    this.#byKey.set(key, arrival);
    this.#byNumber.set(number, arrival);
    this.#numbers.set(arrival, number);
    return arrival;
  }

  /** It is answered: behind all that were answered before. */
  keep(key: string, arrival: Arrival, bytes: number): void {
    this.#byKey.delete(key);
    this.#byKey.set(key, arrival);
    arrival.answered = { at: this.#now(), bytes };
    this.#answerBytes += bytes;
    this.#makeRoom();
  }

  /** As if it had never come: nothing was done. */
  drop(key: string): void {
    const arrival = this.#byKey.get(key);
    if (!arrival) return;
    this.#answerBytes -= arrival.answered?.bytes ?? 0;
    this.#byKey.delete(key);
    const number = this.#numbers.get(arrival) ?? '';
    this.#numbers.delete(arrival);
    if (this.#byNumber.get(number) === arrival) this.#byNumber.delete(number);
  }

  /** What became of a number that was sent after that mark was told. `not-yet`: it is only just arriving. */
  recall(number: string, since: string, session: string): Arrival | 'never' | 'not-yet' | 'unknown' {
    this.#makeRoom();
    const arrival = this.#byNumber.get(number);
    if (arrival) return arrival.owner === anybody || arrival.owner === session ? arrival : 'unknown';
    if (this.#arriving.has(number)) return 'not-yet';
    const [life, count] = since.split('.');
    return life === this.#life && Number(count) >= this.#forgottenUpTo ? 'never' : 'unknown';
  }

  /** The oldest first; never one that is worked on, which ends by itself. */
  #makeRoom(): void {
    const { keepMs, mostAnswers, mostAnswerBytes } = this.#limits;
    for (const [key, { answered, order }] of this.#byKey) {
      if (!answered) continue;
      if (this.#now() - answered.at <= keepMs && this.#byKey.size <= mostAnswers && this.#answerBytes <= mostAnswerBytes) return;
      this.drop(key);
      this.#forgottenUpTo = Math.max(this.#forgottenUpTo, order);
    }
  }
}
