/** How a language writes the hour of a clock. */
export type ClockHour = '2-digit' | 'numeric';

/** Dates and times of things that people go to. Times are milliseconds since the epoch. */
export interface DateFormats {
  /** Tuesday 1 December; with the year when it is another one. */
  readonly day: (at: number, now?: number) => string;
  /** Tue 1 Dec */
  readonly shortDay: (at: number) => string;
  /** 1 – 3 December */
  readonly days: (start: number, end: number) => string;
  /** 8:00 – 15:00, or 8:00. */
  readonly times: (start: number, end: number | undefined) => string;
  /** A day and its times, already written, with the comma that the language has between them. */
  readonly dayAndTimes: (day: string, times: string) => string;
  /** Tuesday 09:30, in another zone (IANA, or an offset). */
  readonly thereFrom: (at: number, zone: string) => string;
  /** Central European Standard Time, GMT+5:30 */
  readonly zone: (zone: string, at: number) => string;
  /** €120.50, €1,200; a currency without an amount is its name. */
  readonly money: (money: { readonly currency: string; readonly amount?: number }) => string;
}

/** As `formatsFor`, for dates and prices. */
export function dateFormatsFor(tag: string, zone: { readonly timeZone?: string }, hour: ClockHour): DateFormats {
  const make = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => new Intl.DateTimeFormat(tag, { ...zone, ...options });
  const day = make({ weekday: 'long', day: 'numeric', month: 'long' });
  const dayAndYear = make({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const shortDay = make({ weekday: 'short', day: 'numeric', month: 'short' });
  const days = make({ day: 'numeric', month: 'long' });
  const times = make({ hour, minute: '2-digit' });
  const yearOf = make({ year: 'numeric' });
  const joint = jointOf(tag);
  return {
    day: (at, now = Date.now()) => (yearOf.format(at) === yearOf.format(now) ? day : dayAndYear).format(at),
    shortDay: (at) => shortDay.format(at),
    days: (start, end) => days.formatRange(start, end),
    times: (start, end) => (end === undefined ? times.format(start) : timeRange(times, start, end)),
    dayAndTimes: (day, times) => `${day}${joint}${times}`,
    thereFrom: (at, timeZone) => new Intl.DateTimeFormat(tag, { weekday: 'long', hour, minute: '2-digit', timeZone }).format(at),
    zone: (timeZone, at) => nameOf(tag, timeZone, at),
    money: ({ currency, amount }) => moneyIn(tag, currency, amount),
  };
}

/** What stands between date and time in this language: a comma of its own, or a space. */
function jointOf(tag: string): string {
  const parts = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }).formatToParts(0);
  const joint = parts[parts.findIndex(({ type }) => type === 'hour') - 1];
  // In Japanese and Chinese the literal begins with the sign for *day*, which the day has written already.
  return (joint?.type === 'literal' && /[\p{P}\s]+$/u.exec(joint.value)?.[0]) || ' ';
}

/** With twelve hours one *AM* is enough for both; with twenty-four a range would have zeros in front that a time alone has not. A line may end behind the dash: a space that does not break would begin the next one. */
const timeRange = (times: Intl.DateTimeFormat, start: number, end: number): string =>
  times.resolvedOptions().hour12 ? times.formatRange(start, end) : `${times.format(start)}\u00a0– ${times.format(end)}`;

const nameOf = (tag: string, timeZone: string, at: number): string =>
  new Intl.DateTimeFormat(tag, { timeZone, timeZoneName: 'long' }).formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;

function moneyIn(tag: string, currency: string, amount: number | undefined): string {
  // A site may write what is no code of ISO 4217.
  if (!/^[A-Z]{3}$/u.test(currency)) return amount === undefined ? currency : `${new Intl.NumberFormat(tag).format(amount)} ${currency}`.trim();
  if (amount === undefined) return new Intl.DisplayNames(tag, { type: 'currency' }).of(currency) ?? currency;
  return new Intl.NumberFormat(tag, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' }).format(amount);
}
