import type { TellStep } from '#offline/learner-schema.ts';
import type { StepNote } from './journal.ts';

/** What two looks say about a launch whose answer was lost. */
export type LaunchVerdict = 'counted' | 'not-counted' | 'undecided';

export interface LaunchQuestion {
  /** The look just before it was told, and the one after the quarantine; undefined when the LMS did not let us look. */
  readonly before: StepNote;
  readonly now: StepNote | undefined;
  /** The date that was told. */
  readonly datetime: StepNote[string] | undefined;
  /** Between these two times it was told, in milliseconds by the clock of the LMS: an LMS that sets dates by itself would have set one of them. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** This LMS was seen to keep the date that it is told. */
  readonly keepsOurDates: boolean;
}

/**
 * S4 for launches. The count decides first: as before, and nothing has arrived, also where an earlier launch of ours had the same minute. One more is ours when it has
 * our date, as precisely as the LMS gives it, and somebody else's when it has another. Two more, fewer, or facts that are missing decide nothing.
 */
export function launchVerdict({ before, now, datetime, from, to, keepsOurDates }: LaunchQuestion): LaunchVerdict {
  const [countBefore, count] = [before['attemptCount'], now?.['attemptCount']];
  if (typeof countBefore !== 'number' || typeof count !== 'number') return 'undecided';
  const [date, told] = [timeOf(now?.['lastAttemptDate']), timeOf(datetime)];
  const hasChanged = date !== timeOf(before['lastAttemptDate']);
  if (count === countBefore) {
    if (!hasChanged) return 'not-counted';
    // It dates launches and does not count them: ours, if the date is.
    return isSameDate(date, told) ? 'counted' : 'undecided';
  }
  if (count !== countBefore + 1 || date === undefined || told === undefined) return 'undecided';
  if (isSameDate(date, told)) return 'counted';
  return keepsOurDates || !(couldBeOurs(date, told) || isWithin(date, from, to)) ? 'not-counted' : 'undecided';
}

/** Whether a launch that was told some time ago has the date that was told. */
export function isDatedAsTold({ note, at }: TellStep): boolean {
  const [date, told] = [timeOf(note?.['lastAttemptDate']), timeOf(note?.['datetime'])];
  return told !== undefined && at - told > unlikelyByChanceMs && isSameDate(date, told);
}

const minuteMs = 60_000;
const unlikelyByChanceMs = 10 * minuteMs;

const timeOf = (date: StepNote[string] | undefined): number | undefined => {
  const time = typeof date === 'string' ? Date.parse(date) : NaN;
  return Number.isNaN(time) ? undefined : time;
};

/** As told, or cut to the second or minute: requests carry minutes, and an LMS may keep less than it is told (facts A.6). */
const isSameDate = (date: number | undefined, told: number | undefined): boolean =>
  date !== undefined && told !== undefined && [1, 1000, minuteMs].some((unit) => date === told - (told % unit));

/** Ours, shown by the clock of another zone: zones differ by quarters of an hour, up to 14 hours. */
function couldBeOurs(date: number, told: number): boolean {
  const difference = date - (told - (told % minuteMs));
  return difference % (15 * minuteMs) === 0 && Math.abs(difference) <= 14 * 60 * minuteMs;
}

/** In the time in which it was told, or in the minute that began before. */
const isWithin = (date: number, from = -Infinity, to = Infinity): boolean => date >= from - minuteMs && date <= to + minuteMs;
