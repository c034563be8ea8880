import { currencyCode } from '../external/external-row.ts';
import { RowError } from '../row-error.ts';
import { numberIn } from '../values.ts';
import type { CodedValue } from '../../store/values.ts';
import type { ElementReader } from './element-reader.ts';

/** `<price currency="EUR">12.50</price>`; empty: none. As the tables keep it. */
export function readPrice(reader: ElementReader, member: string): { readonly currency: string; readonly amount: string } | null | undefined {
  const price = reader.member(member);
  if (!price) return undefined;
  const currency = currencyCode(price.attribute('currency'), `${reader.name(member)} currency`);
  price.done();
  const amount = numberIn(reader.name(member), price.ownText().trim() || undefined, { decimals: 2, least: 0, most: 99_999_999 });
  if (amount === undefined) return null;
  if (currency === undefined) throw new RowError(`${reader.name(member)} has no currency.`);
  return { currency, amount: amount.toFixed(2) };
}

/** A moment, ISO 8601 with a zone or offset; empty: none. */
export function readMoment(reader: ElementReader, member: string): Date | null | undefined {
  if (reader.isCleared(member)) return null;
  const text = reader.code(member);
  return text === undefined ? undefined : momentOf(reader.name(member), text);
}

export function momentOf(name: string, text: string): Date {
  const date = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.test(text) ? new Date(text) : new Date(Number.NaN);
  if (!Number.isNaN(date.getTime()) && date.getTime() >= Date.UTC(1, 0, 1)) return date;
  throw new RowError(`${name} is “${text.slice(0, 60)}” and must be a date-time such as 2026-01-05T09:30Z.`);
}

/** `<attributes><attribute code="…">value</attribute></attributes>` */
export function readAttributes(reader: ElementReader): readonly CodedValue[] | undefined {
  return reader.list('attributes', 'attribute')?.map((each) => {
    const attribute = { code: each.id('code'), value: each.ownText() };
    each.done();
    return attribute;
  });
}
