import { expect, test } from 'vitest';
import type { LessonStatus } from '#formats/cmi.ts';
import type { CourseItem, CourseStandard } from '#formats/course.ts';
import { coursePrerequisites } from './course-prerequisites.ts';

const launch = { path: 'a.html', query: '', fragment: '' };
const unit = (id: string, prerequisites?: string, children: readonly CourseItem[] = []): CourseItem => ({ id, title: `Unit ${id}`, isVisible: true, launch, children, ...(prerequisites && { prerequisites }) });
const block = (id: string, children: readonly CourseItem[], prerequisites?: string): CourseItem => ({ id, title: `Block ${id}`, isVisible: true, children, ...(prerequisites && { prerequisites }) });

function standing(items: readonly CourseItem[], statuses: Readonly<Record<string, LessonStatus>>, standard: CourseStandard = 'aicc') {
  const { waitsFor, warnings } = coursePrerequisites({ standard, items });
  return { waits: (id: string) => waitsFor(id, (one) => statuses[one] ?? 'not attempted')?.map(({ title }) => title), warnings };
}

test('a part waits for the one before it, and may begin when that is done', () => {
  const items = [unit('A1'), unit('A2', 'a1'), unit('A3', 'A1&A2')];
  expect(['A1', 'A2', 'A3'].map(standing(items, {}).waits)).toEqual([undefined, ['Unit A1'], ['Unit A1', 'Unit A2']]);
  expect(['A2', 'A3'].map(standing(items, { A1: 'completed' }).waits)).toEqual([undefined, ['Unit A2']]);
  expect(standing(items, { A1: 'passed', A2: 'completed' }).waits('A3')).toBeUndefined();
});

test('a block is done when all in it is, and what a block waits for holds for all in it', () => {
  const items = [block('B1', [unit('A1'), unit('A2')]), block('B2', [unit('A3'), unit('A4', 'A3')], 'B1')];
  expect(standing(items, { A1: 'completed' }).waits('A3')).toEqual(['Block B1']);
  expect(standing(items, { A1: 'completed', A2: 'passed' }).waits('A3')).toBeUndefined();
  expect(standing(items, { A1: 'completed', A2: 'passed' }).waits('A4')).toEqual(['Unit A3']);
});

test('a unit that has parts of its own is done when it is itself', () => {
  const items = [unit('A1', undefined, [unit('A2', 'A1')])];
  expect(standing(items, {}).waits('A2')).toEqual(['Unit A1']);
  expect(standing(items, { A1: 'completed' }).waits('A2')).toBeUndefined();
});

test('a part for those who failed is closed for those who passed, and nothing they do opens it', () => {
  const items = [unit('T'), unit('R', 'T=failed'), unit('S', '~T')];
  expect(standing(items, { T: 'failed' }).waits('R')).toBeUndefined();
  expect(standing(items, { T: 'passed' }).waits('S')).toEqual([]);
});

test('SCORM 2004 has no such expressions', () => {
  expect(standing([unit('A1'), unit('A2', 'A1')], {}, 'scorm-2004').waits('A2')).toBeUndefined();
  expect(standing([unit('A1'), unit('A2', 'A1')], {}, 'scorm-1.2').waits('A2')).toEqual(['Unit A1']);
});

test.each<[string, readonly CourseItem[], string]>([
  ['cannot be read', [unit('A1'), unit('A2', 'A1 &&& ')], 'The prerequisites of "Unit A2" (A1 &&& ) cannot be read; they are no barrier.'],
  ['names nothing', [unit('A1'), unit('A2', 'J7')], 'The prerequisites of "Unit A2" name "J7", which is not in the course; that is no barrier.'],
  ['waits for itself', [unit('A1'), unit('A2', 'A2')], 'What "Unit A2" waits for can never be done; it is no barrier.'],
  ['waits for the block that it is in', [block('B', [unit('A2', 'B')])], 'What "Unit A2" waits for can never be done; it is no barrier.'],
])('what an author wrote wrong keeps nobody from learning, and is said: %s', (_, items, warning) => {
  const { waits, warnings } = standing(items, {});
  expect(waits('A2')).toBeUndefined();
  expect(warnings).toEqual([warning]);
});

test('two parts that wait for each other are both open; one that waits for both waits as it should', () => {
  const { waits, warnings } = standing([unit('A1', 'A2'), unit('A2', 'A1'), unit('A3', 'A1')], {});
  expect([waits('A1'), waits('A2')]).toEqual([undefined, undefined]);
  expect(warnings.length).toBeGreaterThan(0);
});
