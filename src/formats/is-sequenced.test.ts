import { expect, test } from 'vitest';
import { node, objective, rule, sequenced } from '../test/formats/sequenced-course.ts';
import type { CourseItem } from './course.ts';
import { isSequenced } from './is-sequenced.ts';

test('a course of several items has an order; one of SCORM 1.2, or one kept before orders were read, has none', () => {
  const course = sequenced([node('unit', { children: [node('a'), node('b')] })]);
  const { rootActivity: _root, ...older } = course;
  expect([course, { ...course, standard: 'scorm-1.2' as const }, older].map(isSequenced)).toEqual([true, false, false]);
});

test.each([
  ['nothing', {}, false],
  ['an objective of its own', { objectives: [objective('o', { isPrimary: true, satisfiedByMeasure: true })] }, false],
  ['a global objective', { objectives: [objective('o', { isPrimary: true }, { targetObjectiveId: 'g' })] }, true],
  ['a rule', { postConditionRules: [rule('retry', { condition: 'satisfied', isNot: true })] }, true],
  ['a limit of attempts', { attemptLimit: 2 }, true],
])('a single item with %s', (_what, sequencing, is) => {
  expect(isSequenced(sequenced([node('a', { sequencing })]))).toBe(is);
});

test('a single item that shares data has a sequencer to hold them', () => {
  expect(isSequenced(sequenced([node('a', { dataMaps: [{ targetId: 'notes', readSharedData: true, writeSharedData: true }] })]))).toBe(true);
});

test('clusters that open a page keep it, unless somebody wrote an order', () => {
  const pages = (of: readonly CourseItem[]): readonly CourseItem[] => of.map((item) => ({ ...item, launch: { path: 'page.html', query: '', fragment: '' }, children: pages(item.children) }));
  const written = sequenced([node('unit', { children: [node('a'), node('b')] })]);
  const ordered = sequenced([node('unit', { children: [node('a', { sequencing: { preConditionRules: [rule('skip', { condition: 'attempted' })] } }), node('b')] })]);
  expect([written, ordered].map((course) => isSequenced({ ...course, items: pages(course.items) }))).toEqual([false, true]);
});
