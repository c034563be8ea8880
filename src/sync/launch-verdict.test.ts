import { expect, test } from 'vitest';
import { launchVerdict, type LaunchQuestion } from './launch-verdict.ts';

const told = '2026-01-05T09:13:40.500Z';
const askedLater = { datetime: told, from: Date.parse('2026-01-05T18:00:00Z'), to: Date.parse('2026-01-05T18:05:00Z'), keepsOurDates: false } as const;
const verdict = (before: LaunchQuestion['before'], now: LaunchQuestion['now'], more: Partial<LaunchQuestion> = {}) => launchVerdict({ ...askedLater, before, now, ...more });
const seen = (attemptCount: number, lastAttemptDate?: string) => ({ attemptCount, ...(lastAttemptDate === undefined ? {} : { lastAttemptDate }) });

test('[S4] the count is as before: the launch did not arrive, also where another launch of ours had the same minute', () => {
  expect(verdict(seen(0), seen(0))).toBe('not-counted');
  expect(verdict(seen(3, '2026-01-05T09:13:00Z'), seen(3, '2026-01-05T09:13:00.000Z'))).toBe('not-counted');
});

test('[S4] one more, with our date as precisely as the LMS keeps it: it arrived', () => {
  for (const date of [told, '2026-01-05T09:13:40Z', '2026-01-05T09:13:00.000Z', '2026-01-05T11:13:00.000+02:00']) expect(verdict(seen(1, '2026-01-04T08:00:00Z'), seen(2, date))).toBe('counted');
  expect(verdict(seen(1, '2026-01-05T09:13:00Z'), seen(2, '2026-01-05T09:13:00Z'))).toBe('counted');
});

test('[S4] one more, with a date that is not ours: another device opened the course, and ours did not arrive', () => {
  expect(verdict(seen(1), seen(2, '2026-01-05T17:31:00Z'))).toBe('not-counted');
  expect(verdict(seen(1), seen(2, '2026-01-04T21:20:00Z'))).toBe('not-counted');
});

test('[S4] an LMS that dates launches by its own clock or its own zone could mean ours: nothing is decided, unless it was seen to keep our dates', () => {
  for (const date of ['2026-01-05T18:00:02Z', '2026-01-05T11:13:00Z']) {
    expect(verdict(seen(1), seen(2, date))).toBe('undecided');
    expect(verdict(seen(1), seen(2, date), { keepsOurDates: true })).toBe('not-counted');
  }
});

test('[S4] two more, fewer, or no figures: nothing is decided', () => {
  expect(verdict(seen(1), seen(3, told))).toBe('undecided');
  expect(verdict(seen(4), seen(1, told))).toBe('undecided');
  expect(verdict({}, { lastAttemptDate: told })).toBe('undecided');
  expect(verdict(seen(1), undefined)).toBe('undecided');
  expect(verdict(seen(1), seen(2))).toBe('undecided');
});

test('[S4] an LMS that counts no launches and keeps their dates: ours tells, another does not', () => {
  expect(verdict(seen(1, '2026-01-04T08:00:00Z'), seen(1, '2026-01-05T09:13:00Z'))).toBe('counted');
  expect(verdict(seen(1, '2026-01-04T08:00:00Z'), seen(1, '2026-01-05T17:00:00Z'))).toBe('undecided');
});
