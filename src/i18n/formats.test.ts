import { expect, test } from 'vitest';
import { formatsFor } from './formats.ts';

const en = formatsFor('en-GB', 'UTC');
const american = formatsFor('en-US', 'UTC');
const ar = formatsFor('ar', 'UTC');
const noon = Date.UTC(2026, 10, 23, 12, 0);

test('sizes are written as shops write them', () => {
  expect([0, 900, 24_300_000, 1_240_000_000, 150_400_000].map(en.bytes)).toEqual(['0 kB', '1 kB', '24.3 MB', '1.2 GB', '150 MB']);
});

test('times that something takes are written in the units that people think in', () => {
  expect([0, 45, 60, 840, 3_600, 3_900, 7_500].map(american.duration)).toEqual(['0 sec', '45 sec', '1 min', '14 min', '1 hr', '1 hr 5 min', '2 hr 5 min']);
});

test('from one date to another is told once where month or year are the same', () => {
  const day = 86_400_000;
  expect([en.dateRange(noon, noon), en.dateRange(noon, noon + 4 * day), en.dateRange(noon, noon + 30 * day)].map((range) => range.replaceAll(/[\u2009\u202f]/gu, ' '))).toEqual(['23 November 2026', '23 – 27 November 2026', '23 November – 23 December 2026']);
});

test('a moment today is a time, this week a day, later a date', () => {
  expect(en.moment(noon - 78 * 60_000, noon)).toBe('10:42');
  expect(en.moment(noon - 2 * 86_400_000, noon)).toBe('Sat 12:00');
  expect(en.moment(noon - 20 * 86_400_000, noon)).toBe('3 Nov, 12:00');
  expect(en.moment(noon - 400 * 86_400_000, noon)).toBe('19 Oct 2025, 12:00');
});

test.for(['en-GB', 'en-US', 'de', 'fr', 'es', 'pt-BR', 'nl', 'ja', 'zh-Hans', 'ar', 'he'] as const)('in %s an hour before ten is written the same alone and beside a day', (code) => {
  const { time, dayTime, dates } = formatsFor(code, 'UTC');
  const now = Date.UTC(2026, 10, 27, 10);
  const [alone, ...beside] = [time(now - 6 * 3_600_000), ...[0, 20, 400].map((days) => dayTime(now - days * 86_400_000 - 6 * 3_600_000, now)), dates.thereFrom(now - 6 * 3_600_000, 'UTC')];
  const figures = (text: string): string | undefined => /(?<!\p{Nd})\p{Nd}{1,2}:\p{Nd}{2}/u.exec(text)?.[0];
  expect(figures(alone)).toBeDefined();
  expect(beside.map(figures)).toEqual(beside.map(() => figures(alone)));
});

test('a score of the LMS is of a hundred; one beyond that is the bare figure', () => {
  expect([en.lmsScore(100), en.lmsScore(66.67), en.lmsScore(250)]).toEqual(['100%', '67%', '250']);
});

test('a score is per cent where the best is known, else the bare figure', () => {
  expect([en.score(18, 20), en.score(90, 100), en.score(90)]).toEqual(['90%', '90%', '90']);
});

test('a language is named in the learner’s own; what the LMS wrote in words stays', () => {
  expect([en.language('de'), en.language('English'), en.language('German, English')]).toEqual(['German', 'English', 'German, English']);
  expect(ar.language('de')).toBe('الألمانية');
});

test('a size in Hebrew keeps its figure before its Latin unit', () => {
  expect(formatsFor('he', 'UTC').bytes(24_000)).toMatch(/^\u2066.*24.*kB.*\u2069$/u);
  expect(formatsFor('he', 'UTC').bytes(900)).toBe('\u20661 kB\u2069');
});

test.for([
  ['de', '23. November 2026', '1.234,5', '90 %'],
  ['fr', '23 novembre 2026', '1 234,5', '90 %'],
  ['es', '23 de noviembre de 2026', '1234,5', '90 %'],
  ['pt-BR', '23 de novembro de 2026', '1.234,5', '90%'],
  ['nl', '23 november 2026', '1.234,5', '90%'],
  ['ja', '2026年11月23日', '1,234.5', '90%'],
  ['zh-Hans', '2026年11月23日', '1,234.5', '90%'],
  ['he', '23 בנובמבר 2026', '1,234.5', '90%'],
] as const)('%s writes dates and figures as its readers do', ([code, date, figure, share]) => {
  const { date: dateOf, number, percent } = formatsFor(code, 'UTC');
  expect([dateOf(noon), number(1234.5), percent(0.9)].map((text) => text.replaceAll(/[\u00a0\u202f]/gu, ' ').replaceAll(/[\u200e\u200f]/gu, ''))).toEqual([date, figure, share]);
});

test('Japanese and Chinese list without spaces', () => {
  expect(formatsFor('ja', 'UTC').names(['A', 'B', 'C'])).toBe('A、B、C');
  expect(formatsFor('zh-Hans', 'UTC').names(['A', 'B', 'C'])).toBe('A、B和C');
});

test('Arabic writes its own units', () => {
  expect(ar.bytes(24_300_000)).toMatch(/24[.٫]3|٢٤٫٣/);
  expect(ar.bytes(24_300_000)).toContain('م.ب');
  expect(ar.duration(840)).toContain('د');
});

test.for([
  ['2026-11-27T23:00:00Z', 'tomorrow'],
  ['2026-12-08T00:30:00Z', 'in 12 days'],
  ['2026-11-03T12:00:00Z', '23 days ago'],
  ['2027-11-26T12:00:00Z', 'in 12 months'],
  ['2029-08-22T12:00:00Z', 'in 3 years'],
] as const)('%s is %s, counted in days of the calendar', ([at, words]) => {
  expect(formatsFor('en', 'UTC').fromNow(Date.parse(at), Date.parse('2026-11-26T09:00:00Z'))).toBe(words);
});

test('beside a row of a list a date is as short as it can be told', () => {
  const now = Date.parse('2026-11-26T12:00:00Z');
  const when = (at: string): string => formatsFor('en-GB', 'UTC').shortWhen(Date.parse(at), now);
  expect(['2026-11-26T08:05:00Z', '2026-11-24T08:00:00Z', '2026-11-03T08:00:00Z', '2025-12-31T08:00:00Z', '2026-11-28T08:00:00Z'].map(when)).toEqual(['08:05', 'Tue', '3 Nov', '31 Dec 2025', '28 Nov']);
});

test('the days of a date are one or two, whichever way round they were told', () => {
  const days = (from: string, to?: string): string => formatsFor('en-GB', 'UTC').days(Date.parse(from), to === undefined ? undefined : Date.parse(to));
  expect(days('2026-12-06T07:00:00Z', '2026-12-07T15:00:00Z')).toMatch(/^Sun.* 6.*Mon.* 7 Dec$/u);
  expect(days('2026-12-07T07:00:00Z', '2026-12-06T15:00:00Z')).toMatch(/^Sun.* 6.*Mon.* 7 Dec$/u);
  expect(days('2026-12-06T07:00:00Z')).toBe('Sun 6 Dec');
});
