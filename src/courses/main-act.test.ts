import { describe, expect, test } from 'vitest';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import type { CourseStandard } from '#formats/course.ts';
import type { DownloadState } from '#offline/downloads/download-state.ts';
import { learningKinds, wayOf } from './learning-kinds.ts';
import type { ProgrammeMember } from './programme-members.ts';
import { mainActOf, needsNetwork, type ActFacts, type DateFacts } from './main-act.ts';

const record = (more: Partial<TrainingRecord> = {}) => ({
  downloadable: true,
  overallStatus: { code: 'enrolled' },
  links: [{ rel: 'launch', type: 'text/html', href: 'https://lms.example/launch' }],
  learningModule: { id: 'M1', title: 'Fire safety', links: [] },
  ...more,
});
const online = { kind: 'onlineModule', now: 0 };
const none: DownloadState = { kind: 'none' };
const ready: DownloadState = { kind: 'ready', bytes: 1, revision: 1 };

test('a course that may be downloaded is downloaded first', () => {
  expect(mainActOf({ ...online, record: record(), download: none, statusHere: 'not attempted' })).toEqual({ kind: 'download' });
});

test('a course on this device opens, goes on, or opens again, by how far it is', () => {
  const words = (['not attempted', 'incomplete', 'passed', 'failed'] as const).map((statusHere) => mainActOf({ ...online, record: record(), download: ready, statusHere }));
  expect(words).toEqual([
    { kind: 'open', word: 'open', mayStartAnew: false },
    { kind: 'open', word: 'goOn', mayStartAnew: false },
    { kind: 'open', word: 'openAgain', mayStartAnew: true },
    { kind: 'open', word: 'openAgain', mayStartAnew: true },
  ]);
});

test('what was begun on another device goes on here, and what was completed there may be started anew', () => {
  expect(mainActOf({ ...online, record: record({ overallStatus: { code: 'incomplete' } }), download: ready, statusHere: 'not attempted' })).toMatchObject({ word: 'goOn' });
  expect(mainActOf({ ...online, record: record({ overallStatus: { code: 'completed' } }), download: ready, statusHere: 'not attempted' })).toMatchObject({ word: 'openAgain', mayStartAnew: true });
});

test('an earlier version opens while the new one comes', () => {
  const download: DownloadState = { kind: 'downloading', bytes: 1, total: 2, bytesPerSecond: undefined, secondsLeft: undefined, keptRevision: 1 };
  expect(mainActOf({ ...online, record: record(), download, statusHere: 'incomplete' })).toMatchObject({ kind: 'open' });
});

test('while it comes it cannot be opened, and a stopped download can be tried again', () => {
  const download: DownloadState = { kind: 'paused', why: 'by-learner', bytes: 1, total: 2 };
  expect(mainActOf({ ...online, record: record(), download, statusHere: 'not attempted' })).toEqual({ kind: 'wait', isPaused: true });
  expect(mainActOf({ ...online, record: record(), download: { kind: 'failed', reason: 'cut-short' }, statusHere: 'not attempted' })).toEqual({ kind: 'try-again' });
});

test('what may not be downloaded, or is not said to be, opens in the LMS', () => {
  const lms = { kind: 'lms', href: 'https://lms.example/launch', why: 'not-downloadable', word: 'openInLms' };
  const { downloadable: _unsaid, ...unsaid } = record();
  expect(mainActOf({ ...online, record: record({ downloadable: false }), download: none, statusHere: 'not attempted' })).toEqual(lms);
  expect(mainActOf({ ...online, record: unsaid, download: none, statusHere: 'not attempted' })).toEqual(lms);
  expect(mainActOf({ ...online, record: record({ downloadable: false, links: [] }), download: none, statusHere: 'not attempted' })).toEqual({ kind: 'nothing', why: 'not-downloadable' });
});

test('a course of a standard that the player does not know opens in the LMS, also when it is on this device', () => {
  const lms = { kind: 'lms', href: 'https://lms.example/launch', why: 'not-playable', word: 'openInLms' };
  const unknown = 'scorm-2030' as CourseStandard; // kept by a later app
  expect(mainActOf({ ...online, record: record(), download: ready, standard: unknown, statusHere: 'not attempted' })).toEqual(lms);
  expect(mainActOf({ ...online, record: record({ links: [] }), download: ready, standard: unknown, statusHere: 'not attempted' })).toEqual({ kind: 'nothing', why: 'not-playable' });
  expect(mainActOf({ ...online, record: record(), download: ready, standard: 'scorm-2004', statusHere: 'not attempted' })).toMatchObject({ kind: 'open' });
  expect(mainActOf({ ...online, record: record(), download: ready, standard: 'aicc', statusHere: 'not attempted' })).toMatchObject({ kind: 'open' });
});

const start = Date.parse('2026-12-01T08:00Z');
const end = Date.parse('2026-12-01T15:00Z');
const href = 'https://lms.example/launch';
const lmsOf = (why: string, word = 'openInLms') => ({ kind: 'lms', href, why, word });
const given: DateFacts = { mine: 'given', meetings: [{ start, end }], hasChoice: false, joinHref: 'https://meet.example/x', mapHref: 'https://map.example/?q=Pier' };
const { joinHref: _join, mapHref: _map, ...bare } = given;
/** A course that may not be downloaded, with a text and the learner's date. */
const facts = (kind: string, more: Partial<ActFacts> = {}): ActFacts => ({ kind, record: record({ downloadable: false }), download: none, statusHere: 'not attempted', date: given, hasText: true, now: start - 86_400_000 * 3, timeZone: 'UTC', ...more });

// Kind, three days before, that morning, at the moment, the day after; all links given.
const table: Readonly<Record<string, readonly [unknown, unknown, unknown, unknown]>> = {
  onlineModule: [lmsOf('not-downloadable'), lmsOf('not-downloadable'), lmsOf('not-downloadable'), lmsOf('not-downloadable')],
  justInTimeLearning: [lmsOf('not-downloadable'), lmsOf('not-downloadable'), lmsOf('not-downloadable'), lmsOf('not-downloadable')],
  archivedVirtualClassroom: [lmsOf('not-downloadable'), lmsOf('not-downloadable'), lmsOf('not-downloadable'), lmsOf('not-downloadable')],
  exam: [lmsOf('exam', 'start'), lmsOf('exam', 'start'), lmsOf('exam', 'start'), lmsOf('exam', 'start')],
  learningProgram: [lmsOf('programme'), lmsOf('programme'), lmsOf('programme'), lmsOf('programme')],
  ...Object.fromEntries(
    ['classroom', 'workshopSeminar'].map((kind) => [kind, [{ kind: 'calendar' }, { kind: 'directions', href: given.mapHref }, { kind: 'directions', href: given.mapHref }, lmsOf('date-over')] as const]),
  ),
  virtualClassroom: [{ kind: 'calendar' }, { kind: 'calendar' }, { kind: 'join', href: given.joinHref, isOfLms: false }, lmsOf('date-over')],
  ...Object.fromEntries(
    (
      [
        ['task', 'work'], ['onTheJobTraining', 'work'], ['coaching', 'people'], ['internship', 'people'], ['specialInterestGroup', 'people'], ['selfTrainingPaper', 'thing'], ['selfTrainingVideo', 'thing'],
        ['book', 'thing'], ['cd', 'thing'], ['video', 'thing'], ['audioCassette', 'thing'], ['externalCourse', 'thing'], ['externalCertification', 'thing'],
      ] as const
    ).map(([kind, way]) => [kind, [{ kind: 'calendar' }, { kind: 'directions', href: given.mapHref }, { kind: 'directions', href: given.mapHref }, { kind: 'how', way }] as const]),
  ),
};
const moments = [start - 3 * 86_400_000, Date.parse('2026-12-01T06:00Z'), start - 10 * 60_000, end + 86_400_000] as const;

describe.for(learningKinds)('%s', (kind) => {
  test('has a button before its date, on that day, as it begins, and after it', () => {
    expect(moments.map((now) => mainActOf(facts(kind, { now })))).toEqual(table[kind]);
  });

  test('has a button where neither map nor meeting is given: what needs neither, or the LMS’s own page', () => {
    const acts = moments.map((now) => mainActOf(facts(kind, { now, date: bare })).kind);
    const isDate = !['screen', 'exam', 'programme'].includes(wayOf(kind));
    const onTheDay = wayOf(kind) === 'call' ? 'join' : 'calendar';
    const after = ['work', 'people', 'thing'].includes(wayOf(kind)) ? 'how' : 'lms';
    expect(acts).toEqual(isDate ? ['calendar', 'calendar', onTheDay, after] : ['lms', 'lms', 'lms', 'lms']);
  });

  test('offline only what stands on this device works: the calendar, the text', () => {
    const acts = moments.flatMap((now) => [given, bare].map((date) => mainActOf(facts(kind, { now, date }))));
    expect(acts.filter((act) => needsNetwork(act) !== !['calendar', 'how', 'choose-date'].includes(act.kind))).toEqual([]);
  });

  test('against an LMS that tells neither date nor text it opens there', () => {
    const plain = facts(kind, { date: { mine: 'unknown', meetings: [], hasChoice: true }, hasText: false });
    expect(mainActOf(plain).kind).toBe('lms');
    expect(mainActOf({ ...plain, record: record({ downloadable: false, links: [] }) }).kind).toBe('nothing');
  });

  test('plays from the device when it may be downloaded, but for an exam, which the app cannot hold', () => {
    const act = mainActOf(facts(kind, { record: record(), download: ready }));
    expect(act).toMatchObject(kind === 'exam' ? { kind: 'lms', word: 'start' } : { kind: 'open' });
  });

  test.for([
    ['pendingApproval', 'approval'],
    ['waitlisted', 'seat'],
    ['withdrawn', 'ended'],
  ] as const)('%s: nothing can be done here but to look', ([code, why]) => {
    expect(mainActOf(facts(kind, { record: record({ overallStatus: { code } }), download: ready }))).toEqual(lmsOf(why));
  });
});

test('every learning type has its line in the table', () => {
  expect(Object.keys(table).sort()).toEqual([...learningKinds].sort());
  expect(learningKinds).toHaveLength(21);
});

test('a kind that nobody knows opens in the LMS', () => {
  expect(mainActOf(facts('hologram'))).toEqual(lmsOf('not-downloadable'));
});

test('whoever is enrolled without a date chooses one, where there are some', () => {
  expect(mainActOf(facts('classroom', { date: { mine: 'none', meetings: [], hasChoice: true } }))).toEqual({ kind: 'choose-date' });
  expect(mainActOf(facts('classroom', { date: { mine: 'none', meetings: [], hasChoice: false } }))).toEqual(lmsOf('date-not-told'));
});

test('a virtual classroom is joined from a quarter of an hour before until it ends, in the LMS where no meeting is given', () => {
  const at = (now: number, date = given) => mainActOf(facts('virtualClassroom', { now, date }));
  expect([at(start - 15 * 60_000 - 1).kind, at(start - 15 * 60_000).kind, at(end - 1).kind, at(end).kind]).toEqual(['calendar', 'join', 'join', 'lms']);
  expect(at(start, bare)).toEqual({ kind: 'join', href, isOfLms: true });
});

test('a programme goes on with its first course that is under way, else leads to the first that one is not enrolled in', () => {
  const member = (id: string, code?: string): ProgrammeMember => ({
    moduleId: id, title: id, kind: undefined, kindLabel: undefined, session: undefined,
    record: code === undefined ? undefined : { ...record({ overallStatus: { code } }), id: `E${id}`, trainingRecords: [] },
  });
  const program = (...members: readonly ProgrammeMember[]) => mainActOf(facts('learningProgram', { members }));
  expect(program(member('a', 'completed'), member('b', 'pendingApproval'), member('c'), member('d', 'enrolled'))).toEqual({ kind: 'member', enrollmentId: 'Ed', title: 'd' });
  expect(program(member('a', 'completed'), member('b', 'pendingApproval'), member('c'))).toEqual({ kind: 'choose-member', moduleId: 'c', title: 'c' });
  expect(program(member('a', 'withdrawn'))).toMatchObject({ kind: 'choose-member', moduleId: 'a' });
  expect(program(member('a', 'completed'), member('b', 'waitlisted'))).toEqual(lmsOf('programme'));
});

test('what is completed is looked up where it stands', () => {
  const done = record({ downloadable: false, overallStatus: { code: 'completed' } });
  expect([mainActOf(facts('classroom', { record: done })), mainActOf(facts('exam', { record: done })), mainActOf(facts('learningProgram', { record: done }))]).toEqual([lmsOf('done'), lmsOf('done'), lmsOf('done')]);
  expect(mainActOf(facts('book', { record: done }))).toEqual({ kind: 'how', way: 'thing' });
});
