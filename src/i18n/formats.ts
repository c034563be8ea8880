import { dateFormatsFor, type ClockHour, type DateFormats } from './date-formats.ts';

/** Writes facts in the learner's language. Times are milliseconds since the epoch unless the name says otherwise. */
export interface Formats {
  readonly number: (value: number) => string;
  /** From 0 to 1. */
  readonly percent: (share: number) => string;
  /** 90 % where the best is known, else the bare figure. */
  readonly score: (raw: number, max?: number) => string;
  /** A score that the LMS tells without its best: an LMS counts to 100 (facts E.4, mastery), so per cent; what lies beyond is the bare figure. */
  readonly lmsScore: (score: number) => string;
  /** Decimal units, as browsers and shops count: 12.4 MB. */
  readonly bytes: (bytes: number) => string;
  /** 45 sec, 14 min, 1 hr 5 min. */
  readonly duration: (seconds: number) => string;
  /** 0.4 sec: how long an answer took. */
  readonly seconds: (ms: number) => string;
  /** How long one has to wait, in whole seconds: `in 5 seconds`. */
  readonly inSeconds: (seconds: number) => string;
  /** 10:42 */
  readonly time: (at: number) => string;
  /** 10:42:07 */
  readonly timeExact: (at: number) => string;
  /** Mon 9:12 within the last six days, 3 Nov 9:12 within the year, else with the year. */
  readonly dayTime: (at: number, now?: number) => string;
  /** 3 November 2026 */
  readonly date: (at: number) => string;
  /** 11–21 November 2026; one date where both are the same. */
  readonly dateRange: (from: number, to: number) => string;
  /** 3 Nov 2026, where there is little room. */
  readonly dateShort: (at: number) => string;
  /** 29 Nov: beside a year. */
  readonly dayMonth: (at: number) => string;
  /** November 2026 */
  readonly month: (at: number) => string;
  /** Nov and N, below a bar. */
  readonly monthShort: (at: number) => string;
  readonly monthNarrow: (at: number) => string;
  /** 2026, without a separator and in the learner's figures. */
  readonly year: (year: number) => string;
  /** In 12 days, 2 months ago. */
  readonly fromNow: (at: number, now?: number) => string;
  /** Sun, Nov 29, as short as it can be told: with the year where it is another one. */
  readonly day: (at: number, now?: number) => string;
  /** 10:42 today, Mon within the last six days, else 29 Nov, with the year where it is another one: beside a row of a list. */
  readonly shortWhen: (at: number, now?: number) => string;
  /** Sun, Dec 6 – Mon, Dec 7; one day where both are the same. */
  readonly days: (from: number, to?: number) => string;
  /** 10:42 today, else day and time: for "last updated". */
  readonly moment: (at: number, now?: number) => string;
  /** 40 hours, 2 years; undefined for a unit that is none of time. */
  readonly quantity: (amount: number, unit: string) => string | undefined;
  /** €1,850.00 */
  readonly price: (amount: number, currency: string) => string;
  /** German for `de`; what is no language tag stays as it is. */
  readonly language: (tag: string) => string;
  readonly list: (parts: readonly string[]) => string;
  /** A, B and C: names inside a sentence. */
  readonly names: (names: readonly string[]) => string;
  /** Dates that people go to, and prices. */
  readonly dates: DateFormats;
}

const dayMs = 86_400_000;

/** The formats of a BCP 47 tag, in the device's time zone. */
export function formatsFor(tag: string, timeZone?: string): Formats {
  const zone = timeZone === undefined ? {} : { timeZone };
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const weekday = new Intl.DateTimeFormat(tag, { weekday: 'short', hour: 'numeric', minute: '2-digit', ...zone });
  // The same alone as beside a day: left to itself, Unicode's data write 4:17 alone and 04:17 beside a weekday where the clock has 24 hours.
  const hour = weekday.resolvedOptions().hour as ClockHour;
  const time = new Intl.DateTimeFormat(tag, { hour, minute: '2-digit', ...zone });
  const day = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', hour, minute: '2-digit', ...zone });
  const year = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: 'numeric', hour, minute: '2-digit', ...zone });
  const date = new Intl.DateTimeFormat(tag, { dateStyle: 'long', ...zone });
  const dayMonth = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', ...zone });
  const month = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', ...zone });
  const monthShort = new Intl.DateTimeFormat(tag, { month: 'short', ...zone });
  const monthNarrow = new Intl.DateTimeFormat(tag, { month: 'narrow', ...zone });
  const yearFigures = new Intl.NumberFormat(tag, { useGrouping: false });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const weekdayAlone = new Intl.DateTimeFormat(tag, { weekday: 'short', ...zone });
  const shortDate = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: 'numeric', ...zone });
  const calendarDay = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', ...zone });
  const shortDay = new Intl.DateTimeFormat(tag, { weekday: 'short', day: 'numeric', month: 'short', ...zone });
  const yearOf = (at: number): string => calendarDay.format(at).slice(0, 4);
  const list = new Intl.ListFormat(tag, { type: 'unit', style: 'narrow' });
  const conjunction = new Intl.ListFormat(tag, { type: 'conjunction' });
  const dayTime = (at: number, now = Date.now()): string => {
    if (now - at < 6 * dayMs && at <= now) return weekday.format(at);
    return yearOf(at) === yearOf(now) ? day.format(at) : year.format(at);
  };
  return {
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    score: (raw, max) => (max !== undefined && max > 0 ? percent.format(raw / max) : number.format(raw)),
    lmsScore: (score) => (score >= 0 && score <= 100 ? percent.format(score / 100) : number.format(score)),
    bytes: (bytes) => bytesIn(tag, bytes),
    duration: (seconds) => durationParts(tag, seconds, list),
    seconds: (ms) => unit(tag, ms / 1000, 'second', 1),
    inSeconds: (seconds) => relative.format(Math.ceil(seconds), 'second'),
    time: (at) => time.format(at),
    timeExact: (at) => new Intl.DateTimeFormat(tag, { hour, minute: '2-digit', second: '2-digit', ...zone }).format(at),
    dayTime,
    date: (at) => date.format(at),
    dateRange: (from, to) => date.formatRange(Math.min(from, to), Math.max(from, to)),
    dateShort: (at) => shortDate.format(at),
    dayMonth: (at) => dayMonth.format(at),
    month: (at) => month.format(at),
    monthShort: (at) => monthShort.format(at),
    monthNarrow: (at) => monthNarrow.format(at),
    year: (year) => yearFigures.format(year),
    fromNow: (at, now = Date.now()) => relativeTo(relative, Date.parse(calendarDay.format(at)), Date.parse(calendarDay.format(now))),
    day: (at, now = Date.now()) => (yearOf(at) === yearOf(now) ? shortDay : shortDate).format(at),
    shortWhen: (at, now = Date.now()) => {
      if (calendarDay.format(at) === calendarDay.format(now)) return time.format(at);
      if (at <= now && now - at < 6 * dayMs) return weekdayAlone.format(at);
      return (yearOf(at) === yearOf(now) ? dayMonth : shortDate).format(at);
    },
    days: (from, to = from) => shortDay.formatRange(Math.min(from, to), Math.max(from, to)),
    moment: (at, now = Date.now()) => (calendarDay.format(at) === calendarDay.format(now) ? time.format(at) : dayTime(at, now)),
    quantity: (amount, name) => (timeUnits.has(name) ? new Intl.NumberFormat(tag, { style: 'unit', unit: name, unitDisplay: 'long', maximumFractionDigits: 2 }).format(amount) : undefined),
    price: (amount, currency) => priceIn(tag, amount, currency),
    language: (name) => languageName(tag, name),
    list: (parts) => list.format(parts),
    names: (names) => conjunction.format(names),
    dates: dateFormatsFor(tag, zone, hour),
  };
}

// A site may write "English" instead of `en`; what looks like a tag of up to eight letters, Intl would take for one.
const languageName = (tag: string, name: string): string => (/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/u.test(name) ? (new Intl.DisplayNames(tag, { type: 'language' }).of(name) ?? name) : name);

const timeUnits: ReadonlySet<string> = new Set(['minute', 'hour', 'day', 'week', 'month', 'year']);

/** A site may write a currency in words of its own: then they stand beside the figure. */
const priceIn = (tag: string, amount: number, currency: string): string =>
  /^[A-Z]{3}$/u.test(currency) ? new Intl.NumberFormat(tag, { style: 'currency', currency }).format(amount) : `${new Intl.NumberFormat(tag).format(amount)} ${currency}`;

/** By days of the calendar; beyond two months by months, beyond two years by years. */
function relativeTo(relative: Intl.RelativeTimeFormat, day: number, today: number): string {
  const days = Math.round((day - today) / dayMs);
  if (Math.abs(days) <= 60) return relative.format(days, 'day');
  return Math.abs(days) < 730 ? relative.format(Math.round(days / 30.44), 'month') : relative.format(Math.round(days / 365.25), 'year');
}

const unit = (tag: string, value: number, name: string, maximumFractionDigits = 0): string =>
  new Intl.NumberFormat(tag, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits }).format(value);

/** Hebrew writes these units in Latin letters: kept together, else the figure stands behind them. */
const leftToRight = (text: string, tag: string): string => (tag.startsWith('he') || tag.startsWith('iw') ? `\u2066${text}\u2069` : text);

function bytesIn(tag: string, bytes: number): string {
  const steps = ['kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = bytes < 999_500 ? 0 : bytes < 999_500_000 ? 1 : 2;
  const value = bytes / 1000 ** (step + 1);
  const said = unit(tag, step === 0 ? Math.max(bytes > 0 ? 1 : 0, value) : value, steps[step] ?? 'gigabyte', step === 0 || value >= 100 ? 0 : 1);
  // Unicode's Hebrew for one alone is *kB1*.
  return leftToRight(said.replace(/(..)\u200F1/u, '1 $1'), tag);
}

function durationParts(tag: string, seconds: number, list: Intl.ListFormat): string {
  if (seconds < 60) return unit(tag, Math.round(Math.max(0, seconds)), 'second');
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return unit(tag, minutes, 'minute');
  const rest = minutes % 60;
  const hours = unit(tag, Math.floor(minutes / 60), 'hour');
  return rest === 0 ? hours : list.format([hours, unit(tag, rest, 'minute')]);
}
