import { describe, expect, test } from 'vitest';
import { momentIn, isTimeZone } from './time-zone.ts';
import { dayFirstDate, languageCode, yearFirstDate } from './values.ts';

const now = new Date('2026-03-10T12:00:00Z');
const iso = (date: Date): string => date.toISOString();

describe('dates of the CSV handlers', () => {
  test.each([
    ['05-01-26', '2026-01-05T00:00'], ['05-01-2026 09:30', '2026-01-05T09:30'], ['5-1-2026 9:30', '2026-01-05T09:30'], ['05-Jan-26 23:59', '2026-01-05T23:59'], ['05-DEC-2026', '2026-12-05T00:00'], ['29-feb-2024', '2024-02-29T00:00'],
    ['01-01-46', '2046-01-01T00:00'], ['01-01-47', '1947-01-01T00:00'], ['01-01-99', '1999-01-01T00:00'], ['01-01-0099', '0099-01-01T00:00'],
  ])('day first: %s is %s', (text, wanted) => {
    expect(iso(dayFirstDate('X', text, { now }))).toBe(`${wanted}:00.000Z`);
  });

  test.each(['', '2026-01-05', '32-01-2026', '29-02-2026', '00-01-2026', '01-13-2026', '01-xyz-2026', '01-01-026', '01-01-2026 24:00', '01-01-2026 09:60', '01-01-2026T09:30', '01/01/2026'])('%j is no date, day first', (text) => {
    expect(() => dayFirstDate('X', text, { now })).toThrow(/^X is/);
  });

  test('year first: with seconds or without a time', () => {
    expect(iso(yearFirstDate('X', '2010-08-25 13:00:05'))).toBe('2010-08-25T13:00:05.000Z');
    expect(iso(yearFirstDate('X', '2012-06-17'))).toBe('2012-06-17T00:00:00.000Z');
    for (const text of ['2012-6-17', '2012-06-31', '2012-06-17 13:00', '17-06-2012']) expect(() => yearFirstDate('X', text)).toThrow(/^X is/);
  });
});

describe('clocks', () => {
  test.each([
    ['UTC', '2026-07-01T09:00', '2026-07-01T09:00'],
    ['Europe/Berlin', '2026-07-01T09:00', '2026-07-01T07:00'],
    ['Europe/Berlin', '2026-01-01T09:00', '2026-01-01T08:00'],
    ['Asia/Kolkata', '2026-01-01T09:00', '2026-01-01T03:30'],
    ['Europe/Berlin', '2026-10-25T02:30', '2026-10-25T00:30'], // shown twice: the first
    ['Europe/Berlin', '2026-03-29T02:30', '2026-03-29T01:30'], // left out: as if not moved yet
    ['America/Halifax', '2026-03-08T23:00', '2026-03-09T02:00'],
  ])('%s at %s is %s UTC', (zone, wall, moment) => {
    expect(iso(momentIn(zone, new Date(`${wall}:00Z`)))).toBe(`${moment}:00.000Z`);
  });

  test('an unknown zone is none', () => {
    expect([isTimeZone('Asia/Singapore'), isTimeZone('Mars/Base'), isTimeZone('')]).toEqual([true, false, false]);
  });
});

test('languages are codes or English names', () => {
  expect(['en', 'fr_CA', 'pt-BR', 'French', 'japanese'].map((text) => languageCode('X', text))).toEqual(['en', 'fr_CA', 'pt-BR', 'fr', 'ja']);
  for (const text of ['xx', 'english please', 'e', 'en_']) expect(() => languageCode('X', text)).toThrow(/^X is/);
});
