import { expect, test } from 'vitest';
import type { LearningPath } from '#api/contract/learning-path-shapes.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import type { DownloadState } from '#offline/downloads/download-state.ts';
import { packList, type PackDays, type PackList } from './packing.ts';

const now = new Date(2026, 10, 26, 9, 30).getTime();
const dayMs = 86_400_000;
const record = (id: string, status: string, more: Partial<TrainingRecord> & { readonly kind?: string } = {}): TrainingRecord => {
  const { kind = 'onlineModule', ...rest } = more;
  return { id, learningModule: { id: `M-${id}`, title: id, type: { code: kind }, links: [] }, overallStatus: { code: status }, downloadable: true, links: [], trainingRecords: [], ...rest };
};
const dueIn = (id: string, days: number, status = 'inProcess'): LearningPath['trainingPlanItems'][number] => ({ module: { id: `M-${id}`, title: id, description: '' }, status: { code: status }, due: new Date(now + days * dayMs).toISOString() });
const listOf = (records: readonly TrainingRecord[], { plan = [], days = 7, downloads = new Map() }: { readonly plan?: LearningPath['trainingPlanItems']; readonly days?: PackDays; readonly downloads?: ReadonlyMap<string, DownloadState> } = {}) =>
  packList({ enrollments: { records, asOf: 1 }, path: { trainingPlanItems: plan, jobProfiles: [] }, downloads, days, now });
const ids = (list: PackList) => Object.fromEntries(Object.entries(list).map(([group, courses]) => [group, (courses as PackList['comes']).map((course) => course.record.id)]));

test('what is due in that time and what was begun comes along, the first due first; the rest could', () => {
  const list = listOf([record('Begun', 'incomplete'), record('Later', 'enrolled'), record('Soon', 'enrolled'), record('Late', 'enrolled')], { plan: [dueIn('Soon', 5), dueIn('Late', -3), dueIn('Later', 30)] });
  expect(ids(list)).toEqual({ comes: ['Late', 'Soon', 'Begun'], could: ['Later'], here: [], cannot: [] });
});

test.for([
  [1, ['Today']],
  [3, ['Today', 'In two days']],
  [14, ['Today', 'In two days', 'In ten days']],
] as const)('for %i days', ([days, comes]) => {
  const list = listOf([record('Today', 'enrolled'), record('In two days', 'enrolled'), record('In ten days', 'enrolled')], { plan: [dueIn('Today', 0.3), dueIn('In two days', 2), dueIn('In ten days', 10)], days });
  expect(ids(list)['comes']).toEqual(comes);
});

test.for([
  ['takes place', record('X', 'incomplete', { kind: 'classroom', downloadable: false }), 'place'],
  ['opens only in the LMS', record('X', 'incomplete', { downloadable: false }), 'lms'],
  ['is a book', record('X', 'incomplete', { kind: 'book', downloadable: false }), 'kind'],
] as const)('what %s stays behind, and says why', ([, course, why]) => {
  expect(listOf([course]).cannot).toMatchObject([{ why }]);
});

test('nobody takes along what is not approved yet', () => {
  expect(listOf([record('X', 'pendingApproval')], { plan: [dueIn('X', 1)] }).cannot).toMatchObject([{ why: 'waiting' }]);
});

test('where the LMS does not say that it may be downloaded, it may not', () => {
  const { downloadable: _unknown, ...unknown } = record('X', 'incomplete');
  expect(ids(listOf([unknown]))['cannot']).toEqual(['X']);
});

test('what is here already needs no packing; what is on its way still comes', () => {
  const downloads = new Map<string, DownloadState>([
    ['Here', { kind: 'ready', bytes: 5, revision: 1 }],
    ['Coming', { kind: 'queued', bytes: 0, total: 9 }],
  ]);
  expect(ids(listOf([record('Here', 'incomplete'), record('Coming', 'incomplete')], { downloads }))).toMatchObject({ comes: ['Coming'], here: ['Here'] });
});

test('of a programme its open parts come along, when the programme is due', () => {
  const programme = record('P', 'incomplete', { kind: 'learningProgram', downloadable: false, trainingRecords: [record('A', 'completed'), record('B', 'enrolled')] });
  expect(ids(listOf([programme], { plan: [dueIn('P', 2)] }))).toMatchObject({ comes: ['B'], cannot: [] });
});

test('what was done in the plan is no reason to take it along', () => {
  expect(ids(listOf([record('X', 'enrolled')], { plan: [dueIn('X', 1, 'completed')] }))).toMatchObject({ comes: [], could: ['X'] });
});
