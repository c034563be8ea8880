import { expect, test } from 'vitest';
import { noteOfState, tookOver } from './item-reading.ts';

const result = { location: 'p1', suspendData: '' };
const holds = (raw: number) => ({ status: 'passed' as const, score: { raw }, location: 'p1', suspendData: '' });

test.for([
  [22, 22, true],
  [21.5, 22, true],
  [21.5, 21, true],
  [66.67, 66.7, true],
  [22, 21.5, false],
  [66.67, 66.5, false],
  [23, 22, false],
] as const)('[S4] a score of %d that is shown as %d was taken over: %s – an LMS rounds to what it shows, and shows no fraction of a whole', ([said, shown, isIt]) => {
  expect(tookOver(noteOfState(holds(shown), undefined), { status: 'passed', score: said }, result, holds(shown))).toBe(isIt);
});
