import { expect, test } from 'vitest';
import { sessionSeconds } from './session-seconds.ts';

const ended = (ownSeconds: number) => ({ ownSeconds, didContentFinish: true, state: 'ended' }) as const;

test('[S5] the time that a course reports at its end counts, to the hundredth', () => {
  expect(sessionSeconds(ended(91.2), { reportedSeconds: 90.25 })).toBe(90.25);
  expect(sessionSeconds(ended(1), { reportedSeconds: 0 })).toBe(0);
  // A clock of its own, started a little earlier, or rounded up.
  expect(sessionSeconds(ended(60), { reportedSeconds: 120 })).toBe(120);
  expect(sessionSeconds(ended(6000), { reportedSeconds: 6500 })).toBe(6500);
});

test('[S5] where a course reports none, our own clock counts', () => {
  expect(sessionSeconds(ended(42.5), {})).toBe(42.5);
  expect(sessionSeconds({ ...ended(42.5), didContentFinish: false }, {})).toBe(42.5);
});

test.each([
  ['a report from the start of a run that was cut off', { ...ended(1200), state: 'interrupted' as const }, 1, 1200],
  ['a report before the course was left without an end', { ...ended(1200), didContentFinish: false }, 15, 1200],
  ['zero after twenty minutes', ended(1200), 0, 1200],
  ['the total of all sessions', ended(60), 3600, 60],
  ['a year, because the clock jumped', ended(60), 31_536_000, 60],
])('[S5] %s is not believed: our own clock counts, and only that', (_what, sitting, reportedSeconds, counted) => {
  expect(sessionSeconds(sitting, { reportedSeconds })).toBe(counted);
});

test('[S12] no time is ever negative or no number', () => {
  expect(sessionSeconds(ended(-5), {})).toBe(0);
  expect(sessionSeconds(ended(Number.NaN), {})).toBe(0);
});
