import { asc } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { externalTrainingCsv } from '#api/contract/bulk.ts';
import { writeCsv } from '../../bulk/csv/write-csv.ts';
import { externalRecords } from '../../store/tables/external-training-tables.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.aUser({ id: 'ada' });
  await lms.aUser({ id: 'bob' });
  return () => lms.close();
});

type Row = Readonly<Record<string, string>>;
const whole = { Action: 'A', RecordID: 'R1', UserId: 'ada', Title: 'Welding', StartDate: '2025-08-25', EndDate: '2025-08-26' };
async function send(...rows: readonly Row[]): Promise<readonly string[]> {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const answer = await (await lms.ask(externalTrainingCsv, { body: writeCsv([header, ...rows.map((row) => header.map((name) => row[name] ?? ''))]) })).text();
  const lines = answer.split('\n').slice(2);
  return rows.map((_, index) => /"((?:[^"]|"")*)"$/.exec(lines[index] ?? '')?.[1]?.replaceAll('""', '"') ?? '');
}
const held = () => lms.store.db.select().from(externalRecords).orderBy(asc(externalRecords.id));

test('every column of a new record is kept', async () => {
  const said = await send({
    ...whole, CourseType: 'W', Status: '4', Subject: 'Metal', Grade: 'A+', Score: '9 of 10', Duration: '12.50', Unit: 'H', Cost: '350.55', Currency: 'gbp', Language: 'fr_CA', VendorInfo1: 'Arc "& Sons"',
    Comments: 'first line\nsecond, line',
  });
  expect(said).toEqual(['']);
  expect(await held()).toMatchObject([
    {
      id: 'R1', userId: 'ada', title: 'Welding', type: 'workshopSeminar', startDate: '2025-08-25', endDate: '2025-08-26', status: 'completed', subject: 'Metal', grade: 'A+', score: '9 of 10', durationAmount: 12.5,
      durationUnit: 'hour', costAmount: 350.55, costCurrency: 'GBP', language: 'fr_CA', vendor: 'Arc "& Sons"', comments: 'first line\nsecond, line',
    },
  ]);
});

test('what a new record does not say has the reference’s default', async () => {
  expect(await send(whole)).toEqual(['']);
  expect(await held()).toMatchObject([{ type: 'TNS', status: 'openForEditing', durationAmount: 0, costAmount: null, language: '' }]);
});

test.each([['0', 'openForEditing'], ['1', 'pendingApproval'], ['2', 'approved'], ['3', 'approvalDenied'], ['4', 'completed'], ['5', 'cancelled']])('Status %s is %s', async (number, status) => {
  expect(await send({ ...whole, Status: number })).toEqual(['']);
  expect(await held()).toMatchObject([{ status }]);
});

test.each([['I', 'minute'], ['H', 'hour'], ['D', 'day'], ['W', 'week'], ['M', 'month'], ['Y', 'year']])('Unit %s is %s', async (letter, unit) => {
  await send({ ...whole, Unit: letter, Duration: '2' });
  expect(await held()).toMatchObject([{ durationUnit: unit }]);
});

test.each([['TNS', 'TNS'], ['C', 'learningProgram'], ['R', 'classroom'], ['O', 'onlineModule'], ['w', 'workshopSeminar']])('CourseType %s is %s', async (letter, type) => {
  await send({ ...whole, CourseType: letter });
  expect(await held()).toMatchObject([{ type }]);
});

test('A adds, U changes, AU does either, D removes; a blank leaves a field and *NONE* clears it', async () => {
  expect(await send({ ...whole, Action: 'U' }, { ...whole, Comments: 'x', Grade: 'B' }, whole, { Action: 'U', RecordID: 'R1', Title: 'Welding II', Comments: '*NONE*' }, { ...whole, Action: 'AU', RecordID: 'R2' }, { Action: 'AU', RecordID: 'R2', Grade: 'C' })).toEqual([
    'RecordID: there is no record R1; use A or AU.',
    '',
    'Action is A, and there is a record R1 already; use U or AU.',
    '',
    '',
    '',
  ]);
  expect(await held()).toMatchObject([{ id: 'R1', title: 'Welding II', comments: '', grade: 'B' }, { id: 'R2', grade: 'C' }]);
  expect(await send({ Action: 'D', RecordID: 'R1' }, { Action: 'D', RecordID: 'R1' }, { ...whole, Action: 'AU', Title: 'Anew' })).toEqual(['', 'RecordID: there is no record R1.', '']);
  expect(await held()).toMatchObject([{ id: 'R1', title: 'Anew', grade: '' }, { id: 'R2' }]);
});

test.each<readonly [Row, RegExp]>([
  [{ Action: '' }, /^Action is blank and must be A, U, AU or D\.$/],
  [{ Action: 'X' }, /^Action is “X” and must be one of A, U, AU, D\.$/],
  [{ RecordID: '' }, /^RecordID is blank/],
  [{ RecordID: '1234567890123456' }, /^RecordID is longer than 15 characters\.$/],
  [{ UserId: '' }, /^UserId is blank; a new record needs one\.$/],
  [{ UserId: 'nobody' }, /^UserId: there is no user nobody\.$/],
  [{ Title: '' }, /^Title is blank/],
  [{ Title: 'x'.repeat(256) }, /^Title is longer than 255 characters\.$/],
  [{ Title: '*NONE*' }, /^Title cannot be cleared\.$/],
  [{ CourseType: 'Q' }, /^CourseType is “Q”/],
  [{ StartDate: '' }, /^StartDate is blank/],
  [{ StartDate: '25-08-2025' }, /^StartDate is “25-08-2025” and must be a date such as 2026-01-05/],
  [{ StartDate: '2025-02-30' }, /^StartDate/],
  [{ EndDate: '2025-08-24' }, /^EndDate is before StartDate\.$/],
  [{ StartDate: '2025-08-25 13:00:00' }, /^WARNING\. StartDate: external records keep the day only; the time was not kept\.$/],
  [{ Status: '6' }, /^Status is “6” and must be one of 0, 1, 2, 3, 4, 5\.$/],
  [{ Subject: 'x'.repeat(51) }, /^Subject is longer than 50/],
  [{ Duration: '1.234' }, /^Duration is “1.234” and must be a number with at most 2 decimals from 0\.$/],
  [{ Unit: 'minutes' }, /^Unit/],
  [{ Cost: '-1', Currency: 'EUR' }, /^Cost/],
  [{ Cost: '5' }, /^Currency is blank; Cost needs one\.$/],
  [{ Currency: 'EURO' }, /^Currency is “EURO”/],
  [{ Language: 'Klingon' }, /^Language/],
])('a row with %j is answered in words', async (cells, words) => {
  expect(await send({ ...whole, ...cells })).toEqual([expect.stringMatching(words)]);
});

test('a record stays its learner’s', async () => {
  await send(whole);
  expect(await send({ ...whole, Action: 'AU', UserId: 'bob' })).toEqual(['RecordID: the record R1 is ada’s; a new record needs an ID of its own.']);
});
