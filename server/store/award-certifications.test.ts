import { asc } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { openTestLms, type TestLms } from '../testing/test-lms.ts';
import { holdEnrollment } from './enrollments.ts';
import { putItemState } from './item-states.ts';
import { putModuleSession } from './modules.ts';
import { rollUp } from './roll-up.ts';
import { programModules } from './tables/catalog-tables.ts';
import { certificationAwards, certifications } from './tables/career-tables.ts';
import { activities } from './tables/community-tables.ts';

let lms: TestLms;
let moduleId = '';
beforeEach(async () => {
  lms = await openTestLms({ now: '2026-01-31T09:00:00Z' });
  await lms.aUser({ id: 'ada' });
  await lms.anAdministrator({ id: 'root-admin' });
  moduleId = await lms.aPackage();
  await lms.store.db.insert(certifications).values([
    { id: 'C1', name: 'For a month', moduleId, validMonths: 1 },
    { id: 'C2', name: 'For ever', moduleId },
    { id: 'C3', name: 'Of something else', moduleId: await lms.aModule() },
    { id: 'C4', name: 'By hand' },
  ]);
  return () => lms.close();
});

const awards = () => lms.store.db.select().from(certificationAwards).orderBy(asc(certificationAwards.certificationId));
const change = (enrollmentId: string, status: string) => lms.call(contract.overallStatusChanger, { enrollmentId, status }, 'root-admin');
/** What HACP does when the only item is told. */
const tell = (enrollmentId: string, status: 'passed' | 'incomplete') =>
  lms.store.db.transaction(async (tx) => {
    const enrollment = await holdEnrollment(tx, enrollmentId);
    await putItemState(tx, { enrollmentId, attempt: enrollment?.currentAttempt ?? 1, itemId: 'ITEM-1', status, changedAt: lms.clock.now() });
    await rollUp(tx, enrollmentId, lms.clock.now(), lms.parts.temperament);
  });

test('a course that is completed earns its certifications, with a number and a day until which they are good', async () => {
  await lms.anEnrollment({ id: 'E1', userId: 'ada', moduleId });
  await tell('E1', 'incomplete');
  expect(await awards()).toEqual([]);
  await tell('E1', 'passed');
  const [first, second, ...others] = await awards();
  expect(others).toEqual([]);
  expect(first).toMatchObject({ certificationId: 'C1', userId: 'ada', enrollmentId: 'E1', number: `2026-${first?.awardId.slice(3)}`, expiresAt: new Date('2026-02-28T09:00:00Z') });
  expect(second).toMatchObject({ certificationId: 'C2', expiresAt: null });
  expect(first?.number).not.toBe(second?.number);
  const done = await lms.store.db.select({ type: activities.type }).from(activities).orderBy(asc(activities.seq));
  expect(done.map(({ type }) => type)).toEqual(['completed', 'certified', 'certified']);
});

test('an enrollment earns them once; a new enrollment renews them', async () => {
  await lms.anEnrollment({ id: 'E1', userId: 'ada', moduleId });
  for (const status of ['passed', 'incomplete', 'passed'] as const) await tell('E1', status);
  expect(await awards()).toHaveLength(2);
  await lms.anEnrollment({ id: 'E2', userId: 'ada', moduleId });
  await change('E2', 'completed');
  expect((await awards()).map(({ certificationId, enrollmentId }) => `${certificationId} ${enrollmentId}`)).toEqual(expect.arrayContaining(['C1 E1', 'C2 E1', 'C1 E2', 'C2 E2']));
});

test('who was exempted has shown nothing and earns none', async () => {
  await lms.anEnrollment({ id: 'E1', userId: 'ada', moduleId });
  await change('E1', 'exempt');
  expect(await awards()).toEqual([]);
});

test('what people decided is not taken back by opening the course again', async () => {
  await lms.anEnrollment({ id: 'E1', userId: 'ada', moduleId });
  await change('E1', 'exempt');
  await tell('E1', 'incomplete');
  expect(await lms.call(contract.record, { id: 'E1' }, 'ada')).toMatchObject({ overallStatus: { code: 'completed' } });
});

test('a program earns its own when its last course is completed by what its content tells', async () => {
  await lms.aModule({ id: 'program', type: 'learningProgram' });
  await lms.store.db.insert(certifications).values({ id: 'C5', name: 'Crane driver', moduleId: 'program', validMonths: 24 });
  await putModuleSession(lms.store.db, { id: 'P1', moduleId: 'program', code: 'SPRING' });
  await lms.store.db.insert(programModules).values({ programSessionId: 'P1', moduleId });
  const program = await lms.call(contract.enrollUser, { 'learning-id': 'program' }, 'ada');
  const course = program.trainingRecords[0]?.id ?? '';
  await lms.call(contract.launchTracker, { enrollmentId: course, datetime: '2026-01-30T18:00Z' }, 'ada');
  expect(await lms.call(contract.record, { id: program.id }, 'ada')).toMatchObject({ overallStatus: { code: 'incomplete' }, trainingRecords: [{ overallStatus: { code: 'incomplete' } }] });
  await tell(course, 'passed');
  expect(await lms.call(contract.record, { id: program.id }, 'ada')).toMatchObject({ overallStatus: { code: 'completed' }, endDate: '2026-01-31T09:00:00.000+00:00' });
  expect((await awards()).map(({ certificationId }) => certificationId)).toEqual(['C1', 'C2', 'C5']);
  // Repeating a part does not take the program back.
  await tell(course, 'incomplete');
  expect(await lms.call(contract.record, { id: program.id }, 'ada')).toMatchObject({ overallStatus: { code: 'completed' }, trainingRecords: [{ overallStatus: { code: 'incomplete' } }] });
});
