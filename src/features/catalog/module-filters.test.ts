import { expect, test } from 'vitest';
import type { KnownModule } from '#courses/known-catalog/known-module.ts';
import { facetsOf, viewed, viewOf } from './module-filters.ts';

const now = Date.parse('2026-11-26T12:00:00Z');
const modules: readonly KnownModule[] = [
  { id: 'A', title: 'A', kind: 'exam', created: 1, language: 'en', dates: [] },
  { id: 'B', title: 'B', kind: 'classroom', created: 3, language: 'de', dates: [{ start: now + 1000 }] },
  { id: 'C', title: 'C', kind: 'classroom', created: 2, language: 'de', dates: [{ start: now - 1000 }] },
];
const idsWith = (search: string, rows = modules) => viewed(rows, viewOf(new URLSearchParams(search)), facetsOf(rows, now), now).map(({ id }) => id);

test('a filter says how many it would leave, the most first', () => {
  const { kinds, languages, withDate } = facetsOf(modules, now);
  expect(kinds.map(({ value, count }) => [value, count])).toEqual([['classroom', 2], ['exam', 1]]);
  expect(languages.map(({ value }) => value)).toEqual(['de', 'en']);
  expect(withDate).toBe(1);
});

test('a filter exists only if its fact is known of every row', () => {
  const facets = facetsOf([...modules, { id: 'D', title: 'D', kind: 'exam' }], now);
  expect(facets.kinds).toHaveLength(2);
  expect(facets.languages).toEqual([]);
  expect(facets.withDate).toBeUndefined();
  expect(facets.canSort).toBe(false);
});

test('a filter that would leave everything is not there', () => {
  expect(facetsOf(modules.slice(1), now).kinds).toEqual([]);
});

test('the address narrows and orders the list', () => {
  expect(idsWith('')).toEqual(['A', 'B', 'C']);
  expect(idsWith('type=classroom')).toEqual(['B', 'C']);
  expect(idsWith('type=classroom,exam')).toEqual(['A', 'B', 'C']);
  expect(idsWith('type=classroom&dates=soon')).toEqual(['B']);
  expect(idsWith('language=de&sort=newest')).toEqual(['B', 'C']);
  expect(idsWith('sort=newest')).toEqual(['B', 'C', 'A']);
});

test('an address with a filter that this list does not have hides nothing', () => {
  expect(idsWith('type=book')).toEqual(['A', 'B', 'C']);
  expect(idsWith('language=de', [...modules, { id: 'D', title: 'D', kind: 'exam' }])).toEqual(['A', 'B', 'C', 'D']);
});
