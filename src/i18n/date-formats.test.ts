import { expect, test } from 'vitest';
import { formatsFor } from './formats.ts';

const en = formatsFor('en-GB', 'UTC').dates;
const start = Date.UTC(2026, 11, 1, 8);
const spaced = (text: string): string => text.replaceAll(/[\u2009\u202f\u00a0]/gu, ' ');

test('a day is named, with its year only when that is another one', () => {
  expect(en.day(start, start)).toBe('Tuesday 1 December');
  expect(en.day(start, start + 366 * 86_400_000)).toMatch(/^Tuesday,? 1 December 2026$/u);
  expect(en.shortDay(start)).toMatch(/^Tue,? 1 Dec$/u);
  expect(spaced(en.days(start, start + 2 * 86_400_000))).toMatch(/^1\s?–\s?3 December$/u);
});

test('times are from and to, or from', () => {
  expect(spaced(en.times(start, start + 3 * 3_600_000))).toBe('08:00 – 11:00');
  expect(en.times(start, undefined)).toBe('08:00');
  expect(spaced(formatsFor('en-US', 'UTC').dates.times(start, start + 3 * 3_600_000))).toMatch(/^8:00\s?–\s?11:00 AM$/u);
});

test('another zone has its own clock and its name', () => {
  expect(en.thereFrom(start, 'Asia/Kolkata')).toBe('Tuesday 13:30');
  expect([en.zone('Europe/Berlin', start), en.zone('-05:00', start)]).toEqual(['Central European Standard Time', 'GMT-05:00']);
});

test('prices are written as in shops; what is no currency stays as it is', () => {
  expect([{ currency: 'EUR', amount: 1200 }, { currency: 'EUR', amount: 120.5 }, { currency: 'EUR' }, { currency: 'points', amount: 3 }].map(en.money)).toEqual(['€1,200', '€120.50', 'Euro', '3 points']);
});

test.for([
  ['en-GB', 'Sat 5 Dec, 8:00'],
  ['ar', 'Sat 5 Dec، 8:00'],
  ['de', 'Sat 5 Dec, 8:00'],
  ['ja', 'Sat 5 Dec 8:00'],
] as const)('between a day and its times %s has its own comma', ([tag, written]) => {
  expect(formatsFor(tag, 'UTC').dates.dayAndTimes('Sat 5 Dec', '8:00')).toBe(written);
});
