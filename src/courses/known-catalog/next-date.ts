import type { KnownDate, KnownModule } from './known-module.ts';

/** The next date of a module that has not begun. */
export function nextDate({ dates = [] }: KnownModule, now = Date.now()): KnownDate | undefined {
  return dates.filter(({ start }) => start >= now).toSorted((one, other) => one.start - other.start)[0];
}
