/** One run of the app in one tab, from its start until it is killed. From its death on nothing of it reaches the LMS, the disk or another tab. */
export class Life {
  isOver = false;
  readonly #mayKill: (moment: string) => boolean;
  readonly #mourners: (() => void)[] = [];

  /** `mayKill` is asked at each moment: before and after each request, before and after each write. */
  constructor(mayKill: (moment: string) => boolean) {
    this.#mayKill = mayKill;
  }

  onDeath(run: () => void): void {
    this.#mourners.push(run);
  }

  /** Lives through a moment, or dies in it. */
  moment(name: string): void {
    if (!this.isOver && this.#mayKill(name)) this.end();
  }

  end(): void {
    if (this.isOver) return;
    this.isOver = true;
    for (const run of this.#mourners) run();
  }
}

/** What the dead wait for. */
export const never = <T>(): Promise<T> => new Promise(() => undefined);
