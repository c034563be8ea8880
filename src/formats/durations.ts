// The three ways in which standards write a length of time, to and from seconds. All are exact to a hundredth of a second, which is what they can hold.

const secondsOf = { minute: 60, hour: 3600, day: 86_400, week: 604_800, month: 30 * 86_400, year: 365 * 86_400 };
/** The longest time that SCORM 1.2 and HACP can write: 9999:59:59.99 (hours have at most four digits). */
export const longestTimespanSeconds = 9999 * 3600 + 59 * 60 + 59.99;

/**
 * Seconds of a SCORM 1.2 CMITimespan (`HHHH:MM:SS.SS`) or of HACP's `Time` (`HH:MM:SS[.SS]`, facts E.4). Tolerant: one-digit parts, `60` seconds, blanks
 * around it and more decimals are read; anything else, a sign included, is undefined.
 */
export function readTimespan(text: string): number | undefined {
  const found = /^(\d{1,6}):(\d{1,2}):(\d{1,2})(?:[.,](\d+))?$/.exec(text.trim());
  if (!found) return undefined;
  const [, hours = '0', minutes = '0', wholeSeconds = '0', decimals = ''] = found;
  return toHundredths(Number(hours) * secondsOf.hour + Number(minutes) * secondsOf.minute + Number(`${wholeSeconds}.${decimals || '0'}`));
}

/** A SCORM 1.2 CMITimespan, `HHHH:MM:SS` with decimals where there are any. Negative becomes zero; more than 9999 hours is cut there. */
export function writeTimespan(seconds: number): string {
  return writeClock(seconds, { hourDigits: 4, withDecimals: true });
}

/**
 * HACP's `Time` (facts E.4): `HH:MM:SS`, up to four digits of hours, cut at 9999:59:59. Decimals only where the other side speaks version 3 or later
 * (strict 2.2 servers reject them, facts E.4); else the nearest second.
 */
export function writeHacpTime(seconds: number, withDecimals: boolean): string {
  return writeClock(seconds, { hourDigits: 2, withDecimals });
}

/**
 * Seconds of an ISO 8601 duration as SCORM 2004 writes it (`PT1H5M2.5S`, RTE 4.1.1.7 timeinterval). A year counts 365 days and a month 30, as no calendar is
 * given. Tolerant: lower case, weeks, blanks around it, decimals at the last place of any part. Undefined when unreadable or without any part.
 */
export function readIsoDuration(text: string): number | undefined {
  const number = String.raw`(\d+(?:[.,]\d*)?)`;
  const pattern = `^P(?:${number}Y)?(?:${number}M)?(?:${number}W)?(?:${number}D)?(T(?:${number}H)?(?:${number}M)?(?:${number}S)?)?$`;
  const found = new RegExp(pattern, 'i').exec(text.trim());
  if (!found) return undefined;
  const [, years, months, weeks, days, time, hours, minutes, seconds] = found;
  const parts = [years, months, weeks, days, hours, minutes, seconds];
  if (time?.toUpperCase() === 'T' || parts.every((part) => part === undefined)) return undefined;
  const sizes = [secondsOf.year, secondsOf.month, secondsOf.week, secondsOf.day, secondsOf.hour, secondsOf.minute, 1];
  return toHundredths(parts.reduce((sum, part, index) => sum + Number((part ?? '0').replace(',', '.')) * (sizes[index] ?? 0), 0));
}

/** An ISO 8601 duration of hours, minutes and seconds; the largest part is hours, so that no calendar is needed to read it. Negative becomes `PT0S`. */
export function writeIsoDuration(seconds: number): string {
  const { hours, minutes, rest } = split(seconds);
  const text = `${hours ? `${String(hours)}H` : ''}${minutes ? `${String(minutes)}M` : ''}${rest ? `${decimal(rest)}S` : ''}`;
  return `PT${text || '0S'}`;
}

function writeClock(seconds: number, how: { hourDigits: number; withDecimals: boolean }): string {
  const bounded = Math.min(seconds, how.withDecimals ? longestTimespanSeconds : Math.floor(longestTimespanSeconds));
  const { hours, minutes, rest } = split(how.withDecimals ? bounded : Math.round(bounded));
  const [whole = '0', decimals] = decimal(rest).split('.');
  return [String(hours).padStart(how.hourDigits, '0'), String(minutes).padStart(2, '0'), whole.padStart(2, '0') + (decimals ? `.${decimals}` : '')].join(':');
}

function split(seconds: number): { hours: number; minutes: number; /** Hundredths of a second. */ rest: number } {
  const hundredths = Number.isFinite(seconds) ? Math.max(0, Math.round(seconds * 100)) : 0;
  return { hours: Math.floor(hundredths / 360_000), minutes: Math.floor((hundredths % 360_000) / 6000), rest: hundredths % 6000 };
}

function decimal(hundredths: number): string {
  return String(hundredths / 100);
}

function toHundredths(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
