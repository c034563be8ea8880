import { expect, test } from 'vitest';
import type { CourseItem } from '#formats/course.ts';
import { attemptResult } from './roll-up.ts';

const item = (id: string, isVisible = true): CourseItem => ({ id, title: id, isVisible, launch: { path: `${id}.html`, query: '', fragment: '' }, children: [] });
const state = (itemId: string, status: 'passed' | 'completed' | 'failed' | 'incomplete' | 'browsed', score: readonly [raw: number | null, max?: number, min?: number] = [null]) => ({
  itemId,
  status,
  scoreRaw: score[0],
  scoreMax: score[1] ?? null,
  scoreMin: score[2] ?? null,
});
const twoItems = { items: [{ id: 'part', title: 'part', isVisible: true, children: [item('a'), item('b')] }] };

test.each([
  ['nothing was told', [], false],
  ['one of two is completed', [state('a', 'completed')], false],
  ['both are, one completed and one passed', [state('a', 'completed'), state('b', 'passed')], true],
  ['one is failed', [state('a', 'completed'), state('b', 'failed')], false],
  ['one is only browsed', [state('a', 'completed'), state('b', 'browsed')], false],
  ['something that is no item any more is completed too', [state('a', 'completed'), state('gone', 'completed')], false],
])('a course of two items, when %s', (_, states, isCompleted) => {
  expect(attemptResult(twoItems, states).isCompleted).toBe(isCompleted);
});

test('items that the manifest hides do not keep a course from being completed, unless there are no others', () => {
  expect(attemptResult({ items: [item('a'), item('hidden', false)] }, [state('a', 'completed')]).isCompleted).toBe(true);
  expect(attemptResult({ items: [item('hidden', false)] }, []).isCompleted).toBe(false);
  expect(attemptResult({ items: [item('hidden', false)] }, [state('hidden', 'passed')]).isCompleted).toBe(true);
});

test('a course without anything to open is never completed', () => {
  expect(attemptResult({ items: [] }, []).isCompleted).toBe(false);
});

test.each([
  ['no item has a score', [state('a', 'completed')], undefined],
  ['one item has one', [state('a', 'passed', [80]), state('b', 'completed')], 80],
  ['the score comes with a maximum', [state('a', 'passed', [8, 10])], 80],
  ['the score comes with maximum and minimum', [state('a', 'passed', [6, 10, 2])], 50],
  ['the maximum makes no sense', [state('a', 'passed', [80, 0, 0])], 80],
  ['several items have one', [state('a', 'passed', [100]), state('b', 'failed', [1, 3])], 66.67],
  ['the score is nothing', [state('a', 'failed', [0])], 0],
])('the score of a course, when %s', (_, states, score) => {
  expect(attemptResult(twoItems, states).score).toBe(score);
});
