import { expect, test } from 'vitest';
import type { SessionModule } from '#api/contract/module.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import { dateEvents, dueEvent } from './calendar-events.ts';
import { programmeMembers } from './programme-members.ts';

const told = (id: string, sessionId = ''): SessionModule => ({ id, title: id, type: { code: 'classroom' }, sessionId, instructors: [], modules: [], links: [], code: '', classes: [], attributes: [] });
const record = (id: string, moduleId: string): TrainingRecord => ({ id, learningModule: { id: moduleId, title: moduleId, links: [] }, links: [], trainingRecords: [] });

test('the courses of a programme stand in its order, each with my enrollment in it; what only my enrollment knows comes last', () => {
  const members = programmeMembers({ modules: [told('a', 'S1'), told('b'), told('c')] }, [record('E2', 'x'), record('E1', 'a')], new Map([['a', record('E9', 'a')], ['c', record('E3', 'c')]]));
  expect(members.map(({ moduleId, record, session }) => [moduleId, record?.id, session?.sessionId])).toEqual([['a', 'E1', 'S1'], ['b', undefined, undefined], ['c', 'E3', undefined], ['x', 'E2', undefined]]);
});

test('without the catalog’s word the enrollment’s own order holds', () => {
  expect(programmeMembers(undefined, [record('E1', 'a'), record('E2', 'b')], new Map()).map(({ moduleId }) => moduleId)).toEqual(['a', 'b']);
});

test('a date of several days is several events, each known again when it is added twice', () => {
  const meetings = [{ start: 1, end: 2 }, { start: 3, end: 4 }];
  expect(dateEvents({ id: 'first aid/S1', title: 'First aid', meetings }).map(({ uid, title }) => [uid, title])).toEqual([
    ['first%20aid%2FS1%201@haversack', 'First aid (1/2)'],
    ['first%20aid%2FS1%202@haversack', 'First aid (2/2)'],
  ]);
  expect(dateEvents({ id: 'x', title: 'X', meetings: [{ start: 1, end: 2 }] })[0]).toMatchObject({ uid: 'x@haversack', title: 'X' });
  expect(dueEvent({ id: 'x', title: 'X', day: '2026-12-31' })).toMatchObject({ uid: 'due%20x@haversack', when: { day: '2026-12-31' } });
});
