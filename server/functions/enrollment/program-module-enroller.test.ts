import { beforeEach, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { putModuleSession } from '../../store/modules.ts';
import { programModules } from '../../store/tables/catalog-tables.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
let program = '';
beforeEach(async () => {
  lms = await openTestLms();
  const { db } = lms.store;
  await lms.aUser({ id: 'mia' });
  await lms.aUser({ id: 'eve' });
  await lms.anAdministrator({ id: 'root-admin' });
  await lms.aModule({ id: 'program', type: 'learningProgram' });
  await lms.aModule({ id: 'day', title: 'Day', type: 'classroom' });
  await lms.aModule({ id: 'night', title: 'Night', type: 'classroom', hasWaitlist: true });
  await lms.aModule({ id: 'elsewhere', type: 'classroom' });
  await putModuleSession(db, { id: 'P1', moduleId: 'program', code: 'SPRING' });
  await putModuleSession(db, { id: 'D1', moduleId: 'day', code: 'MON', seats: 1 });
  await putModuleSession(db, { id: 'D2', moduleId: 'day', code: 'TUE', status: 'cancelled' });
  await putModuleSession(db, { id: 'N1', moduleId: 'night', code: 'WED', seats: 0 });
  await putModuleSession(db, { id: 'X1', moduleId: 'elsewhere', code: 'THU' });
  await db.insert(programModules).values([
    { programSessionId: 'P1', moduleId: 'day', position: 1 },
    { programSessionId: 'P1', moduleId: 'night', position: 2 },
  ]);
  program = (await lms.call(contract.enrollUser, { 'learning-id': 'program' }, 'mia')).id;
  return () => lms.close();
});

interface Asked {
  readonly programSessionEnrollmentId?: string;
  readonly moduleId?: string;
  readonly moduleSessionId?: string;
  readonly moduleSessionCode?: string;
  readonly onBehalfOf?: string;
}
const parameters = (asked: Asked) => ({ programSessionEnrollmentId: program, moduleId: 'day', ...asked });
const add = (asked: Asked, as = 'mia') => lms.call(contract.programModuleEnroller, parameters(asked), as);
const refused = async (asked: Asked, as = 'mia') => {
  const { status, code } = await lms.refusal(contract.programModuleEnroller, parameters(asked), as);
  return [status, code];
};

test.each([
  ['its ID', { moduleSessionId: 'D1' }],
  ['its code', { moduleSessionCode: 'MON' }],
  ['both', { moduleSessionId: 'D1', moduleSessionCode: 'MON' }],
])('a module is added in the session that is named by %s, and stands under the program', async (_, session) => {
  expect(await add(session)).toMatchObject({ status: 'ok', enrollment: { learningModule: { id: 'day' }, session: { id: 'D1', code: 'MON' }, isSelfEnrolled: true } });
  const { trainingRecords } = await lms.call(contract.enrollments, {}, 'mia');
  expect(trainingRecords.map(({ id, trainingRecords }) => [id, trainingRecords.map(({ learningModule }) => learningModule.id)])).toEqual([[program, ['day']]]);
  expect(await refused(session)).toEqual([409, 'conflict']);
});

test('a session that costs is added only by who answers for costs', async () => {
  await putModuleSession(lms.store.db, { id: 'D3', moduleId: 'day', code: 'FRI', priceAmount: '10.00' });
  expect(await refused({ moduleSessionId: 'D3' })).toEqual([409, 'conflict']);
  expect(await add({ moduleSessionId: 'D3', onBehalfOf: 'mia' }, 'root-admin')).toMatchObject({ status: 'ok' });
});

test('one of ID and code must say which session, and they must not contradict each other', async () => {
  expect(await refused({})).toEqual([400, 'invalid-parameter']);
  expect(await refused({ moduleSessionId: 'D1', moduleSessionCode: 'TUE' })).toEqual([400, 'invalid-parameter']);
});

test('a module or session that the program has not is not found', async () => {
  expect(await refused({ moduleId: 'elsewhere', moduleSessionId: 'X1' })).toEqual([404, 'not-found']);
  expect(await refused({ moduleSessionId: 'X1' })).toEqual([404, 'not-found']);
  expect(await refused({ moduleSessionId: 'MON' })).toEqual([404, 'not-found']);
});

test('a session that takes nobody is a conflict; a full one too, or its waitlist', async () => {
  expect(await refused({ moduleSessionId: 'D2' })).toEqual([409, 'conflict']);
  await lms.anEnrollment({ userId: 'eve', moduleId: 'day', sessionId: 'D1' });
  expect(await refused({ moduleSessionId: 'D1' })).toEqual([409, 'conflict']);
  expect(await add({ moduleId: 'night', moduleSessionId: 'N1' })).toMatchObject({ enrollment: { overallStatus: { code: 'waitlisted' } } });
});

test('nothing is added to what is no program, or has ended', async () => {
  const { enrollment } = await add({ moduleSessionId: 'D1' });
  expect(await refused({ programSessionEnrollmentId: enrollment?.id ?? '', moduleSessionId: 'D1' })).toEqual([409, 'conflict']);
  await lms.call(contract.overallStatusChanger, { enrollmentId: program, status: 'withdrawn' }, 'mia');
  expect(await refused({ moduleId: 'night', moduleSessionId: 'N1' })).toEqual([409, 'conflict']);
});

test('a session that the program fixes is not chosen', async () => {
  await lms.store.db.insert(programModules).values({ programSessionId: 'P1', moduleId: 'elsewhere', sessionId: 'X1' });
  await putModuleSession(lms.store.db, { id: 'X2', moduleId: 'elsewhere', code: 'FRI' });
  expect(await refused({ moduleId: 'elsewhere', moduleSessionId: 'X2' })).toEqual([409, 'conflict']);
  expect(await add({ moduleId: 'elsewhere', moduleSessionId: 'X1' })).toMatchObject({ enrollment: { session: { id: 'X1' } } });
});

test('somebody else’s program is not found, and is added to by who may act for the learner', async () => {
  expect(await refused({ moduleSessionId: 'D1' }, 'eve')).toEqual([404, 'not-found']);
  expect(await refused({ moduleSessionId: 'D1' }, 'root-admin')).toEqual([403, 'forbidden']);
  expect(await add({ moduleSessionId: 'D1', onBehalfOf: 'mia' }, 'root-admin')).toMatchObject({ enrollment: { userId: 'mia' } });
});

test('a double click adds it once', async () => {
  const answers = await Promise.all([1, 2].map(() => lms.ask(contract.programModuleEnroller, parameters({ moduleSessionId: 'D1' }), 'mia')));
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
});
