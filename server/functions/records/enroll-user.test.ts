import { beforeEach, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { putModuleSession } from '../../store/modules.ts';
import { enrollmentsOf } from '../../store/enrollments.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.aUser({ id: 'ada' });
  await lms.anAdministrator({ id: 'root-admin' });
  return () => lms.close();
});

const enroll = (given: { readonly moduleId: string; readonly session?: string; readonly onBehalfOf?: string }, as = 'ada') => {
  const { moduleId, session, onBehalfOf } = given;
  return lms.ask(contract.enrollUser, { 'learning-id': moduleId, ...(session !== undefined && { 'session-code': session }), ...(onBehalfOf !== undefined && { onBehalfOf }) }, as);
};
const refusal = (moduleId: string, session?: string, as = 'ada') =>
  lms.refusal(contract.enrollUser, { 'learning-id': moduleId, ...(session !== undefined && { 'session-code': session }) }, as);

test('enrolling answers with the enrollment, as XML, and it is in the list', async () => {
  const moduleId = await lms.aPackage();
  const enrolled = await lms.call(contract.enrollUser, { 'learning-id': moduleId, reason: 'New job', preferredLocation: 'Pier 3' }, 'ada');
  expect(enrolled).toMatchObject({
    id: expect.stringMatching(/^EKP\d{9}$/),
    userId: 'ada',
    learningModule: { id: moduleId },
    enrollmentDate: '2026-01-05T09:00:00.000+00:00',
    overallStatus: { code: 'enrolled' },
    attemptCount: 0,
    isSelfEnrolled: true,
    revision: 1,
    downloadable: true,
  });
  const { trainingRecords } = await lms.call(contract.enrollments, {}, 'ada');
  expect(trainingRecords.map(({ id }) => id)).toEqual([enrolled.id]);
  const [view] = await enrollmentsOf(lms.store.db, 'ada');
  expect(view?.enrollment).toMatchObject({ reason: 'New job', preferredLocation: 'Pier 3' });
});

test('an administrator enrols a learner, who then has not enrolled himself', async () => {
  const response = await enroll({ moduleId: await lms.aPackage(), onBehalfOf: 'ada' }, 'root-admin');
  expect(response.headers.get('Content-Type')).toMatch(/^application\/xml/);
  expect(await response.text()).toContain('<isSelfEnrolled>false</isSelfEnrolled>');
  expect((await lms.call(contract.enrollments, {}, 'ada')).trainingRecords).toHaveLength(1);
});

test('an unknown module is refused with a code and a sentence, in XML', async () => {
  const response = await enroll({ moduleId: 'nothing' });
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('<error><code>no-such-module</code><message>There is no module nothing.</message></error>');
});

test('who is enrolled is not enrolled again, not even twice at the same moment; who has finished may start over', async () => {
  const moduleId = await lms.aPackage();
  const answers = await Promise.all([enroll({ moduleId }), enroll({ moduleId }), enroll({ moduleId })]);
  const bodies = await Promise.all(answers.map((answer) => answer.text()));
  expect(bodies.filter((body) => body.includes('<trainingRecord '))).toHaveLength(1);
  expect(bodies.filter((body) => body.includes('<code>already-enrolled</code>'))).toHaveLength(2);

  const finished = await lms.aPackage();
  await lms.anEnrollment({ userId: 'ada', moduleId: finished, overallStatus: 'completed' });
  expect(await (await enroll({ moduleId: finished })).text()).toContain('<trainingRecord ');
});

test.each([
  ['archived', { archived: true }],
  ['closed', { isOpen: false }],
])('a module that is %s takes nobody', async (_, module) => {
  expect(await refusal(await lms.aModule(module))).toMatchObject({ status: 200, code: 'enrollment-closed' });
});

test('a session is found by its ID or its code', async () => {
  const moduleId = await lms.aModule({ type: 'classroom' });
  await putModuleSession(lms.store.db, { id: 'S1', moduleId, code: 'JAN' });
  await lms.aUser({ id: 'bo' });
  for (const [who, session] of [['ada', 'JAN'], ['bo', 'S1']] as const) {
    expect(await (await enroll({ moduleId, session }, who)).text()).toContain('<session><id>S1</id><code>JAN</code></session>');
  }
  await putModuleSession(lms.store.db, { id: 'S2', moduleId: await lms.aModule(), code: 'FEB' });
  await lms.aUser({ id: 'cy' });
  expect(await refusal(moduleId, 'FEB', 'cy')).toMatchObject({ code: 'no-such-session' });
});

test.each([
  ['cancelled', { status: 'cancelled' as const }],
  ['for invited people only', { status: 'invitation' as const }],
  ['over its deadline', { deadlineAt: new Date('2026-01-05T08:59:59Z') }],
  ['not open yet', { opensAt: new Date('2026-01-05T09:00:01Z') }],
])('a session that is %s takes nobody', async (_, session) => {
  const moduleId = await lms.aModule({ type: 'classroom' });
  await putModuleSession(lms.store.db, { id: 'S1', moduleId, code: 'JAN', ...session });
  expect(await refusal(moduleId, 'S1')).toMatchObject({ status: 200, code: 'enrollment-closed' });
});

test('the last seat is given once', async () => {
  const moduleId = await lms.aModule({ type: 'classroom' });
  await putModuleSession(lms.store.db, { id: 'S1', moduleId, code: 'JAN', seats: 2 });
  const learners = await Promise.all(['l1', 'l2', 'l3', 'l4'].map((id) => lms.aUser({ id })));
  const bodies = await Promise.all(learners.map(async (id) => (await enroll({ moduleId, session: 'S1' }, id)).text()));
  expect(bodies.filter((body) => body.includes('<trainingRecord '))).toHaveLength(2);
  expect(bodies.filter((body) => body.includes('<code>no-seats</code>'))).toHaveLength(2);
});

test('who may not act for a learner enrols nobody', async () => {
  const moduleId = await lms.aPackage();
  await lms.aUser({ id: 'eve' });
  const response = await enroll({ moduleId, onBehalfOf: 'ada' }, 'eve');
  expect(response.status).toBe(403);
  expect(await response.text()).toContain('<code>forbidden</code>');
  expect((await lms.call(contract.enrollments, {}, 'ada')).trainingRecords).toEqual([]);
});
