import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestTimespanSeconds, readIsoDuration, readTimespan, writeHacpTime, writeIsoDuration, writeTimespan } from './durations.ts';

/** Seconds to the hundredth, up to the longest that a timespan holds. */
const hundredths = fc.integer({ min: 0, max: Math.round(longestTimespanSeconds * 100) }).map((n) => n / 100);

test('time that a SCORM 1.2 course reports comes through to the hundredth of a second', () => {
  fc.assert(
    fc.property(hundredths, (seconds) => {
      expect(readTimespan(writeTimespan(seconds))).toBe(seconds);
    }),
  );
  expect(writeTimespan(4200.5)).toBe('0001:10:00.5');
  expect(writeTimespan(59.99)).toBe('0000:00:59.99');
});

test('time that a SCORM 2004 course reports comes through to the hundredth of a second', () => {
  fc.assert(
    fc.property(hundredths, (seconds) => {
      expect(readIsoDuration(writeIsoDuration(seconds))).toBe(seconds);
    }),
  );
  expect(writeIsoDuration(4202.25)).toBe('PT1H10M2.25S');
  expect(writeIsoDuration(0)).toBe('PT0S');
});

test('time told over HACP comes through, to the second where the LMS takes no decimals', () => {
  fc.assert(
    fc.property(hundredths, (seconds) => {
      expect(readTimespan(writeHacpTime(seconds, true))).toBe(seconds);
    }),
  );
  fc.assert(
    fc.property(hundredths, (seconds) => {
      const text = writeHacpTime(seconds, false);
      expect(text).toMatch(/^\d{2,4}:\d\d:\d\d$/);
      expect(Math.abs((readTimespan(text) ?? Number.NaN) - seconds)).toBeLessThan(1);
    }),
  );
  expect(writeHacpTime(65.4, false)).toBe('00:01:05');
  expect(writeHacpTime(65.4, true)).toBe('00:01:05.4');
});

test('a time that is too long is cut at 9999 hours, and one that is no time is zero', () => {
  expect(writeHacpTime(1e9, false)).toBe('9999:59:59');
  expect(writeHacpTime(1e9, true)).toBe('9999:59:59.99');
  expect(writeTimespan(Number.NaN)).toBe('0000:00:00');
  expect(writeTimespan(-5)).toBe('0000:00:00');
  expect(writeIsoDuration(Number.NaN)).toBe('PT0S');
});

test.each([
  ['0000:00:60', 60],
  ['00:05:00', 300],
  [' 1:2:3 ', 3723],
  ['0000:00:01.999', 2],
  ['00:00:01,5', 1.5],
])('a timespan written like %j is understood', (text, seconds) => expect(readTimespan(text)).toBe(seconds));

test.each([
  ['P1DT2H', 93_600],
  ['P1Y2M3W', 365 * 86_400 + 60 * 86_400 + 21 * 86_400],
  ['PT0.01S', 0.01],
  ['pt1h', 3600],
  ['PT1.5M', 90],
])('a duration written like %j is understood', (text, seconds) => expect(readIsoDuration(text)).toBe(seconds));

test('what is no time at all is not taken for one', () => {
  expect(['', '5', '5:30', '-00:05:00', 'PT5M', '00:05:00:00', 'a:b:c'].filter((text) => readTimespan(text) !== undefined)).toEqual([]);
  expect(['', 'P', 'PT', '00:05:00', 'P-1D', '-PT5S', 'PT5', 'P1H', 'PT1S1M'].filter((text) => readIsoDuration(text) !== undefined)).toEqual([]);
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect([readTimespan(text), readIsoDuration(text)].every((seconds) => seconds === undefined || seconds >= 0)).toBe(true);
    }),
  );
});
