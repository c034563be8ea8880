import { beforeEach, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import { putModuleSession } from '../../store/modules.ts';
import { programModules } from '../../store/tables/catalog-tables.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  const { db } = lms.store;
  await lms.aUser({ id: 'ada' });
  await lms.anAdministrator({ id: 'root-admin' });
  online = await lms.aPackage({ identifier: 'online', title: 'Online part' });
  await lms.aModule({ id: 'fixed', type: 'classroom', title: 'Day one' });
  await lms.aModule({ id: 'free', type: 'classroom', title: 'Day two' });
  await lms.aModule({ id: 'extra', type: 'video', title: 'For the curious' });
  await lms.aModule({ id: 'program', type: 'learningProgram', title: 'Crane driver' });
  await putModuleSession(db, { id: 'P1', moduleId: 'program', code: 'SPRING' });
  await putModuleSession(db, { id: 'F1', moduleId: 'fixed', code: 'MON', seats: 1 });
  await putModuleSession(db, { id: 'F2', moduleId: 'free', code: 'TUE' });
  await putModuleSession(db, { id: 'F3', moduleId: 'free', code: 'WED' });
  await db.insert(programModules).values([
    { programSessionId: 'P1', moduleId: online, position: 1 },
    { programSessionId: 'P1', moduleId: 'fixed', sessionId: 'F1', position: 2 },
    { programSessionId: 'P1', moduleId: 'free', position: 3 },
    { programSessionId: 'P1', moduleId: 'extra', position: 4, isElective: true },
  ]);
  return () => lms.close();
});
let online = '';

const shape = (record: TrainingRecord): unknown => [record.learningModule.id, record.overallStatus?.code, ...record.trainingRecords.map(shape)];
const list = async (fn: 'enrollments' | 'records' = 'enrollments') => (await lms.call(contract[fn], {}, 'ada')).trainingRecords.map(shape);
const enrol = () => lms.call(contract.enrollUser, { 'learning-id': 'program' }, 'ada');
const finish = (enrollmentId: string) => lms.call(contract.overallStatusChanger, { enrollmentId, status: 'completed', simpleResponse: true }, 'root-admin');

test('enrolling in a program enrols in its modules, but for those with a choice of sessions; all stand under the program and nowhere else', async () => {
  const program = await enrol();
  expect(program).toMatchObject({ learningModule: { id: 'program' }, session: { id: 'P1' } });
  expect(program.trainingRecords.map(({ learningModule, session }) => [learningModule.id, session?.id])).toEqual([[online, undefined], ['fixed', 'F1'], ['extra', undefined]]);
  const asListed = [['program', 'enrolled', [online, 'enrolled'], ['fixed', 'enrolled'], ['extra', 'enrolled']]];
  expect(await list('enrollments')).toEqual(asListed);
  expect(await list('records')).toEqual(asListed);
  expect(shape(await lms.call(contract.record, { id: program.id }, 'ada'))).toEqual(asListed[0]);
  const [inner] = program.trainingRecords;
  expect(inner).toMatchObject({ downloadable: true, revision: 1, links: [{ rel: 'launch' }, { rel: 'kc' }] });
});

test('a completed module stays under its open program, and is not among the enrollments on its own', async () => {
  const program = await enrol();
  await finish(program.trainingRecords[1]?.id ?? '');
  expect(await list()).toEqual([['program', 'incomplete', [online, 'enrolled'], ['fixed', 'completed'], ['extra', 'enrolled']]]);
});

test('a program is completed when all its modules but the electives are', async () => {
  const program = await enrol();
  const added = await lms.call(contract.programModuleEnroller, { programSessionEnrollmentId: program.id, moduleId: 'free', moduleSessionCode: 'TUE' }, 'ada');
  expect(added).toMatchObject({ status: 'ok', enrollment: { learningModule: { id: 'free' }, session: { id: 'F2', code: 'TUE' } } });
  for (const { id } of program.trainingRecords.slice(0, 2)) await finish(id);
  expect(await lms.call(contract.record, { id: program.id }, 'ada')).toMatchObject({ overallStatus: { code: 'incomplete' } });
  await finish(added.enrollment?.id ?? '');
  expect(await lms.call(contract.record, { id: program.id }, 'ada')).toMatchObject({ overallStatus: { code: 'completed' }, endDate: '2026-01-05T09:00:00.000+00:00' });
  // The elective is still open: with its program completed it shows by itself.
  expect(await list()).toEqual([['extra', 'enrolled']]);
  expect(await list('records')).toEqual([['program', 'completed', [online, 'completed'], ['fixed', 'completed'], ['extra', 'enrolled'], ['free', 'completed']]]);
});

test('who leaves a program leaves its open modules, and their seats', async () => {
  const program = await enrol();
  await lms.call(contract.overallStatusChanger, { enrollmentId: program.id, status: 'withdrawn', simpleResponse: true }, 'ada');
  expect(await list('records')).toEqual([['program', 'withdrawn', [online, 'withdrawn'], ['fixed', 'withdrawn'], ['extra', 'withdrawn']]]);
  await lms.aUser({ id: 'bo' });
  expect(await lms.call(contract.enrollUser, { 'learning-id': 'program' }, 'bo')).toMatchObject({ overallStatus: { code: 'enrolled' } });
});

test('when a session that the program fixes is full, there is no place in the program, and nothing of it is left behind', async () => {
  await lms.aUser({ id: 'bo' });
  await lms.call(contract.enrollUser, { 'learning-id': 'fixed' }, 'bo');
  expect(await lms.refusal(contract.enrollUser, { 'learning-id': 'program' }, 'ada')).toMatchObject({ status: 200, code: 'no-seats' });
  expect(await list('records')).toEqual([]);
});

test('what the learner is enrolled in already becomes part of the program', async () => {
  const alone = await lms.anEnrollment({ userId: 'ada', moduleId: online, overallStatus: 'incomplete' });
  const program = await enrol();
  expect(program.trainingRecords.map(({ id }) => id)).toContain(alone);
  expect(await list()).toHaveLength(1);
});

test('what only waits, or is in another session than the program’s, stays by itself: the program gets its own', async () => {
  await putModuleSession(lms.store.db, { id: 'F9', moduleId: 'fixed', code: 'SUN' });
  const elsewhere = await lms.anEnrollment({ userId: 'ada', moduleId: 'fixed', sessionId: 'F9' });
  const waits = await lms.anEnrollment({ userId: 'ada', moduleId: online, overallStatus: 'pendingApproval' });
  const program = await enrol();
  expect(program.trainingRecords.map(({ learningModule, session, overallStatus }) => [learningModule.id, session?.id, overallStatus?.code])).toEqual([
    [online, undefined, 'enrolled'],
    ['fixed', 'F1', 'enrolled'],
    ['extra', undefined, 'enrolled'],
  ]);
  const parts = program.trainingRecords.map(({ id }) => id);
  expect(parts).not.toContain(elsewhere);
  expect(parts).not.toContain(waits);
});
