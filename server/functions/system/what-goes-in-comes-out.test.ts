import * as fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { courses, externalTrainingCsv, trainingHistoryCsv, trainingHistoryXml, user200510Xml } from '#api/contract/bulk.ts';
import { usersCsv } from '#api/contract/extras.ts';
import { record, records } from '#api/contract/records.ts';
import { writeXml } from '#formats/xml/write-xml.ts';
import type { XmlElement, XmlNode } from '#formats/xml/xml-element.ts';
import { eq } from 'drizzle-orm';
import { readCsvResult } from '../../bulk/csv/csv-result.ts';
import { writeCsv } from '../../bulk/csv/write-csv.ts';
import { findModule, sessionsOf } from '../../store/modules.ts';
import { externalRecords } from '../../store/tables/external-training-tables.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

// Seeded, and few runs with many rows each: PGlite needs some milliseconds for a call.
const runs = { seed: 20260310, numRuns: 8, endOnFailure: true } as const;

const allTaken = { isClean: true, errors: [], warnings: [] };

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms({ now: '2026-03-10T12:00:00Z' });
  await lms.aUser({ id: 'ada' });
  return () => lms.close();
});

/** What people write: quotation marks, commas, line ends, blanks, six scripts. No lone CR at the end of a field, which no reader of mixed line ends can tell from the line's. */
const text = (most: number) =>
  fc
    .oneof(fc.constantFrom('Größe, "quoted"', 'two\nlines', 'a\r\nb', ' blanks ', '安全, 第一', 'السلامة أولاً', 'безопасность', 'हार्बर', "'=1+1", '<b>&amp;</b>', '🎒'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }))
    // oxlint-disable-next-line no-control-regex -- these are the characters that are no text
    .map((value) => Array.from(value.toWellFormed().replaceAll(/[\0-\u0008\u000b\u000c\u000e-\u001f\uFFFE\uFFFF\uFFFD]/g, '').replace(/\r+$/, '')).slice(0, most).join(''))
    .filter((value) => value.trim() !== '' && !/^\*none\*$/i.test(value.trim()));
const minute = fc.integer({ min: Date.UTC(2007, 0, 1) / 60_000, max: Date.UTC(2045, 0, 1) / 60_000 }).map((minutes) => new Date(minutes * 60_000));
const score = fc.integer({ min: 0, max: 100_000 }).map((n) => n / 1000);
const maybe = <T>(each: fc.Arbitrary<T>) => fc.option(each, { nil: undefined });

const two = (n: number): string => String(n).padStart(2, '0');
const months = ['Jan', 'feb', 'MAR', 'Apr', 'may', 'Jun', 'jul', 'Aug', 'SEP', 'Oct', 'nov', 'Dec'];
/** In one of the handler's forms. */
function dayFirst(date: Date, form: number): string {
  const month = form % 2 === 0 ? two(date.getUTCMonth() + 1) : months[date.getUTCMonth()];
  const year = form % 4 < 2 ? String(date.getUTCFullYear()) : two(date.getUTCFullYear() % 100);
  return `${two(date.getUTCDate())}-${month}-${year} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

test('training history: dates, scores, statuses and titles come out of records, record and trainingHistoryXml as they went in', async () => {
  const statuses = { Pass: 'completed', Completed: 'completed', Active: 'active', Withdrawn: 'withdrawn', Deactivated: 'cancelled', EXEMPT: 'completed' } as const;
  const row = fc.record({
    title: text(80),
    status: fc.constantFrom(...(Object.keys(statuses) as (keyof typeof statuses)[])),
    enrolled: minute,
    start: maybe(minute),
    lasts: fc.integer({ min: 0, max: 100_000 }),
    hasEnd: fc.boolean(),
    score: maybe(score),
    preScore: maybe(score),
    grade: maybe(fc.integer({ min: 1, max: 5 })),
    form: fc.nat(3),
  });
  let call = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 25 }), async (rows) => {
      call += 1;
      const idOf = (index: number): string => `m ${call}.${index}`;
      const end = ({ start, lasts, hasEnd }: (typeof rows)[number]): Date | undefined => (start && hasEnd ? new Date(start.getTime() + lasts * 60_000) : undefined);
      const body = writeCsv([
        ['USERID', 'LEARNINGID', 'LOTITLE', 'STUDENTSTATUS', 'ENROLLDATE', 'STARTDATE', 'ENDDATE', 'SCORE', 'PRESCORE', 'Performance Grade'],
        ...rows.map((each, index) => {
          const last = end(each);
          return [
            'ada', idOf(index), each.title, each.status, dayFirst(each.enrolled, each.form), each.start ? dayFirst(each.start, each.form) : 'NONE', last ? dayFirst(last, each.form) : '', String(each.score ?? ''),
            String(each.preScore ?? ''), String(each.grade ?? ''),
          ];
        }),
      ]);
      const answer = await (await lms.ask(trainingHistoryCsv, { body })).text();
      expect(readCsvResult(answer)).toEqual(allTaken);

      const wanted = rows.map((each, index) => {
        const code = statuses[each.status];
        const last = end(each);
        return {
          learningModule: { id: idOf(index), title: each.title },
          enrollmentDate: out(each.enrolled),
          ...(each.start && { startDate: out(each.start) }),
          ...(last && { endDate: out(last) }),
          overallStatus: { code: code === 'active' ? (each.start ? 'incomplete' : 'enrolled') : code },
          ...(each.score !== undefined && { score: each.score }),
        };
      });
      const byModule = new Map((await lms.call(records, {}, 'ada')).trainingRecords.map((each) => [each.learningModule.id, each]));
      const fromXml = new Map(((await lms.call(trainingHistoryXml, { userId: 'ada' })).trainingRecords ?? []).map((each) => [each.learningModule?.id, each]));
      for (const [index, facts] of wanted.entries()) {
        const found = byModule.get(idOf(index));
        expect(found).toMatchObject(facts);
        expect([found?.startDate === undefined, found?.endDate === undefined, found?.score === undefined]).toEqual([!('startDate' in facts), !('endDate' in facts), !('score' in facts)]);
        expect(fromXml.get(idOf(index))).toMatchObject({ ...facts, ...(rows[index]?.preScore !== undefined && { preScore: rows[index].preScore }), ...(rows[index]?.grade !== undefined && { performanceGrade: rows[index].grade }) });
      }
      const first = byModule.get(idOf(0));
      expect(await lms.call(record, { id: first?.id ?? '' }, 'ada')).toMatchObject(wanted[0] ?? {});
    }),
    runs,
  );
});

test('external training: every text, date, number and status is kept to the letter', async () => {
  const day = minute.map((date) => date.toISOString().slice(0, 10));
  const cents = fc.integer({ min: 0, max: 9_999_999 }).map((n) => n / 100);
  const row = fc.record({ title: text(255), start: day, status: fc.nat(5), subject: maybe(text(50)), grade: maybe(text(50)), score: maybe(text(50)), duration: cents, cost: cents, vendor: maybe(text(200)), comments: maybe(text(500)), hasTime: fc.boolean() });
  const statuses = ['openForEditing', 'pendingApproval', 'approved', 'approvalDenied', 'completed', 'cancelled'];
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 25 }), async (rows) => {
      const body = writeCsv([
        ['Action', 'RecordID', 'UserId', 'Title', 'StartDate', 'EndDate', 'Status', 'Subject', 'Grade', 'Score', 'Duration', 'Cost', 'Currency', 'VendorInfo1', 'Comments'],
        ...rows.map((each, index) => [
          'A', `x${index}`, 'ada', each.title, each.hasTime ? `${each.start} 00:00:00` : each.start, each.start, String(each.status), each.subject ?? '', each.grade ?? '', each.score ?? '', String(each.duration), String(each.cost), 'EUR',
          each.vendor ?? '', each.comments ?? '',
        ]),
      ]);
      const answer = await (await lms.ask(externalTrainingCsv, { body })).text();
      expect(readCsvResult(answer)).toEqual(allTaken);
      const held = new Map((await lms.store.db.select().from(externalRecords)).map((each) => [each.id, each]));
      for (const [index, each] of rows.entries()) {
        expect(held.get(`x${index}`)).toMatchObject({
          title: each.title, startDate: each.start, endDate: each.start, status: statuses[each.status], subject: each.subject ?? '', grade: each.grade ?? '', score: each.score ?? '', durationAmount: each.duration, costAmount: each.cost,
          vendor: each.vendor ?? '', comments: each.comments ?? '',
        });
      }
      await lms.store.db.delete(externalRecords).where(eq(externalRecords.userId, 'ada'));
    }),
    runs,
  );
});

test('people: names in any script come out of user200510Xml as they went in', async () => {
  const person = fc.record({ given: text(60), family: text(60), jobTitle: maybe(text(60)), city: maybe(text(40)), attribute: maybe(text(60)) });
  let call = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 10 }), async (people) => {
      call += 1;
      const body = writeCsv([
        ['Action', 'UserID', 'GivenName', 'FamilyName', 'Job Title', 'City', 'UserAttr1'],
        ...people.map((each, index) => ['A', `p${call}.${index}`, each.given, each.family, each.jobTitle ?? '', each.city ?? '', each.attribute ?? '']),
      ]);
      const answer = await (await lms.ask(usersCsv, { body })).text();
      expect(readCsvResult(answer)).toEqual(allTaken);
      for (const [index, { given, family, jobTitle, city, attribute }] of people.entries()) {
        const [found] = (await lms.call(user200510Xml, { userId: `p${call}.${index}` })).users ?? [];
        expect(found).toMatchObject({ given, family, ...(jobTitle !== undefined && { jobTitle }), ...(city !== undefined && { city }), ...(attribute !== undefined && { attributes: [{ value: attribute }] }) });
      }
    }),
    runs,
  );
});

test('courses: texts, moments, prices and codes are kept to the letter', async () => {
  const element = (name: string, children: readonly XmlNode[], attributes: XmlElement['attributes'] = {}): XmlElement => ({ name, attributes, children });
  const aText = (most: number) => text(most).map((value) => value.replaceAll('\r', '')); // XML itself turns CR LF into LF
  const course = fc.record({ title: aText(200), description: aText(500), objective: aText(100), cents: fc.integer({ min: 0, max: 999_999_99 }), start: minute, location: aText(80), seats: fc.nat(500) });
  let call = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(course, { minLength: 1, maxLength: 15 }), async (given) => {
      call += 1;
      const root = element('courses', given.map((each, index) =>
        element('module', [
          element('title', [each.title]),
          element('description', [each.description]),
          element('objectives', [element('objective', [each.objective])]),
          element('price', [(each.cents / 100).toFixed(2)], { currency: 'EUR' }),
          element('sessions', [element('session', [element('start', [each.start.toISOString()]), element('location', [each.location]), element('seats', [String(each.seats)])], { code: 'S' })]),
        ], { id: `c${call}.${index}`, type: 'classroom' })));
      const answer = await (await lms.ask(courses, { body: writeXml(root) })).text();
      expect(readCsvResult(answer)).toEqual(allTaken);
      for (const [index, each] of given.entries()) {
        expect(await findModule(lms.store.db, `c${call}.${index}`)).toMatchObject({ title: each.title, description: each.description, objectives: [each.objective], priceAmount: (each.cents / 100).toFixed(2) });
        expect(await sessionsOf(lms.store.db, `c${call}.${index}`)).toMatchObject([{ startAt: each.start, location: each.location, seats: each.seats }]);
      }
    }),
    runs,
  );
});

const out = (date: Date): string => date.toISOString().replace('Z', '+00:00');
