import { expect, test } from 'vitest';
import { contextOf, isOf } from './acting-as.ts';

test('in somebody’s place the learner’s own position is not told', () => {
  expect(contextOf({ position: { id: 'safety', name: 'Safety' }, other: { userId: 'omar', name: 'Omar' } })).toEqual({ onBehalfOf: 'omar' });
});

test.for([
  ['decided in this position', { assignmentId: 'safety' }, { assignmentId: 'safety' }, true],
  ['decided in another', { assignmentId: 'crane' }, { assignmentId: 'safety' }, false],
  ['decided before a position was chosen', {}, { assignmentId: 'safety' }, true],
  ['decided in a position, while none is chosen', { assignmentId: 'safety' }, {}, true],
  ['decided as oneself, while acting for somebody', {}, { onBehalfOf: 'omar' }, false],
  ['decided for somebody, as oneself', { onBehalfOf: 'omar' }, {}, false],
  ['decided for one, while acting for another', { onBehalfOf: 'omar' }, { onBehalfOf: 'mia' }, false],
] as const)('[S11] what was %s', ([, call, here, isShown]) => {
  expect(isOf(call, here)).toBe(isShown);
});
