import { expect, test } from 'vitest';
import type { PathItem } from '#api/contract/learning-path-shapes.ts';
import { datesOfPath } from './path-dates.ts';

const module = (id: string) => ({ id, title: id, description: '' });
const planned = (id: string, due: string | undefined, status = 'needsAction') => ({ module: module(id), status: { code: status }, ...(due && { due }) });

test('a module is due at its first date that is not done; what is no date is none', () => {
  const trainingPlanItems = [planned('A', '2026-12-01T08:00:00Z'), planned('A', '2026-11-01T08:00:00Z'), planned('B', '2026-11-01T08:00:00Z', 'completed'), planned('C', 'soon'), planned('D', undefined)];
  const dates = datesOfPath({ trainingPlanItems, jobProfiles: [] });
  expect([...dates].map(([id, { due }]) => [id, due])).toEqual([['A', Date.parse('2026-11-01T08:00:00Z')], ['B', undefined], ['C', undefined], ['D', undefined]]);
});

test('what runs out is known from the ways to competencies, programmes and all', () => {
  const item = (id: string, more: Partial<PathItem>): PathItem => ({ module: module(id), prerequisites: [], sequences: [], ...more });
  const sequences = [{ items: [item('P', { sequences: [{ items: [item('A', { expires: '2027-01-01T00:00:00Z' })] }] })] }];
  const path = { trainingPlanItems: [], jobProfiles: [{ name: '', code: '', description: '', competencies: [{ name: '', id: 'c', code: '', description: '', sequences }] }] };
  expect(datesOfPath(path).get('A')?.expires).toBe(Date.parse('2027-01-01T00:00:00Z'));
});

test('an exam that is planned is an exam, though a learning path has no such type', () => {
  const trainingPlanItems = [{ ...planned('A', undefined), module: { ...module('A'), type: { code: 'onlineModule', label: 'Exam' } } }];
  expect(datesOfPath({ trainingPlanItems, jobProfiles: [] }).get('A')?.type).toBe('exam');
});
