import { expect, test } from 'vitest';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import { createModuleIndex } from '#courses/module-index/module-index.ts';
import { countOf, foundHere, withAnswers, type Searched } from './found.ts';

const recordOf = (id: string, title: string, status: string): TrainingRecord => ({ id: `E${id}`, learningModule: { id, title, links: [] }, overallStatus: { code: status }, links: [], trainingRecords: [] });
const modules = [
  { id: 'M1', title: 'Crane signals', dates: [{ start: 1, place: 'Crane yard' }] },
  { id: 'M2', title: 'Crane driving' },
  { id: 'M3', title: 'Crane history' },
];
const index = createModuleIndex();
index.put(modules);
const searched: Searched = {
  index,
  modules: new Map(modules.map((module) => [module.id, module])),
  lists: [{ records: [recordOf('M2', 'Crane driving', 'incomplete'), recordOf('M3', 'Crane history', 'completed')], asOf: 1 }],
  certificates: { certifications: [{ awardId: 'A1', name: 'Crane operator', links: [] }] },
  mailbox: { messages: [{ id: 'G1', subject: 'Your shift', from: { id: 'u', given: 'Ana', family: 'Crane' } }] },
  articles: { articles: [{ id: 'N1', title: 'Wind', body: '<p>The new <b>crane</b> is here</p>', links: [] }] },
  resources: { resources: [{ title: 'Hand signals', description: 'For cranes', url: 'x' }] },
  places: [{ to: '/record', title: 'Record' }],
};
const shown = (text: string) => Object.fromEntries([...foundHere(text, searched)].filter(([, items]) => items.length > 0).map(([name, items]) => [name, items.length]));

test('one text finds everything, in its groups; a course of mine stands under Mine alone', () => {
  expect(shown('cran')).toEqual({ courses: 2, mine: 1, record: 1, certificates: 1, messages: 1, news: 1, places: 1, resources: 1 });
});

test('a place of the app is found by its name', () => {
  expect(shown('rec')).toEqual({ goTo: 1 });
});

test('the LMS adds what this device did not find, behind everything', () => {
  const found = withAnswers(foundHere('crane', searched), [{ id: 'M1', title: 'Crane signals' }, { id: 'M2', title: 'Crane driving' }, { id: 'M9', title: 'Crane ropes' }], [{ id: 'p', given: 'Ana', family: 'Crane' }]);
  expect(found.get('more')).toEqual([{ key: 'M9', kind: 'module', module: { id: 'M9', title: 'Crane ropes' } }]);
  expect([...found.keys()].at(-1)).toBe('more');
  expect(countOf(found)).toBe(11);
});

test('a device that knows nothing finds nothing', () => {
  const nothing = foundHere('crane', { index: createModuleIndex(), modules: new Map(), lists: [undefined, undefined], places: [] });
  expect(countOf(nothing)).toBe(0);
});
