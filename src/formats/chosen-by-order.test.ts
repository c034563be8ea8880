import { expect, test } from 'vitest';
import { node, rule, sequenced } from '../test/formats/sequenced-course.ts';
import { chosenByOrder } from './chosen-by-order.ts';

const ids = (course: Parameters<typeof chosenByOrder>[0]): readonly string[] => [...chosenByOrder(course)];
const choice = { controls: { choice: true, flow: true } };

test('parts that may be taken as one likes are open; those of a cluster without a choice, or of one that only goes forward, are the order’s', () => {
  const unit = (controls: Readonly<Record<string, boolean>>) => sequenced([node('unit', { sequencing: { controls }, children: [node('a'), node('b')] })], choice);
  expect(ids(unit({ choice: true, flow: true }))).toEqual([]);
  expect(ids(unit({ choice: false, flow: true }))).toEqual(['a', 'b']);
  expect(ids(unit({ choice: true, flow: true, forwardOnly: true }))).toEqual(['a', 'b']);
});

test('a rule at one part makes the choice among its neighbours the order’s, and all below them', () => {
  const locked = node('exam', { sequencing: { preConditionRules: [rule('disabled', { condition: 'satisfied', isNot: true })] }, children: [node('q')] });
  expect(ids(sequenced([node('lesson'), locked], choice))).toEqual(['lesson', 'exam', 'q']);
});

test('a course without an order closes nothing', () => {
  expect(ids({ ...sequenced([node('a'), node('b')], { controls: { choice: false } }), standard: 'scorm-1.2' })).toEqual([]);
});
