import { expect, test } from 'vitest';
import type { PathItem } from '#api/contract/learning-path-shapes.ts';
import { dueByModule, expiryByModule } from './due-dates.ts';

const module = (id: string) => ({ id, title: id, description: '' });
const planned = (id: string, due: string | undefined, status = 'needsAction') => ({ module: module(id), status: { code: status }, ...(due && { due }) });

test('a module is due at its first date that is not done; what is no date is none', () => {
  const due = dueByModule({ trainingPlanItems: [planned('A', '2026-12-01T08:00:00Z'), planned('A', '2026-11-01T08:00:00Z'), planned('B', '2026-11-01T08:00:00Z', 'completed'), planned('C', 'soon'), planned('D', undefined)] });
  expect([...due]).toEqual([['A', Date.parse('2026-11-01T08:00:00Z')]]);
});

test('what runs out is known from the ways to competencies, programmes and all', () => {
  const item = (id: string, more: Partial<PathItem>): PathItem => ({ module: module(id), prerequisites: [], sequences: [], ...more });
  const sequences = [{ items: [item('P', { sequences: [{ items: [item('A', { expires: '2027-01-01T00:00:00Z' })] }] })] }];
  const path = { jobProfiles: [{ name: '', code: '', description: '', competencies: [{ name: '', id: 'c', code: '', description: '', sequences }] }] };
  expect([...expiryByModule(path)]).toEqual([['A', Date.parse('2027-01-01T00:00:00Z')]]);
});
