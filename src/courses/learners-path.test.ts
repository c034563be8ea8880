import { expect, test } from 'vitest';
import type { LearningPath, PathItem, TrainingPlanItem } from '#api/contract/learning-path-shapes.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import { learnersPath, stopsOf, type LearnersPath } from './learners-path.ts';

const moduleOf = (title: string, label = 'Online') => ({ id: title.toLowerCase().replaceAll(' ', '-'), title, type: { code: 'onlineModule', label }, description: '' });
const item = (title: string, status = 'needsAction', more: Partial<PathItem> = {}): PathItem => ({ status: { code: status }, module: moduleOf(title), prerequisites: [], sequences: [], ...more });
const planned = (title: string, status: string, due?: string, more: Partial<TrainingPlanItem> = {}): TrainingPlanItem => ({ status: { code: status }, module: moduleOf(title), optional: false, ...(due && { due }), ...more });
const first = (title: string): Partial<PathItem> => ({ prerequisites: [{ title }] });
const way = (...steps: readonly (readonly PathItem[])[]): LearningPath => ({
  trainingPlanItems: [],
  jobProfiles: [{ name: 'Crane operator', code: 'CR', description: '', competencies: [{ id: 'c1', name: 'Drive a crane', code: 'C1', description: '', status: { code: 'notComplete' }, optional: false, sequences: steps.map((items) => ({ items })) }] }],
});
const record = (title: string, status: string, more: Partial<TrainingRecord> = {}): TrainingRecord => ({ id: `E-${title}`, learningModule: { ...moduleOf(title), links: [] }, overallStatus: { code: status }, links: [], trainingRecords: [], ...more });
const pathOf = (path: LearningPath, records: readonly TrainingRecord[] = [], standings: Parameters<typeof learnersPath>[0]['standings'] = new Map()): LearnersPath => learnersPath({ path, lists: [{ records, asOf: 1 }], standings });
const stopsIn = (path: LearnersPath) => path.sections.flatMap(stopsOf);
const stop = (path: LearnersPath, title: string) => {
  const found = stopsIn(path).find((one) => one.title === title);
  if (!found) throw new Error(`no ${title} on the path`);
  return found;
};

test('what is side by side stays side by side, in the order of the LMS', () => {
  const [section] = pathOf(way([item('Theory', 'completed')], [item('Signals'), item('Wind')])).sections;
  expect(section?.steps.map(({ stops }) => stops.map(({ title }) => title))).toEqual([['Theory'], ['Signals', 'Wind']]);
  expect(section).toMatchObject({ total: 3, done: 1, of: { kind: 'competency', name: 'Drive a crane', profile: 'Crane operator', status: 'notComplete' } });
});

test('a step waits for what comes first, until that is done, on the path or in the record', () => {
  const path = way([item('Signals')], [item('Cabin', 'needsAction', first('Signals'))]);
  expect(stop(pathOf(path), 'Cabin')).toMatchObject({ state: 'locked', after: ['Signals'] });
  expect(stop(pathOf(path), 'Signals').opens).toEqual(['Cabin']);
  expect(stop(pathOf(path, [record('Signals', 'completed')]), 'Cabin')).toMatchObject({ state: 'ahead', after: [] });
  expect(stop(pathOf(way([item('Signals', 'completed')], [item('Cabin', 'needsAction', first('Signals'))])), 'Cabin').state).toBe('ahead');
});

test('who was let in all the same is not held up, but hears what comes first', () => {
  expect(stop(pathOf(way([item('Cabin', 'inProcess', first('Signals'))])), 'Cabin')).toMatchObject({ state: 'begun', after: ['Signals'] });
});

test('optional steps are no part of the count, and never what is next', () => {
  const path = pathOf(way([item('Radio', 'optional', { optional: true })], [item('Theory')]));
  expect(stop(path, 'Radio')).toMatchObject({ state: 'optional', isOptional: true });
  expect(path).toMatchObject({ total: 1, done: 0, now: { title: 'Theory' } });
});

test('the plan goes by due date, with what is done behind', () => {
  const path = pathOf({ ...way(), trainingPlanItems: [planned('Later', 'needsAction', '2026-12-24T08:00:00Z'), planned('No date', 'needsAction'), planned('Soon', 'inProcess', '2026-11-30T08:00:00Z'), planned('Done', 'completed')] });
  expect(stopsIn(path).map(({ title }) => title)).toEqual(['Done', 'Soon', 'Later', 'No date']);
  expect(stop(path, 'Soon')).toMatchObject({ due: Date.parse('2026-11-30T08:00:00Z'), isNow: true });
});

test.for([
  ['what is due before what was begun', [planned('Due', 'needsAction', '2026-12-24T08:00:00Z')], [item('Begun', 'inProcess')], 'Due'],
  ['what was begun before what can be', [], [item('First'), item('Begun', 'inProcess')], 'Begun'],
  ['what can be begun, not what is held up', [], [item('Locked', 'needsAction', first('Free')), item('Free')], 'Free'],
  ['nothing where all is done', [], [item('Theory', 'completed')], undefined],
] as const)('next is %s', ([, plan, items, next]) => {
  const path = pathOf({ ...way(items), trainingPlanItems: plan });
  expect(path.now?.title).toBe(next);
  expect(stopsIn(path).filter(({ isNow }) => isNow).map(({ title }) => title)).toEqual(next === undefined ? [] : [next]);
});

test('a step leads to the enrollment that counts; one that was given back or has run out leads nowhere', () => {
  const path = way([item('Open', 'inProcess'), item('Left'), item('Ran out'), item('Held', 'completed')]);
  const joined = pathOf(path, [record('Open', 'incomplete'), record('Left', 'withdrawn'), record('Ran out', 'completed'), record('Held', 'completed')]);
  expect(stopsIn(joined).map(({ enrollmentId }) => enrollmentId)).toEqual(['E-Open', undefined, undefined, 'E-Held']);
});

test('what was passed on this device is not next any more, and says that it waits', () => {
  const path = pathOf(way([item('Theory', 'inProcess')], [item('Cabin')]), [record('Theory', 'incomplete')], new Map([['E-Theory', { status: 'passed', progress: 1, isWaiting: true }]]));
  expect(stop(path, 'Theory')).toMatchObject({ state: 'begun', ahead: { status: 'passed' } });
  expect(path.now?.title).toBe('Cabin');
});

test('a programme keeps its own steps; a module on two ways counts once', () => {
  const inner = [{ items: [item('Signals', 'completed')] }, { items: [item('Wind')] }];
  const path = pathOf(way([item('Programme', 'inProcess', { sequences: inner })], [item('Wind'), item('Wind')]));
  expect(stop(path, 'Programme').steps.map(({ stops }) => stops[0]?.title)).toEqual(['Signals', 'Wind']);
  expect(path.total).toBe(2);
});

test('an exam that comes as an online module is an exam; a date that is none is left out', () => {
  const path = pathOf({ ...way(), trainingPlanItems: [planned('Licence', 'needsAction', 'soon', { module: moduleOf('Licence', 'Exam') })] });
  expect(stop(path, 'Licence')).toMatchObject({ kind: 'exam' });
  expect(stop(path, 'Licence').due).toBeUndefined();
});

test('nothing planned is an empty path', () => {
  expect(pathOf({ trainingPlanItems: [], jobProfiles: [] })).toEqual({ sections: [], total: 0, done: 0 });
});
