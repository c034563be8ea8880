import type { RecordEntry } from './record-entries.ts';

export interface MonthOfRecord {
  /** The first moment of the month, here. */
  readonly at: number;
  /** Minutes, or courses. */
  readonly value: number;
}

/** What was finished in the last twelve months, this one last. */
export interface FinishedByMonth {
  /** `minutes` only where the length of everything that was finished in these months is known. */
  readonly measure: 'minutes' | 'courses';
  readonly months: readonly MonthOfRecord[];
  readonly average: number;
}

const monthsShown = 12;
/** Fewer lines than these say more than bars. */
const fewest = 3;

/** Undefined where next to nothing was finished in these months: that is no chart. */
export function finishedByMonth(entries: readonly RecordEntry[], now: number): FinishedByMonth | undefined {
  const today = new Date(now);
  const starts = Array.from({ length: monthsShown }, (_, index) => new Date(today.getFullYear(), today.getMonth() - (monthsShown - 1 - index), 1).getTime());
  const end = new Date(today.getFullYear(), today.getMonth() + 1, 1).getTime();
  const first = starts[0] ?? now;
  const done = entries.filter(({ result, at }) => result === 'done' && at !== undefined && at >= first && at < end);
  if (done.length < fewest) return undefined;
  const measure = done.every(({ minutes }) => minutes !== undefined) ? 'minutes' : 'courses';
  const months = starts.map((at, index) => {
    const until = starts[index + 1] ?? end;
    const within = done.filter((entry) => entry.at !== undefined && entry.at >= at && entry.at < until);
    return { at, value: measure === 'courses' ? within.length : within.reduce((sum, { minutes = 0 }) => sum + minutes, 0) };
  });
  return { measure, months, average: months.reduce((sum, { value }) => sum + value, 0) / months.length };
}
