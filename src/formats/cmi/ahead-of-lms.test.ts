import { expect, test } from 'vitest';
import { isAheadOfLms } from './ahead-of-lms.ts';

test('what was done on a device is ahead as long as the LMS says less', () => {
  const said = (['enrolled', 'incomplete', 'completed', undefined] as const).map((status) => [isAheadOfLms('passed', status), isAheadOfLms('incomplete', status), isAheadOfLms('not attempted', status)]);
  expect(said).toEqual([
    [true, true, false],
    [true, false, false],
    [false, false, false],
    [true, true, false],
  ]);
});

test('what people decide at the LMS is not outdone by a result', () => {
  expect(['withdrawn', 'cancelled', 'pendingApproval', 'waitlisted', 'finishedUsing', 'ofTheSite'].filter((status) => isAheadOfLms('passed', status))).toEqual([]);
});
