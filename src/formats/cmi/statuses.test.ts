import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lessonStatuses, type ItemResult } from '#formats/cmi.ts';
import { betterOf, betterResult, isWorse } from './better-status.ts';
import { courseStatus } from './course-status.ts';

const status = fc.constantFrom(...lessonStatuses);

test('[S6] passed is better than completed, that than failed, that than incomplete, and not attempted is the worst', () => {
  expect(lessonStatuses.filter((one) => one !== 'browsed')).toEqual(['passed', 'completed', 'failed', 'incomplete', 'not attempted']);
  expect(betterOf('failed', 'completed')).toBe('completed');
  expect(betterOf('passed', 'incomplete')).toBe('passed');
  fc.assert(
    fc.property(status, status, (a, b) => {
      expect(isWorse(betterOf(a, b), a) || isWorse(betterOf(a, b), b)).toBe(false);
    }),
  );
});

test('[S6] of two results the better status counts, then the higher score', () => {
  const passed: Pick<ItemResult, 'status' | 'score'> = { status: 'passed', score: { raw: 60 } };
  expect(betterResult(passed, { status: 'failed', score: { raw: 90 } })).toBe(passed);
  expect(betterResult({ status: 'passed', score: { raw: 50 } }, passed)).toBe(passed);
  expect(betterResult({ status: 'passed' }, passed)).toBe(passed);
  expect(betterResult(passed, { status: 'passed' })).toBe(passed);
});

test('a course is finished when all of it is, and only then', () => {
  expect(courseStatus([])).toBe('not attempted');
  expect(courseStatus(['not attempted', 'not attempted'])).toBe('not attempted');
  expect(courseStatus(['completed', 'not attempted'])).toBe('incomplete');
  expect(courseStatus(['passed', 'incomplete'])).toBe('incomplete');
  expect(courseStatus(['failed', 'not attempted'])).toBe('incomplete');
  expect(courseStatus(['completed', 'completed'])).toBe('completed');
  expect(courseStatus(['completed', 'passed'])).toBe('passed');
  expect(courseStatus(['passed', 'failed'])).toBe('failed');
  expect(courseStatus(['browsed', 'browsed'])).toBe('browsed');
  expect(courseStatus(['browsed', 'passed'])).toBe('incomplete');
});
