import { beforeEach, describe, expect, test } from 'vitest';
import { trainingHistoryCsv, trainingHistoryXml } from '#api/contract/bulk.ts';
import { records } from '#api/contract/records.ts';
import { readCsvResult } from '../../bulk/csv/csv-result.ts';
import { writeCsv } from '../../bulk/csv/write-csv.ts';
import { enrollmentsOf } from '../../store/enrollments.ts';
import { findModule, putModuleSession, sessionsOf } from '../../store/modules.ts';
import { attempts } from '../../store/schema.ts';
import { facilities } from '../../store/tables/catalog-tables.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms({ now: '2026-03-10T12:00:00Z' });
  await lms.aUser({ id: 'ada' });
  await lms.aUser({ id: 'bob' });
  return () => lms.close();
});

type Row = Readonly<Record<string, string>>;
/** Sends rows, each with the columns that it needs, and answers what was said about each. */
async function send(...rows: readonly Row[]): Promise<readonly string[]> {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const answer = await lms.ask(trainingHistoryCsv, { body: writeCsv([header, ...rows.map((row) => header.map((name) => row[name] ?? ''))]) });
  const lines = (await answer.text()).split('\n').slice(2);
  return rows.map((_, index) => /"((?:[^"]|"")*)"$/.exec(lines[index] ?? '')?.[1]?.replaceAll('""', '"') ?? '');
}
const held = async (userId = 'ada') => (await enrollmentsOf(lms.store.db, userId)).map(({ enrollment }) => enrollment);
const iso = (date: Date | null | undefined): string | null => date?.toISOString().slice(0, 16) ?? null;

describe('a row without USERID', () => {
  test('makes a classroom and a session, and no record', async () => {
    expect(await send({ LEARNINGID: 'first aid', LOTITLE: 'First aid', STARTDATE: '05-Jan-2026 09:30', ENDDATE: '05-jan-26 16:00', SESSIONTITLE: 'Spring', SESSIONCODE: 'FA-1' })).toEqual(['']);
    expect(await findModule(lms.store.db, 'first aid')).toMatchObject({ title: 'First aid', type: 'classroom' });
    const [session] = await sessionsOf(lms.store.db, 'first aid');
    expect(session).toMatchObject({ code: 'FA-1', title: 'Spring', status: 'completed', timeZone: 'UTC' });
    expect([iso(session?.startAt), iso(session?.endAt)]).toEqual(['2026-01-05T09:30', '2026-01-05T16:00']);
    expect(await held()).toEqual([]);
  });

  test('finds the module by its title where LEARNINGID is blank, and makes one where there is none', async () => {
    await lms.aModule({ id: 'R1', title: 'Lifting', type: 'classroom' });
    expect(await send({ LOTITLE: 'Lifting', LEARNINGID: '' }, { LOTITLE: 'Lashing', LEARNINGID: '' }, { LOTITLE: '', LEARNINGID: '', SCORE: '1' })).toEqual(['', '', 'LEARNINGID is blank; name the module by it, or by LOTITLE.']);
    expect(await sessionsOf(lms.store.db, 'R1')).toHaveLength(1);
  });

  test('is refused for what has no sessions', async () => {
    await lms.aModule({ id: 'O1' });
    expect(await send({ LEARNINGID: 'O1' })).toEqual([expect.stringMatching(/^USERID is blank, and O1 is no classroom/)]);
  });
});

describe('a new record', () => {
  test.each<readonly [string, Row, Row & { readonly detail?: string }]>([
    ['Pass', {}, { overallStatus: 'completed', detail: 'passed' }],
    ['Completed', {}, { overallStatus: 'completed' }],
    ['Active', {}, { overallStatus: 'enrolled' }],
    ['active', { STARTDATE: '01-02-2026' }, { overallStatus: 'incomplete' }],
    ['Withdrawn', {}, { overallStatus: 'withdrawn' }],
    ['Deactivated', {}, { overallStatus: 'cancelled', detail: 'deactivated' }],
    ['EXEMPT', {}, { overallStatus: 'completed', detail: 'exempt' }],
  ])('with STUDENTSTATUS %s and %j is %j', async (status, dates, wanted) => {
    await lms.aModule({ id: 'O1' });
    expect(await send({ USERID: 'ada', LEARNINGID: 'O1', STUDENTSTATUS: status, ...dates })).toEqual(['']);
    expect(await held()).toMatchObject([{ moduleId: 'O1', detail: null, isSelfEnrolled: false, ...wanted }]);
  });

  test('takes the start date as enrollment date, and today where there is none or it lies ahead', async () => {
    for (const id of ['A', 'B', 'C', 'D']) await lms.aModule({ id });
    const row = { USERID: 'ada', STUDENTSTATUS: 'Active' };
    expect(
      await send({ ...row, LEARNINGID: 'A', STARTDATE: '01-02-2026 08:00' }, { ...row, LEARNINGID: 'B', STARTDATE: '01-05-2026' }, { ...row, LEARNINGID: 'C' }, { ...row, LEARNINGID: 'D', ENROLLDATE: '31-Dec-25', STARTDATE: 'NONE' }),
    ).toEqual(['', '', '', '']);
    const dates = Object.fromEntries((await held()).map((record) => [record.moduleId, [iso(record.enrolledAt), iso(record.startedAt)]]));
    expect(dates).toEqual({
      A: ['2026-02-01T08:00', '2026-02-01T08:00'],
      B: ['2026-03-10T12:00', '2026-05-01T00:00'],
      C: ['2026-03-10T12:00', null],
      D: ['2025-12-31T00:00', null],
    });
  });

  test('has scores, grade, language and deadline; a score is for classrooms', async () => {
    await lms.aModule({ id: 'O1', language: 'de' });
    await lms.aModule({ id: 'R1', type: 'classroom' });
    const row = { USERID: 'ada', STUDENTSTATUS: 'Completed', SCORE: '87.5', PRESCORE: '20', POSTSCORE: '90' };
    expect(
      await send({ ...row, LEARNINGID: 'O1', DEADLINEDAYS: '10', ENROLLDATE: '01-03-2026' }, { ...row, LEARNINGID: 'R1', 'Performance Grade': '2', LANGUAGE: 'French', DEADLINEDATE: '2026-04-01 18:00:00' }),
    ).toEqual(['WARNING. SCORE is kept for classroom courses only; it was not looked at.', '']);
    const [online, classroom] = (await held()).toSorted((a, b) => a.moduleId.localeCompare(b.moduleId));
    expect(online).toMatchObject({ score: null, preScore: 20, postScore: 90, language: 'de', performanceGrade: null });
    expect(classroom).toMatchObject({ score: 87.5, performanceGrade: 2, language: 'fr' });
    expect([iso(online?.deadlineAt), iso(classroom?.deadlineAt)]).toEqual(['2026-03-11T00:00', '2026-04-01T18:00']);
    expect(await lms.store.db.$count(attempts)).toBe(2);
  });

  test('is part of a program that the learner is enrolled on', async () => {
    await lms.aModule({ id: 'P', type: 'learningProgram' });
    await lms.aModule({ id: 'O1' });
    const program = await lms.anEnrollment({ userId: 'ada', moduleId: 'P' });
    const row = { LEARNINGID: 'O1', STUDENTSTATUS: 'Active', 'Parent Program ID': 'P' };
    expect(await send({ ...row, USERID: 'ada' }, { ...row, USERID: 'bob' })).toEqual(['', 'Parent Program ID: bob is not enrolled on the program P.']);
    expect((await held()).find(({ moduleId }) => moduleId === 'O1')).toMatchObject({ programEnrollmentId: program });
    const { trainingRecords } = await lms.call(trainingHistoryXml, {});
    expect(trainingRecords).toMatchObject([{ id: program, trainingRecords: [{ learningModule: { id: 'O1' } }] }]);
  });

  test('shows in the learner’s own records', async () => {
    await send({ USERID: 'ada', LEARNINGID: 'R1', LOTITLE: 'Erste "Hilfe", Teil 1', STARTDATE: '05-01-2026', ENDDATE: '06-01-2026', STUDENTSTATUS: 'Pass', SCORE: '80' });
    expect((await lms.call(records, {}, 'ada')).trainingRecords).toMatchObject([
      { learningModule: { id: 'R1', title: 'Erste "Hilfe", Teil 1', type: { code: 'classroom' } }, overallStatus: { code: 'completed' }, score: 80, startDate: '2026-01-05T00:00:00.000+00:00', endDate: '2026-01-06T00:00:00.000+00:00' },
    ]);
  });
});

describe('what follows a change of status', () => {
  test('a record that was there frees its seat for who waits', async () => {
    await lms.aModule({ id: 'R1', type: 'classroom' });
    await putModuleSession(lms.store.db, { id: 'S1', moduleId: 'R1', code: 'MAY', seats: 1, startAt: new Date('2026-05-01T09:00Z') });
    await lms.anEnrollment({ userId: 'ada', moduleId: 'R1', sessionId: 'S1' });
    await lms.anEnrollment({ userId: 'bob', moduleId: 'R1', sessionId: 'S1', overallStatus: 'waitlisted' });
    expect(await send({ USERID: 'ada', LEARNINGID: 'R1', STUDENTSTATUS: 'Withdrawn' })).toEqual(['']);
    expect(await held('bob')).toMatchObject([{ overallStatus: 'enrolled' }]);
  });

  test('no seat goes to somebody who leaves in another row', async () => {
    await lms.aModule({ id: 'R1', type: 'classroom' });
    await putModuleSession(lms.store.db, { id: 'S1', moduleId: 'R1', code: 'MAY', seats: 1, startAt: new Date('2026-05-01T09:00Z') });
    await lms.anEnrollment({ userId: 'ada', moduleId: 'R1', sessionId: 'S1' });
    await lms.anEnrollment({ userId: 'bob', moduleId: 'R1', sessionId: 'S1', overallStatus: 'waitlisted' });
    const row = { LEARNINGID: 'R1', STUDENTSTATUS: 'Withdrawn' };
    expect(await send({ ...row, USERID: 'ada' }, { ...row, USERID: 'bob' })).toEqual(['', '']);
    expect(await held('bob')).toMatchObject([{ overallStatus: 'withdrawn' }]);
  });

  test('a program is brought in line with its part', async () => {
    await lms.aModule({ id: 'P', type: 'learningProgram' });
    await lms.aModule({ id: 'O1' });
    const programEnrollmentId = await lms.anEnrollment({ userId: 'ada', moduleId: 'P' });
    await lms.anEnrollment({ userId: 'ada', moduleId: 'O1', programEnrollmentId });
    expect(await send({ USERID: 'ada', LEARNINGID: 'O1', STUDENTSTATUS: 'Pass' })).toEqual(['']);
    expect((await held()).map(({ overallStatus }) => overallStatus)).toEqual(['completed', 'completed']);
  });
});

describe('ACTION', () => {
  beforeEach(async () => {
    await lms.aModule({ id: 'O1' });
  });
  const row = { USERID: 'ada', LEARNINGID: 'O1', STUDENTSTATUS: 'Completed' };

  test('A adds only where there is no record, U changes only one that is there, blank does either', async () => {
    expect(await send({ ...row, ACTION: 'U' })).toEqual(['ACTION is U, and ada has no record of O1; use A or leave it blank.']);
    expect(await send({ ...row, ACTION: 'A' }, { ...row, ACTION: 'A' }, { ...row, ACTION: 'u', ENDDATE: '01-03-2026' }, { ...row, ACTION: '', POSTSCORE: '5' })).toEqual(['', expect.stringMatching(/^ACTION is A, and ada has a record of O1 already/), '', '']);
    expect(await held()).toMatchObject([{ postScore: 5, endedAt: new Date('2026-03-01T00:00Z') }]);
  });

  test('what is blank stays, and NONE clears', async () => {
    await send({ ...row, STARTDATE: '01-02-2026', ENDDATE: '02-02-2026', POSTSCORE: '7', 'Performance Grade': '1', DEADLINEDAYS: '30' });
    lms.clock.advance(60_000);
    await send({ USERID: 'ada', LEARNINGID: 'O1', PRESCORE: '3' });
    expect(await held()).toMatchObject([{ overallStatus: 'completed', preScore: 3, postScore: 7, performanceGrade: 1, startedAt: new Date('2026-02-01T00:00Z'), changedAt: new Date('2026-03-10T12:01Z') }]);
    await send({ USERID: 'ada', LEARNINGID: 'O1', ENDDATE: 'NONE', POSTSCORE: '*NONE*', 'Performance Grade': '*none*', DEADLINEDAYS: '0' });
    expect(await held()).toMatchObject([{ endedAt: null, postScore: null, performanceGrade: null, deadlineAt: null, startedAt: new Date('2026-02-01T00:00Z') }]);
  });

  test('[temperament] is not looked at where the site skips the enrollment check: then each row adds a record, and LOTYPE counts', async () => {
    await lms.close();
    lms = await openTestLms({ temperament: { skipsEnrollmentCheck: true } });
    await lms.aUser({ id: 'ada' });
    const online = { ...row, LEARNINGID: 'NEW', LOTYPE: 'O', ACTION: 'U', 'Parent Program ID': 'nothing', 'Transfer Session Code': 'nothing' };
    expect(await send(online, online)).toEqual(['', '']);
    expect(await findModule(lms.store.db, 'NEW')).toMatchObject({ type: 'onlineModule' });
    expect(await held()).toHaveLength(2);
  });

  test('LOTYPE is told to count for nothing otherwise', async () => {
    expect(await send({ ...row, LEARNINGID: 'NEW', LOTYPE: 'O' })).toEqual(['WARNING. LOTYPE counts only where the site skips the enrollment check; it was not looked at.']);
    expect(await findModule(lms.store.db, 'NEW')).toMatchObject({ type: 'classroom' });
  });
});

describe('sessions', () => {
  const row = { USERID: 'ada', LEARNINGID: 'R1', STUDENTSTATUS: 'Completed' };
  beforeEach(async () => {
    await lms.aModule({ id: 'R1', type: 'virtualClassroom' });
  });

  test('the first is always made, later ones by CREATESESSION, and the others name theirs', async () => {
    expect(await send({ ...row, SESSIONCODE: 'S1' }, { ...row, USERID: 'bob' }, { ...row, SESSIONCODE: 'S2', CREATESESSION: 'true' }, { ...row, USERID: 'bob', SESSIONCODE: 'S2', CREATESESSION: 'false' })).toEqual(['', '', '', '']);
    expect((await sessionsOf(lms.store.db, 'R1')).map(({ code }) => code).sort((a, b) => a.localeCompare(b))).toEqual(['S1', 'S2']);
    expect([(await held()).length, (await held('bob')).length]).toEqual([2, 2]);
  });

  test('must be named where there are several, must be there, and have a code of their own', async () => {
    await send({ ...row, SESSIONCODE: 'S1' }, { ...row, SESSIONCODE: 'S2', CREATESESSION: 'true' });
    expect(await send({ ...row, USERID: 'bob' }, { ...row, USERID: 'bob', SESSIONCODE: 'S9' }, { ...row, USERID: 'bob', SESSIONCODE: 'S1', CREATESESSION: 'true' })).toEqual([
      'SESSIONCODE is blank, and R1 has 2 sessions; name one, or let CREATESESSION make a new one.',
      'SESSIONCODE: R1 has no session S9.',
      'SESSIONCODE: R1 has a session S1 already; leave CREATESESSION false to use it.',
    ]);
    expect(await held('bob')).toEqual([]);
  });

  test('a new one takes venue, instructors, status, title, zone and, without a code, one of its own', async () => {
    await lms.store.db.insert(facilities).values({ id: 'F1', code: 'HALL', name: 'Training hall' });
    const made = { ...row, STARTDATE: '05-07-2026 09:00', ENDDATE: '05-07-2026 17:00', SESSIONTIMEZONE: 'Asia/Singapore', Instructor: 'ada|bob', SESSIONSTATUS: 'Active', SESSIONTITLE: 'Summer' };
    expect(await send({ ...made, 'Training Venue': 'HALL' }, { ...made, CREATESESSION: 'TRUE', 'Training Venue': 'MOON' })).toEqual(['', 'WARNING. Training Venue: there is no facility with the code MOON; it was not set.']);
    const [first] = await sessionsOf(lms.store.db, 'R1');
    expect(first).toMatchObject({ facilityId: 'F1', instructorIds: ['ada', 'bob'], status: 'active', title: 'Summer', timeZone: 'Asia/Singapore', startAt: new Date('2026-07-05T01:00Z') });
    expect(first?.code).toBe(first?.id);
    expect((await held()).map(({ startedAt }) => iso(startedAt))).toEqual(['2026-07-05T01:00', '2026-07-05T01:00']);
    expect(await send({ ...made, CREATESESSION: 'true', Instructor: 'ada|zoe' })).toEqual(['Instructor: there is no user zoe.']);
  });

  test('one that is there gets new dates from a row with its title or without a learner, in its own zone, and nothing else', async () => {
    await putModuleSession(lms.store.db, { id: 'S1', code: 'S1', moduleId: 'R1', startAt: new Date('2026-01-01T00:00Z'), timeZone: 'Europe/Berlin', status: 'active' });
    await send({ ...row, STARTDATE: '01-02-2026 09:00', SESSIONSTATUS: 'Cancelled' });
    expect(await sessionsOf(lms.store.db, 'R1')).toMatchObject([{ startAt: new Date('2026-01-01T00:00Z'), status: 'active' }]);
    await send({ USERID: '', LEARNINGID: 'R1', SESSIONCODE: 'S1', STARTDATE: '03-02-2026 09:00', ENDDATE: '03-02-2026 10:00' });
    await send({ ...row, SESSIONTITLE: 'Winter', ENDDATE: '03-02-2026 11:00', STARTDATE: '03-02-2026 09:00' });
    expect(await sessionsOf(lms.store.db, 'R1')).toMatchObject([{ title: 'Winter', startAt: new Date('2026-02-03T08:00Z'), endAt: new Date('2026-02-03T10:00Z'), status: 'active' }]);
  });

  test('a learner is moved to another one, and not enrolled in two at once', async () => {
    await send({ ...row, STUDENTSTATUS: 'Active', SESSIONCODE: 'S1' }, { USERID: '', LEARNINGID: 'R1', SESSIONCODE: 'S2', CREATESESSION: 'true' });
    expect(await send({ ...row, STUDENTSTATUS: 'Active', SESSIONCODE: 'S2' })).toEqual([expect.stringMatching(/^ada is enrolled in another session of R1 already/)]);
    expect(await send({ ...row, STUDENTSTATUS: '', 'Transfer Session Code': 'S2' })).toEqual(['']);
    const sessions = await sessionsOf(lms.store.db, 'R1');
    expect(await held()).toMatchObject([{ overallStatus: 'enrolled', sessionId: sessions.find(({ code }) => code === 'S2')?.id }]);
    expect(await send({ ...row, STUDENTSTATUS: '', 'Transfer Session Code': 'S7' })).toEqual(['Transfer Session Code: R1 has no session S7.']);
  });
});

test.each<readonly [Row, RegExp]>([
  [{ USERID: 'nobody' }, /^USERID: there is no user nobody\.$/],
  [{ USERID: 'x'.repeat(86) }, /^USERID is longer than 85 characters\.$/],
  [{ STUDENTSTATUS: '' }, /^STUDENTSTATUS is blank; a new record needs one\.$/],
  [{ STUDENTSTATUS: 'Sleeping' }, /^STUDENTSTATUS is “Sleeping” and must be one of Pass, Completed, Active, Withdrawn, Deactivated, Exempt/],
  [{ STARTDATE: '2026-01-05' }, /^STARTDATE is “2026-01-05” and must be a date such as 05-01-2026 09:30/],
  [{ STARTDATE: '31-02-2026' }, /^STARTDATE/],
  [{ ENDDATE: '05-Jän-2026' }, /^ENDDATE/],
  [{ ENROLLDATE: '05-01-2026 24:00' }, /^ENROLLDATE/],
  [{ STARTDATE: '05-01-2026', ENDDATE: '04-01-2026' }, /^ENDDATE is before STARTDATE\.$/],
  [{ CREATESESSION: 'maybe' }, /^CREATESESSION is “maybe” and must be one of true, false\.$/],
  [{ SESSIONSTATUS: 'Full' }, /^SESSIONSTATUS/],
  [{ SCORE: '9,5' }, /^SCORE is “9,5” and must be a number/],
  [{ LOTYPE: 'Z' }, /^LOTYPE/],
  [{ ACTION: 'D' }, /^ACTION is “D” and must be one of A, U\.$/],
  [{ LANGUAGE: 'Klingon' }, /^LANGUAGE is “Klingon”/],
  [{ 'USE SETTINGS AS OF DATE': '05-01-2026 09:30' }, /^USE SETTINGS AS OF DATE/],
  [{ 'USE SETTINGS AS OF DATE': '05-01-2026' }, /^WARNING\. USE SETTINGS AS OF DATE needs the CFR licence/],
  [{ SESSIONTIMEZONE: 'Mars/Base' }, /^SESSIONTIMEZONE/],
  [{ DEADLINEDAYS: '-1' }, /^DEADLINEDAYS/],
  [{ DEADLINEDATE: '01-01-2026' }, /^DEADLINEDATE/],
  [{ 'Performance Grade': '6' }, /^Performance Grade/],
  [{ ENROLLDATE: 'NONE' }, /^WARNING\. ENROLLDATE: every record/],
  [{ ENDATE: '01-01-2026' }, /^WARNING\. There is no column ENDATE; it was not looked at\.$/],
])('a row with %j is answered in words', async (cells, words) => {
  await lms.aModule({ id: 'O1' });
  expect(await send({ USERID: 'ada', LEARNINGID: 'O1', STUDENTSTATUS: 'Completed', ...cells })).toEqual([expect.stringMatching(words)]);
});

test('a bad row stops no other and leaves nothing half', async () => {
  const good = { USERID: 'ada', STUDENTSTATUS: 'Completed', POSTSCORE: '' };
  await lms.aModule({ id: 'O1' });
  const said = await send({ ...good, LEARNINGID: 'NEW-1' }, { ...good, LEARNINGID: 'NEW-2', USERID: 'nobody' }, { ...good, LEARNINGID: 'NEW-3', ENDDATE: 'soon' }, { ...good, LEARNINGID: 'O1' });
  expect(said).toEqual(['', 'USERID: there is no user nobody.', expect.stringMatching(/^ENDDATE/), '']);
  expect(await findModule(lms.store.db, 'NEW-2')).toBeUndefined();
  expect(await findModule(lms.store.db, 'NEW-3')).toBeUndefined();
  expect((await held()).map(({ moduleId }) => moduleId)).toEqual(['NEW-1', 'O1']);
});

test('columns come in any order, case and spelling, and the answer echoes what was sent', async () => {
  await lms.aModule({ id: 'O1' });
  const answer = await (await lms.ask(trainingHistoryCsv, { body: '\uFEFFstudent-status, Learning Id ,USER_ID\r\nCompleted,O1,ada\r\nCompleted,"O,2",nobody\r\n' })).text();
  expect(answer).toBe('Please go to the last Column to view the error\nstudent-status,Learning Id,USER_ID\n"Completed","O1","ada",""\n"Completed","O,2","nobody","USERID: there is no user nobody."');
  expect(readCsvResult(answer).isClean).toBe(false);
});
