import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { rootOrganization } from '../../store/organizations.ts';
import { users } from '../../store/schema.ts';
import { mailOf } from '../../testing/mail-of.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.aUser({ id: 'boss' });
  await lms.aUser({ id: 'mia', given: 'Mia', family: 'Lindqvist', directAppraiserId: 'boss' });
  await lms.anAdministrator({ id: 'root-admin' });
  await lms.aModule({ id: 'knots', title: 'Tie ten knots', type: 'task' });
  await lms.anEnrollment({ id: 'E1', userId: 'mia', moduleId: 'knots' });
  return () => lms.close();
});

const done = (enrollmentId = 'E1', as = 'mia') => lms.call(contract.overallStatusChanger, { enrollmentId, status: 'completed', simpleResponse: true }, as);
const tasks = async (as = 'boss', status?: 'all' | 'pending' | 'approved') => (await lms.call(contract.taskApproval, status === undefined ? {} : { status }, as)).tasks;
const approve = (taskId = 'E1', as = 'boss') => lms.call(contract.taskApprover, { taskId }, as);
const refused = async (taskId: string, as: string) => {
  const { status, code } = await lms.refusal(contract.taskApprover, { taskId }, as);
  return [status, code];
};

test('a task that is done waits for whoever appraises the learner', async () => {
  expect(await done()).toMatchObject({ status: 'requested', enrollment: { overallStatus: { code: 'incomplete' }, startDate: '2026-01-05T09:00:00.000+00:00' } });
  expect(await tasks()).toEqual([
    {
      id: 'E1',
      learner: { id: 'mia', family: 'Lindqvist', given: 'Mia' },
      module: expect.objectContaining({ id: 'knots', title: 'Tie ten knots', type: { code: 'task', label: 'Task' } }),
      submitted: '2026-01-05T09:00:00.000+00:00',
      status: 'pending',
    },
  ]);
  expect(await tasks('mia')).toEqual([]);
  expect(await mailOf(lms, 'boss')).toEqual(['Task done: Tie ten knots | Mia Lindqvist has done the task Tie ten knots and asks you to sign it off.']);
  expect(await lms.refusal(contract.overallStatusChanger, { enrollmentId: 'E1', status: 'completed' }, 'mia')).toMatchObject({ status: 409 });
});

test('signed off, it is completed; the list tells what waits and what is done', async () => {
  await done();
  expect(await tasks('boss', 'approved')).toEqual([]);
  lms.clock.advance(60_000);
  expect(await approve()).toEqual({ status: 'ok' });
  expect(await lms.call(contract.record, { id: 'E1' }, 'mia')).toMatchObject({ overallStatus: { code: 'completed' }, endDate: '2026-01-05T09:01:00.000+00:00' });
  expect((await tasks('boss', 'approved')).map(({ status }) => status)).toEqual(['approved']);
  expect(await tasks('boss', 'pending')).toEqual([]);
  expect(await tasks('boss', 'all')).toHaveLength(1);
  expect(await mailOf(lms, 'mia')).toEqual(['Task signed off: Tie ten knots | Your task Tie ten knots is signed off and completed.']);
});

test('the module’s owner signs off before the appraiser', async () => {
  await lms.aUser({ id: 'owner' });
  const moduleId = await lms.aModule({ type: 'task', ownerId: 'owner' });
  await lms.anEnrollment({ id: 'E2', userId: 'mia', moduleId });
  await done('E2');
  expect(await tasks('owner')).toHaveLength(1);
  expect(await tasks('boss')).toEqual([]);
});

test('a task that nobody can sign off is not put before anybody', async () => {
  await lms.aUser({ id: 'alone' });
  await lms.anEnrollment({ id: 'E2', userId: 'alone', moduleId: 'knots' });
  expect(await lms.refusal(contract.overallStatusChanger, { enrollmentId: 'E2', status: 'completed' }, 'alone')).toMatchObject({ status: 409, code: 'conflict' });
});

test('nobody else signs off: who cannot see the learner finds no task, who can is refused', async () => {
  await lms.aUser({ id: 'eve' });
  await done();
  expect(await refused('E1', 'eve')).toEqual([404, 'not-found']);
  expect(await refused('E404', 'boss')).toEqual([404, 'not-found']);
  expect(await refused('E1', 'mia')).toEqual([403, 'forbidden']);
  expect(await refused('E1', 'root-admin')).toEqual([403, 'forbidden']);
});

test('a learner who may act for who signs off does not sign off his own task', async () => {
  await lms.store.db.update(users).set({ permissions: ['switch-user'], seesOrganizationId: rootOrganization }).where(eq(users.id, 'mia'));
  await done();
  expect(await lms.refusal(contract.taskApprover, { taskId: 'E1', onBehalfOf: 'boss' }, 'mia')).toMatchObject({ status: 403, code: 'forbidden' });
  expect(await tasks('boss', 'pending')).toHaveLength(1);
});

test('a double click signs off once', async () => {
  await done();
  const answers = await Promise.all([1, 2].map(() => lms.ask(contract.taskApprover, { taskId: 'E1' }, 'boss')));
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  expect(await mailOf(lms, 'mia')).toHaveLength(1);
});

test('what the learner has left meanwhile is not completed any more', async () => {
  await done();
  await lms.call(contract.overallStatusChanger, { enrollmentId: 'E1', status: 'withdrawn' }, 'mia');
  expect(await refused('E1', 'boss')).toEqual([409, 'conflict']);
});
