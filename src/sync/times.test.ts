import { expect, test } from 'vitest';
import { backOffMs } from './back-off.ts';
import { launchDate } from './launch-date.ts';
import { createServerClock } from './server-clock.ts';
import { firstRetryMs, longestRetryMs } from './waits.ts';

test('[S8] waits double from failure to failure up to minutes, differ by chance, and never end', () => {
  expect([1, 2, 3, 4].map((failures) => backOffMs(failures, 1))).toEqual([1, 2, 4, 8].map((times) => times * firstRetryMs));
  expect(backOffMs(1, 0)).toBe(firstRetryMs / 2);
  expect(backOffMs(50, 1)).toBe(longestRetryMs);
  expect(backOffMs(100_000, 0.5)).toBe((longestRetryMs / 4) * 3);
});

test('[S12] a launch is never told to be in the future, before the one before it, or before there was time', () => {
  const at = (bounds: Parameters<typeof launchDate>[0]) => launchDate(bounds).getTime();
  expect(at({ startedAt: 500, now: 1000 })).toBe(500);
  expect(at({ startedAt: 2000, now: 1000 })).toBe(1000);
  expect(at({ startedAt: 500, now: 1000, notBefore: 700 })).toBe(700);
  expect(at({ startedAt: 500, now: 1000, notBefore: 5000 })).toBe(1000);
  expect(at({ startedAt: -500, now: 1000 })).toBe(0);
  expect(at({ startedAt: Number.NaN, now: 1000 })).toBe(1000);
});

test('[S12] a clock that is wrong is corrected by the LMS, one that is right within seconds is left alone', () => {
  const clock = createServerClock({ now: () => 1_000_000 });
  expect(clock.atLms(5)).toBe(5);
  clock.noteServerDate(1_000_000 - 9_999);
  expect(clock.atLms(5)).toBe(5);
  clock.noteServerDate(1_000_000 + 60_000);
  expect(clock.atLms(5)).toBe(60_005);
  clock.noteServerDate(Number.NaN);
  expect(clock.atLms(5)).toBe(60_005);
  clock.noteServerDate(1_000_000);
  expect(clock.atLms(5)).toBe(5);
});
