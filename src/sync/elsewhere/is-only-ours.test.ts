import { expect, test } from 'vitest';
import type { LmsReading } from '../lms-for-telling.ts';
import { isOnlyOurs, lastTimeElsewhere } from './is-only-ours.ts';
import type { ToldLaunch } from './told-from-here.ts';

const nine = '2026-01-05T09:13:00.000Z';
const ten = '2026-01-05T10:20:00.000Z';
const launch = (countBefore: number | undefined, count: number | undefined, date: string | undefined = nine): ToldLaunch => ({ countBefore, count, date });

const cases: readonly (readonly [what: string, reading: LmsReading, launches: readonly ToldLaunch[], isOurs: boolean])[] = [
  ['nobody opened it', { attemptCount: 0 }, [], true],
  ['the LMS says neither', {}, [launch(undefined, undefined)], true],
  ['opened elsewhere only', { attemptCount: 1, lastAttemptDate: nine }, [], false],
  ['opened here only', { attemptCount: 1, lastAttemptDate: nine }, [launch(0, 1)], true],
  ['opened here, and the LMS writes its dates otherwise', { attemptCount: 1, lastAttemptDate: '2026-01-05T04:13:00.000-05:00' }, [launch(0, 1)], true],
  ['opened here, then elsewhere', { attemptCount: 2, lastAttemptDate: ten }, [launch(0, 1)], false],
  ['in the same minute elsewhere', { attemptCount: 2, lastAttemptDate: nine }, [launch(0, 1)], false],
  ['an LMS that counts nothing, later elsewhere', { lastAttemptDate: ten }, [launch(undefined, undefined)], false],
  ['opened elsewhere, then here for the first time', { attemptCount: 2, lastAttemptDate: nine }, [launch(1, 2)], false],
  ['opened elsewhere between two of ours', { attemptCount: 3, lastAttemptDate: ten }, [launch(0, 1), launch(2, 3, ten)], false],
  ['opened here twice since then', { attemptCount: 4, lastAttemptDate: ten }, [launch(0, 1), launch(2, 3), launch(3, 4, ten)], true],
];
for (const [what, reading, launches, isOurs] of cases) {
  test(`[S7] ${what}: ${isOurs ? 'nothing is asked' : 'the LMS is asked for the place'}`, () => {
    expect(isOnlyOurs(reading, { launches })).toBe(isOurs);
  });
}

test('[S7] the time of an offer is never that of this device', () => {
  expect(lastTimeElsewhere({ lastAttemptDate: ten }, { launches: [launch(0, 1)] })).toBe(Date.parse(ten));
  expect(lastTimeElsewhere({ lastAttemptDate: nine }, { launches: [launch(1, 2)] })).toBeUndefined();
  expect(lastTimeElsewhere({ attemptCount: 2 }, { launches: [] })).toBeUndefined();
});
