import { expect, test } from 'vitest';
import type { CourseItem } from '#formats/course.ts';
import { standingOf } from './course-standing.ts';
import type { ItemRecord } from './learner-schema.ts';

const part = (id: string, isVisible = true): CourseItem => ({ id, title: id, isVisible, launch: { path: 'a.html', query: '', fragment: '' }, children: [] });
const held = (itemId: string, status: ItemRecord['status'], attempt = 1): ItemRecord => ({ enrollmentId: 'E1', itemId, attempt, status, data: {}, totalSeconds: 1, changedAt: 1 });

test('a course is passed here when every part that can be seen is done', () => {
  const course = { items: [part('1'), part('2'), part('hidden', false)] };
  expect(standingOf(course, [held('1', 'completed')], [], true)).toEqual({ status: 'incomplete', progress: 0.5, isWaiting: true });
  expect(standingOf(course, [held('1', 'completed'), held('2', 'passed')], [], false)).toEqual({ status: 'passed', progress: 1, isWaiting: false });
});

test('a new attempt stands for itself', () => {
  expect(standingOf({ items: [part('1')] }, [held('1', 'passed'), held('1', 'incomplete', 2)], [{ attempt: 1 }, { attempt: 2 }], false)).toMatchObject({ status: 'incomplete', progress: 0 });
});

test('a new attempt that was only opened has nothing of the one before', () => {
  expect(standingOf({ items: [part('1')] }, [held('1', 'passed')], [{ attempt: 1 }, { attempt: 2 }], true)).toEqual({ status: 'not attempted', progress: 0, isWaiting: true });
});

test('where the course hides all its parts, they all count', () => {
  expect(standingOf({ items: [part('1', false)] }, [held('1', 'passed')], [], false)).toMatchObject({ status: 'passed', progress: 1 });
});
