const dayMs = 24 * 3_600_000;

/** Moments of the seeds, counted from the day of the first start. */
export interface Moments {
  readonly now: Date;
  /** `-3 07:30`: three days before, at half past seven in UTC. What lies behind us (`0 05:00` at a start at four) is not later than now. */
  readonly at: (written: string) => Date;
  /** So many days from the first start, at eight in UTC. */
  readonly day: (days: number) => Date;
  /** So many days before the first start, and never in the future. */
  readonly ago: (days: number) => Date;
}

export function momentsFrom(now: Date): Moments {
  const today = Math.floor(now.getTime() / dayMs) * dayMs;
  const notLater = (ms: number): Date => new Date(Math.min(ms, now.getTime() - 60_000));
  return {
    now,
    at(written) {
      const [, days, hours, minutes] = /^([+-]?\d+) (\d\d):(\d\d)$/.exec(written) ?? [];
      if (days === undefined) throw new Error(`A seed has the moment “${written}”: write it like -3 07:30.`);
      const ms = today + Number(days) * dayMs + Number(hours) * 3_600_000 + Number(minutes) * 60_000;
      return Number(days) > 0 ? new Date(ms) : notLater(ms);
    },
    day: (days) => new Date(today + days * dayMs + 8 * 3_600_000),
    ago: (days) => notLater(today - days * dayMs + 8 * 3_600_000),
  };
}
