import { describe, expect, test } from 'vitest';
import type { LearningPath, TrainingPlanItem } from '#api/contract/learning-path-shapes.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import { toDoRows, type ToDoSources } from './to-do.ts';

const now = Date.parse('2026-11-26T10:00:00Z');
const at = (days: number, time = '12:00'): string => `${new Date(now + days * 86_400_000).toISOString().slice(0, 10)}T${time}:00Z`;

const record = (moduleId: string, status: string, more: Partial<TrainingRecord> = {}): TrainingRecord => ({
  id: `E-${moduleId}`,
  learningModule: { id: moduleId, title: moduleId, type: { code: 'onlineModule' }, links: [] },
  overallStatus: { code: status },
  links: [],
  trainingRecords: [],
  ...more,
});
const planned = (id: string, due: string | undefined, more: Partial<TrainingPlanItem> = {}): TrainingPlanItem => ({ module: { id, title: id, description: '' }, status: { code: 'needsAction' }, ...(due !== undefined && { due }), ...more });
const pathOf = (...trainingPlanItems: TrainingPlanItem[]): LearningPath => ({ trainingPlanItems, jobProfiles: [] });
const expiring = (id: string, expires: string): LearningPath => ({
  trainingPlanItems: [],
  jobProfiles: [{ name: 'p', code: 'p', description: '', competencies: [{ name: 'c', id: 'c', code: 'c', description: '', sequences: [{ items: [{ module: { id, title: id, description: '' }, status: { code: 'completed' }, prerequisites: [], expires, sequences: [] }] }] }] }],
});
const enrolled = (...records: TrainingRecord[]) => ({ lists: [{ records, asOf: now }] });
const said = (sources: Partial<ToDoSources>, timeZone = 'UTC'): readonly string[] => toDoRows({ lists: [], ...sources }, now, timeZone).map(({ title, reason }) => `${title}: ${reason.kind}`);

describe('why something is to do', () => {
  test.for<[string, Partial<ToDoSources>, readonly string[]]>([
    ['nothing known is nothing to do', {}, []],
    ['enrolled, and nothing presses', enrolled(record('A', 'enrolled')), ['A: open']],
    ['started', enrolled(record('A', 'incomplete')), ['A: started']],
    ['waiting for approval, or on the waiting list', enrolled(record('A', 'pendingApproval'), record('B', 'waitlisted')), ['A: open', 'B: open']],
    ['completed, withdrawn, cancelled: no longer', enrolled(record('A', 'completed'), record('B', 'withdrawn'), record('C', 'cancelled'), record('D', 'finishedUsing')), []],
    ['passed on this device, and the LMS does not know yet', { ...enrolled(record('A', 'incomplete')), standings: new Map([['E-A', { status: 'passed', progress: 1, isWaiting: true }]]) }, []],
    ['due yesterday', { ...enrolled(record('A', 'enrolled')), path: pathOf(planned('A', at(-1))) }, ['A: overdue']],
    ['due earlier today is due, not overdue', { ...enrolled(record('A', 'enrolled')), path: pathOf(planned('A', at(0, '08:00'))) }, ['A: due']],
    ['due in seven days', { ...enrolled(record('A', 'enrolled')), path: pathOf(planned('A', at(7))) }, ['A: due']],
    ['due in eight days presses nobody', { ...enrolled(record('A', 'enrolled')), path: pathOf(planned('A', at(8))) }, ['A: open']],
    ['planned for the learner who is not enrolled: only when it presses', { path: pathOf(planned('A', at(-3)), planned('B', at(2)), planned('C', at(40)), planned('D', undefined)) }, ['A: overdue', 'B: due']],
    ['planned and optional, not enrolled', { path: pathOf(planned('A', at(-3), { optional: true })) }, []],
    ['planned and done', { path: pathOf(planned('A', at(-3), { status: { code: 'completed' } })) }, []],
    ['a certificate that runs out in 60 days, not in 61', { certificates: { certifications: [{ awardId: '1', id: 'x', name: 'X', expires: at(60), links: [] }, { awardId: '2', id: 'y', name: 'Y', expires: at(61), links: [] }] } }, ['X: runs-out']],
    ['a certificate that ran out lately', { certificates: { certifications: [{ awardId: '1', id: 'x', name: 'X', expires: at(-2), links: [] }] } }, ['X: ran-out']],
    ['a certificate that was renewed, or never runs out', { certificates: { certifications: [{ awardId: '1', id: 'x', name: 'X', expires: at(-2), links: [] }, { awardId: '2', id: 'x', name: 'X', expires: at(700), links: [] }, { awardId: '3', id: 'z', name: 'Z', links: [] }] } }, []],
    ['what was done comes back when it runs out', { ...enrolled(record('A', 'completed')), path: expiring('A', at(20)) }, ['A: runs-out']],
    ['a date today', { ...enrolled(record('A', 'enrolled')), dates: new Map([['E-A', { start: Date.parse(at(0, '14:00')) }]]) }, ['A: today']],
    ['a date today that is over', { ...enrolled(record('A', 'enrolled')), dates: new Map([['E-A', { start: Date.parse(at(0, '07:00')), end: Date.parse(at(0, '09:00')) }]]) }, ['A: open']],
    ['a date of three days, on the second', { ...enrolled(record('A', 'enrolled')), dates: new Map([['E-A', { start: Date.parse(at(-1, '07:00')), end: Date.parse(at(1, '09:00')) }]]) }, ['A: today']],
    ['a date tomorrow', { ...enrolled(record('A', 'enrolled')), dates: new Map([['E-A', { start: Date.parse(at(1)) }]]) }, ['A: open']],
    ['enrolled anew in what runs out', { ...enrolled(record('A', 'enrolled')), path: expiring('A', at(20)) }, ['A: runs-out']],
    ['run out long ago, and due again', { ...enrolled(record('A', 'completed')), path: { ...pathOf(planned('A', at(-1))), jobProfiles: expiring('A', at(-200)).jobProfiles } }, ['A: overdue']],
    ['done, and the plan does not know yet', { ...enrolled(record('A', 'completed')), path: pathOf(planned('A', at(-1))) }, []],
    ['withdrawn, and still planned', { ...enrolled(record('A', 'withdrawn')), path: pathOf(planned('A', at(-1))) }, ['A: overdue']],
    ['a due date that nobody can read is none', { ...enrolled(record('A', 'enrolled')), path: pathOf(planned('A', 'soon')) }, ['A: open']],
  ])('%s', ([, sources, expected]) => {
    expect(said(sources)).toEqual(expected);
  });
});

test('what presses most stands first: overdue by priority, what runs out, today, due, started, the rest', () => {
  const sources: Partial<ToDoSources> = {
    ...enrolled(...['low', 'high', 'date', 'soon', 'rest'].map((id) => record(id, 'enrolled')), record('begun', 'incomplete')),
    path: pathOf(planned('low', at(-30), { priority: { code: 'low' } }), planned('high', at(-1), { priority: { code: 'high' } }), planned('soon', at(3))),
    certificates: { certifications: [{ awardId: '1', id: 'x', name: 'pass', expires: at(10), links: [] }] },
    dates: new Map([['E-date', { start: Date.parse(at(0, '14:00')) }]]),
  };
  expect(said(sources)).toEqual(['high: overdue', 'low: overdue', 'pass: runs-out', 'date: today', 'soon: due', 'begun: started', 'rest: open']);
});

test('an internship is to do as an internship, though a list of enrollments has no such type', () => {
  const internship = record('A', 'enrolled', { learningModule: { id: 'A', title: 'A', type: { code: 'onlineModule', label: 'Internship' }, links: [] } });
  expect(toDoRows(enrolled(internship), now, 'UTC').map(({ type }) => type)).toEqual(['internship']);
});

test('one thing stands there once, for its strongest reason', () => {
  const sources = { ...enrolled(record('A', 'incomplete')), path: pathOf(planned('A', at(-1)), planned('A', at(5))), dates: new Map([['E-A', { start: Date.parse(at(0, '14:00')) }]]) };
  expect(said(sources)).toEqual(['A: overdue']);
});

test('a programme stands for its modules as long as it is open', () => {
  const member = record('part', 'incomplete');
  expect(said(enrolled(record('whole', 'incomplete', { trainingRecords: [member] })))).toEqual(['whole: started']);
});

test('what presses of a programme stands there by itself, beside the programme', () => {
  const programme = record('whole', 'incomplete', { trainingRecords: [record('talk', 'enrolled'), record('paper', 'enrolled'), record('film', 'incomplete')] });
  const sources = { ...enrolled(programme), path: pathOf(planned('paper', at(-2))), dates: new Map([['E-talk', { start: Date.parse(at(0, '14:00')) }]]) };
  expect(said(sources)).toEqual(['paper: overdue', 'talk: today', 'whole: started']);
});

test('a certificate and the module that renews it are one thing, where the LMS says so', () => {
  const certificates = { certifications: [{ awardId: '1', id: 'x', name: 'Permit', expires: at(10), links: [] }] };
  expect(said({ path: expiring('A', at(10)), certificates })).toEqual(['A: runs-out']);
  expect(said({ path: expiring('A', at(11)), certificates })).toEqual(['Permit: runs-out', 'A: runs-out']);
  const both = { trainingPlanItems: [], jobProfiles: [...expiring('A', at(10)).jobProfiles, ...expiring('B', at(10)).jobProfiles] };
  expect(said({ path: both, certificates })).toEqual(['A: runs-out', 'B: runs-out', 'Permit: runs-out']);
});

test('what others are to decide stands last, and says for what it waits', () => {
  const rows = toDoRows(enrolled(record('A', 'pendingApproval'), record('B', 'enrolled'), record('C', 'waitlisted')), now, 'UTC');
  expect(rows.map(({ title, reason }) => [title, 'waits' in reason ? reason.waits : undefined])).toEqual([['B', undefined], ['A', 'pendingApproval'], ['C', 'waitlisted']]);
});

test('a day is a day of the learner’s zone: late in the evening there is no tomorrow yet, and a day of 25 hours is one', () => {
  const late = { ...enrolled(record('A', 'enrolled')), path: pathOf(planned('A', '2026-11-25T23:30:00Z')) };
  expect(said(late)).toEqual(['A: overdue']);
  expect(said(late, 'Asia/Tokyo')).toEqual(['A: due']);
  const afterTheClockChange = Date.parse('2026-10-25T09:00:00Z');
  const rows = toDoRows({ ...enrolled(record('A', 'enrolled')), path: pathOf(planned('A', '2026-11-01T08:00:00Z')) }, afterTheClockChange, 'Europe/Berlin');
  expect(rows.map(({ reason }) => reason.kind)).toEqual(['due']);
});
