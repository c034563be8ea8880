import type { LmsReading } from '../lms-for-telling.ts';
import type { ToldFromHere } from './told-from-here.ts';

/**
 * Whether the LMS has heard of this enrollment from this device alone, so that there is no place elsewhere to ask for (S7): it was never opened at all; or its count and last date are what this
 * device told last, and no other launch stood between that one and ours before it. An LMS that says neither knows of nothing newer.
 */
export function isOnlyOurs({ attemptCount, lastAttemptDate }: LmsReading, { launches }: Pick<ToldFromHere, 'launches'>): boolean {
  const wasOpened = (attemptCount ?? 0) > 0 || lastAttemptDate !== undefined;
  if (!wasOpened) return true;
  const last = launches.at(-1);
  if (!last) return false;
  const before = launches.length > 1 ? launches.at(-2)?.count : 0;
  const cameBetween = last.countBefore !== undefined && before !== undefined && last.countBefore > before;
  return !cameBetween && (attemptCount === undefined || attemptCount === last.count) && isSameMinute(lastAttemptDate, last.date);
}

/** When it was last opened on another device; undefined where the last time was ours, or the LMS does not say. */
export function lastTimeElsewhere({ lastAttemptDate }: LmsReading, { launches }: Pick<ToldFromHere, 'launches'>): number | undefined {
  const at = Date.parse(lastAttemptDate ?? '');
  const last = launches.at(-1);
  return Number.isNaN(at) || (last && isSameMinute(lastAttemptDate, last.date)) ? undefined : at;
}

/** Requests carry minutes, and some LMSs keep no more. */
function isSameMinute(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  const minuteOf = (text: string): number => Math.floor(Date.parse(text) / 60_000);
  return minuteOf(one) === minuteOf(other);
}
