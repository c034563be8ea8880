import { RowError } from './row-error.ts';

// What stands in a cell or an element, read strictly. All throw RowError with a sentence that names the column.

/** One of a few words, in any case; undefined stays undefined. */
export function oneOf<T>(name: string, value: string | undefined, words: Readonly<Record<string, T>>): T | undefined {
  if (value === undefined) return undefined;
  const found = Object.entries(words).find(([word]) => word.toLowerCase() === value.trim().toLowerCase());
  if (found) return found[1];
  throw new RowError(`${name} is “${short(value)}” and must be one of ${Object.keys(words).join(', ')}.`);
}

/** A decimal number with a point. */
export function numberIn(name: string, value: string | undefined, { decimals = 6, least = -1e9, most = 1e9 } = {}): number | undefined {
  if (value === undefined) return undefined;
  const text = value.trim();
  const form = new RegExp(`^[+-]?\\d{1,10}${decimals === 0 ? '' : `(?:\\.\\d{1,${decimals}})?`}$`);
  const number = form.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new RowError(`${name} is “${short(value)}” and must be ${decimals === 0 ? 'a whole number' : `a number with at most ${decimals} decimals`}${least === 0 ? ' from 0' : ''}.`);
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `dd-mm-yy`, `dd-mm-yyyy`, `dd-mmm-yy`, `dd-mmm-yyyy`, with `HH:MM` or without (then 00:00), English month names in any case: the clock reading, taken as UTC. */
export function dayFirstDate(name: string, value: string, { now, hasTime = true }: { readonly now: Date; readonly hasTime?: boolean }): Date {
  const found = /^(\d{1,2})-(\d{1,2}|[a-z]{3})-(\d{4}|\d{2})(?:\s+(\d{1,2}):(\d{2}))?$/i.exec(value.trim());
  const [, day = '', month = '', year = '', hour, minute = '0'] = found ?? [];
  if (found && (hasTime || hour === undefined)) {
    const monthNumber = /^\d/.test(month) ? Number(month) : months.indexOf(month.toLowerCase()) + 1;
    const date = utc(year.length === 4 ? Number(year) : fullYear(Number(year), now), monthNumber, Number(day), Number(hour ?? 0), Number(minute), 0);
    if (date) return date;
  }
  throw new RowError(`${name} is “${short(value)}” and must be a date such as 05-01-2026${hasTime ? ' 09:30 or 05-Jan-2026 09:30' : ' or 05-Jan-2026'}.`);
}

/** `yyyy-MM-dd HH:mm:ss` or `yyyy-MM-dd`, as UTC. */
export function yearFirstDate(name: string, value: string): Date {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2}):(\d{2}))?$/.exec(value.trim());
  const [, year, month, day, hour = 0, minute = 0, second = 0] = found ?? [];
  const date = found ? utc(Number(year), Number(month), Number(day), Number(hour), Number(minute), Number(second)) : undefined;
  if (date) return date;
  throw new RowError(`${name} is “${short(value)}” and must be a date such as 2026-01-05 or 2026-01-05 09:30:00.`);
}

/** Two digits mean the year nearest to now: at most 20 years ahead (as Java's date formats read them). */
function fullYear(twoDigits: number, now: Date): number {
  const latest = now.getUTCFullYear() + 20;
  const guess = Math.floor(latest / 100) * 100 + twoDigits;
  return guess > latest ? guess - 100 : guess;
}

function utc(year: number, month: number, day: number, hour: number, minute: number, second: number): Date | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  const isSo = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCHours() === hour && date.getUTCMinutes() === minute;
  return isSo && year > 0 ? date : undefined; // the 30th of February is none
}

/** A language as an ISO code (`en`, `fr_CA`) or by its English name; the answer is the code. */
export function languageCode(name: string, value: string): string {
  const text = value.trim();
  if (/^[a-z]{2}(?:[_-][a-z]{2})?$/i.test(text) && englishNames().has(text.slice(0, 2).toLowerCase())) return text;
  const byName = [...englishNames()].find(([, english]) => english.toLowerCase() === text.toLowerCase());
  if (byName) return byName[0];
  throw new RowError(`${name} is “${short(value)}” and must be a language such as en, fr_CA or French.`);
}

let knownLanguages: ReadonlyMap<string, string> | undefined;
/** Two-letter codes and what they mean in English. */
function englishNames(): ReadonlyMap<string, string> {
  if (knownLanguages) return knownLanguages;
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  const codes = letters.flatMap((first) => letters.map((second) => `${first}${second}`));
  knownLanguages = new Map(codes.flatMap((code) => {
    const english = names.of(code);
    return english === undefined ? [] : [[code, english] as const];
  }));
  return knownLanguages;
}

const short = (value: string): string => (value.length > 60 ? `${value.slice(0, 60)}…` : value);
