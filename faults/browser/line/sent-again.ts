/** A request as a browser sent it. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** A browser sends it again in a few milliseconds; on a machine that has much to do it takes longer. */
const patienceMs = 1_000;

/** What a browser will send again by itself, because its kept connection was broken before the first byte of an answer: for the app it is the same request, and so it is in the log. */
export class SentAgain<Way> {
  #awaited = new Map<string, { readonly way: Way; readonly since: number }>();

  await(sent: Sent, way: Way): void {
    this.#awaited.set(keyOf(sent), { way, since: performance.now() });
  }

  /** The way of that request until now, where it is one that is awaited. */
  take(sent: Sent): Way | undefined {
    const key = keyOf(sent);
    const found = this.#awaited.get(key);
    this.#awaited.delete(key);
    return found && performance.now() - found.since <= patienceMs ? found.way : undefined;
  }

  /** So many may still come. */
  get count(): number {
    const now = performance.now();
    for (const [key, { since }] of this.#awaited) if (now - since > patienceMs) this.#awaited.delete(key);
    return this.#awaited.size;
  }

  clear(): void {
    this.#awaited.clear();
  }
}

/** Every byte is the same; of what has no number, two that are the same at once are one. */
const keyOf = ({ method, path, headers, body }: Sent): string => [method, path, headers['x-haversack-request'], body.toString('latin1')].join('\n');
