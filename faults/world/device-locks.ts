import type { Locks } from '#sync/sync-locks.ts';
import type { Life } from './life.ts';

interface Request {
  readonly name: string;
  readonly mode: 'exclusive' | 'shared';
  readonly life: Life;
  grant: () => void;
}

/** The Web Locks of one device: what a tab holds is free when that tab dies, also in the middle of its work. */
export class DeviceLocks {
  #held: Request[] = [];
  #waiting: Request[] = [];

  /** The locks as one tab sees them. */
  for(life: Life): Locks {
    life.onDeath(() => this.#forget(life));
    return { request: (name, options, work) => this.#request(life, name, options, work) };
  }

  async #request<T>(life: Life, name: string, { mode = 'exclusive', signal }: Parameters<Locks['request']>[1], work: () => Promise<T>): Promise<T> {
    signal?.throwIfAborted();
    const request: Request = { name, mode, life, grant: () => undefined };
    await new Promise<void>((resolve, reject) => {
      if (life.isOver) return;
      request.grant = resolve;
      signal?.addEventListener('abort', () => {
        this.#waiting = this.#waiting.filter((one) => one !== request);
        reject(signal.reason);
      });
      this.#waiting.push(request);
      this.#grantNext();
    });
    try {
      return await work();
    } finally {
      this.#held = this.#held.filter((one) => one !== request);
      this.#grantNext();
    }
  }

  #grantNext(): void {
    const blocked = new Set<string>();
    for (const request of this.#waiting) {
      const others = this.#held.filter(({ name }) => name === request.name);
      const isFree = !blocked.has(request.name) && (others.length === 0 || (request.mode === 'shared' && others.every(({ mode }) => mode === 'shared')));
      if (!isFree) {
        blocked.add(request.name);
        continue;
      }
      this.#waiting = this.#waiting.filter((one) => one !== request);
      this.#held.push(request);
      request.grant();
    }
  }

  #forget(life: Life): void {
    this.#held = this.#held.filter((one) => one.life !== life);
    this.#waiting = this.#waiting.filter((one) => one.life !== life);
    this.#grantNext();
  }
}
