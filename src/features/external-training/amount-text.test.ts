import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatsFor } from '#i18n/formats.ts';
import { amountOf, moneyStyle, textOfAmount, timeStyle, type Writer } from './amount-text.ts';

const tags = ['en', 'de', 'de-CH', 'fr', 'pt-BR', 'ar', 'ar-EG', 'fa', 'he', 'ja', 'en-IN'] as const;
const writer = (tag: string): Writer => ({ formats: formatsFor(tag), language: tag.slice(0, 2) as Writer['language'] });
const money = (tag: string, currency: string) => moneyStyle(writer(tag), currency);

test.for([
  ['en', 'EUR', '90', 90],
  ['en', 'EUR', ' 90.5 ', 90.5],
  ['de', 'EUR', '90,50', 90.5],
  ['en', 'EUR', '90,50', 90.5],
  ['de', 'EUR', '1.234,50', 1234.5],
  ['de', 'EUR', '1,234.50', 1234.5],
  ['en', 'EUR', '1,234,567.8', 1_234_567.8],
  ['de', 'EUR', '1.234.567', 1_234_567],
  ['en-IN', 'INR', '12,34,567.5', 1_234_567.5],
  ['de-CH', 'CHF', '1’234.50', 1234.5],
  ['de-CH', 'CHF', "1'234", 1234],
  ['fr', 'EUR', '1 234,5', 1234.5],
  ['fr', 'EUR', '1 234 567', 1_234_567],
  ['en', 'VND', '15000000', 15_000_000],
  ['en', 'IRR', '1,250,000,000', 1_250_000_000],
  ['en', 'EUR', '.5', 0.5],
  ['en', 'EUR', '0.125', 0.125],
  ['nl', 'EUR', '90,-', 90],
  ['de', 'EUR', '1.500,–', 1500],
  ['en', 'EUR', '€ 90', 90],
  ['de', 'EUR', '90,50 €', 90.5],
  ['en', 'EUR', 'eur 90', 90],
  ['ja', 'JPY', '１，２００', 1200],
  ['ar', 'KWD', '١٢٫٣٤٥', 12.345],
  ['ar', 'KWD', '١٬٢٣٤٫٥٠٠', 1234.5],
  ['ar', 'EUR', '١٢،٥', 12.5],
  ['ar', 'EUR', '\u200f90\u200e', 90],
  ['ar', 'IRR', '۱۲۳۴۵', 12_345],
] as const)('an amount is understood as its learner writes it: %s, %s: %s', ([tag, currency, text, amount]) => {
  expect(amountOf(text, money(tag, currency))).toBe(amount);
});

describe('one sign and three figures after it', () => {
  test.for([
    ['en', 'EUR', '1.500', 1500],
    ['de', 'EUR', '1.500', 1500],
    ['de', 'EUR', '1,500', 1500],
    ['en', 'KWD', '1.500', 1.5],
    ['en', 'KWD', '1,500', 1500],
    ['de', 'KWD', '1,500', 1.5],
    ['de', 'KWD', '1.500', 1500],
    ['en', 'KWD', '1234.500', 1234.5],
    ['en', 'points', '1.500', 1500],
  ] as const)('are thousands, unless the money has three decimals and it is the decimal sign of the language: %s, %s: %s', ([tag, currency, text, amount]) => {
    expect(amountOf(text, money(tag, currency))).toBe(amount);
  });

  test('of a time they are what the language says', () => {
    expect([amountOf('1,500', timeStyle(writer('en'))), amountOf('1,125', timeStyle(writer('de')))]).toEqual([1500, 1.125]);
  });
});

test.for(['a lot', '-1', '1e3', '1.2.3', '1,23,4', '1.234,567,890', '12 34', '.', '€', '12345678901', '1.2345678', '$ 90', 'NaN', 'Infinity'])('what is no amount is none: %s', (text) => {
  expect(amountOf(text, money('en', 'EUR'))).toBeNaN();
});

test('nothing is no amount, and no fault', () => {
  expect(amountOf(' \u00a0', money('fr', 'EUR'))).toBeUndefined();
});

describe.each(tags)('whatever amount the LMS tells, the text in the form is read as just that: %s', (tag) => {
  const styles = [...['EUR', 'JPY', 'KWD', 'CLF', 'points'].map((currency) => [money(tag, currency), true] as const), [timeStyle(writer(tag)), false] as const];
  const amount = fc.tuple(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 0, max: 6 })).map(([figures, decimals]) => Number((figures / 10 ** decimals).toFixed(decimals)));
  test.each(styles)('%o', (style, isMoney) => {
    const told = fc.sample(amount, { seed: 7, numRuns: 100 });
    expect(told.map((one) => amountOf(textOfAmount(one, style, isMoney), style))).toEqual(told);
  });
});
