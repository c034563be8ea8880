import { expect, test } from 'vitest';
import type { CourseItem } from '#formats/course.ts';
import type { ItemRecord, KeptCourse } from '#offline/learner-schema.ts';
import { partsOf, progressOf } from './course-parts.ts';

const part = (id: string, more: Partial<CourseItem> = {}): CourseItem => ({ id, title: `Part ${id}`, isVisible: true, launch: { path: 'a.html', query: '', fragment: '' }, children: [], ...more });
const heading = (id: string, children: readonly CourseItem[], isVisible = true): CourseItem => ({ id, title: `Heading ${id}`, isVisible, children });
const kept = (items: readonly CourseItem[]): KeptCourse => ({
  enrollmentId: 'E1',
  moduleId: 'M1',
  title: 'Course',
  revision: 1,
  packageKey: 'k',
  keptAt: 1,
  course: { standard: 'scorm-1.2', identifier: 'x', title: 'Course', root: '', items, warnings: [] },
});
const held = (itemId: string, status: ItemRecord['status'], data: Record<string, string> = {}): ItemRecord => ({ enrollmentId: 'E1', itemId, attempt: 1, status, data, totalSeconds: 1, changedAt: 1 });

test('parts stand in the order of the course, under their headings; hidden ones are left out, what stands in them is not', () => {
  const parts = partsOf({ kept: kept([heading('h', [part('1'), part('2', { isVisible: false })]), heading('hidden', [part('3')], false)]), items: [] });
  expect(parts.map(({ id, depth, canOpen }) => [id, depth, canOpen])).toEqual([
    ['h', 0, false],
    ['1', 1, true],
    ['3', 0, true],
  ]);
});

test('a score is shown as the course counts it, and of a hundred where the standard says so', () => {
  const items = [held('1', 'passed', { 'cmi.core.score.raw': '18', 'cmi.core.score.max': '20' }), { ...held('2', 'failed'), scoreRaw: 40 }];
  expect(partsOf({ kept: kept([part('1'), part('2'), part('3')]), items }).map(({ status, score }) => [status, score])).toEqual([
    ['passed', { raw: 18, max: 20 }],
    ['failed', { raw: 40, max: 100 }],
    ['not attempted', undefined],
  ]);
});

test('progress counts what is done of what can be opened; a failed part is not done', () => {
  const course = kept([heading('h', [part('1'), part('2'), part('3'), part('4')])]);
  const items = [held('1', 'completed'), held('2', 'passed'), held('3', 'failed')];
  expect(progressOf(partsOf({ kept: course, items }))).toBe(0.5);
  expect(progressOf([])).toBe(0);
});
