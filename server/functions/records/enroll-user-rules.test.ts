import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { putModuleSession, type NewModuleSession } from '../../store/modules.ts';
import { attempts } from '../../store/schema.ts';
import { activities } from '../../store/tables/community-tables.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.aUser({ id: 'ada' });
  await lms.anAdministrator({ id: 'root-admin' });
  return () => lms.close();
});

const wish = (moduleId: string, session?: string, onBehalfOf?: string) => ({
  'learning-id': moduleId,
  ...(session !== undefined && { 'session-code': session }),
  ...(onBehalfOf !== undefined && { onBehalfOf }),
});
const enroll = (moduleId: string, { session, as = 'ada', onBehalfOf }: { session?: string; as?: string; onBehalfOf?: string } = {}) =>
  lms.call(contract.enrollUser, wish(moduleId, session, onBehalfOf), as);
const refused = async (moduleId: string, { session, as = 'ada', onBehalfOf }: { session?: string; as?: string; onBehalfOf?: string } = {}) => {
  const { status, code, message } = await lms.refusal(contract.enrollUser, wish(moduleId, session, onBehalfOf), as);
  expect(status).toBe(200);
  return [code, message];
};
const aSession = (moduleId: string, code: string, session: Partial<NewModuleSession> = {}) => putModuleSession(lms.store.db, { id: code, moduleId, code, ...session });
const statusOf = async (enrolling: ReturnType<typeof enroll>) => (await enrolling).overallStatus?.code;

describe('prerequisites', () => {
  beforeEach(async () => {
    await lms.aModule({ id: 'one', title: 'Part one' });
    await lms.aModule({ id: 'two', title: 'Part two' });
  });
  const needing = (operator: 'all' | 'any', condition: 'enrolled' | 'completed' | 'cmiCompleted') =>
    lms.aModule({ title: 'Part three', prerequisites: { operator, condition, moduleIds: ['one', 'two'] } });

  test('of all that are asked for, what is missing is named', async () => {
    const moduleId = await needing('all', 'completed');
    await lms.anEnrollment({ userId: 'ada', moduleId: 'one', overallStatus: 'completed' });
    await lms.anEnrollment({ userId: 'ada', moduleId: 'two', overallStatus: 'incomplete' });
    expect(await refused(moduleId)).toEqual(['prerequisites-missing', 'Part three has prerequisites. Complete these first: Part two.']);
    await lms.anEnrollment({ userId: 'ada', moduleId: 'two', overallStatus: 'completed' });
    expect(await statusOf(enroll(moduleId))).toBe('enrolled');
  });

  test('of several that will do, one is enough', async () => {
    const moduleId = await needing('any', 'completed');
    expect(await refused(moduleId)).toEqual(['prerequisites-missing', 'Part three has prerequisites. Complete one of these first: Part one, Part two.']);
    await lms.anEnrollment({ userId: 'ada', moduleId: 'one', overallStatus: 'completed' });
    expect(await statusOf(enroll(moduleId))).toBe('enrolled');
  });

  test('being enrolled can be enough; being withdrawn, or somebody else’s enrollment, is not', async () => {
    const moduleId = await needing('any', 'enrolled');
    await lms.anEnrollment({ userId: 'ada', moduleId: 'one', overallStatus: 'withdrawn' });
    await lms.anEnrollment({ userId: 'root-admin', moduleId: 'one' });
    expect(await refused(moduleId)).toEqual(['prerequisites-missing', expect.stringContaining('Enrol in one of these first')]);
    await lms.anEnrollment({ userId: 'ada', moduleId: 'two' });
    expect(await statusOf(enroll(moduleId))).toBe('enrolled');
  });

  test('where the content must have said it, a person’s word does not count', async () => {
    const moduleId = await needing('any', 'cmiCompleted');
    const id = await lms.anEnrollment({ userId: 'ada', moduleId: 'one', overallStatus: 'completed' });
    expect((await refused(moduleId))[0]).toBe('prerequisites-missing');
    await lms.store.db.update(attempts).set({ completedAt: lms.clock.now() }).where(eq(attempts.enrollmentId, id));
    expect(await statusOf(enroll(moduleId))).toBe('enrolled');
  });
});

describe('sessions', () => {
  test.each([
    ['completed', { status: 'completed' as const }],
    ['closed', { status: 'closed' as const }],
    ['pending', { status: 'pending' as const }],
    ['ended', { endAt: new Date('2026-01-05T08:00:00Z') }],
  ])('a session that is %s takes nobody', async (_, session) => {
    const moduleId = await lms.aModule({ type: 'classroom' });
    await aSession(moduleId, 'JAN', session);
    expect((await refused(moduleId, { session: 'JAN' }))[0]).toBe('enrollment-closed');
    expect((await refused(moduleId))[0]).toBe('enrollment-closed');
  });

  test('into a session by invitation an administrator invites; nobody else gets in', async () => {
    const moduleId = await lms.aModule({ type: 'classroom' });
    await aSession(moduleId, 'JAN', { status: 'invitation' });
    expect((await refused(moduleId, { session: 'JAN' }))[0]).toBe('enrollment-closed');
    expect((await refused(moduleId, { session: 'JAN', as: 'root-admin' }))[0]).toBe('enrollment-closed');
    expect(await enroll(moduleId, { session: 'JAN', as: 'root-admin', onBehalfOf: 'ada' })).toMatchObject({ session: { id: 'JAN' }, isSelfEnrolled: false });
  });

  test('the only open session needs no name; of several one must be named', async () => {
    const moduleId = await lms.aModule({ title: 'First aid', type: 'workshopSeminar' });
    await aSession(moduleId, 'OLD', { status: 'completed' });
    await aSession(moduleId, 'JAN');
    await lms.aUser({ id: 'bo' });
    expect(await enroll(moduleId, { as: 'bo' })).toMatchObject({ session: { id: 'JAN' } });
    await aSession(moduleId, 'FEB');
    expect(await refused(moduleId)).toEqual(['session-needed', 'First aid has several sessions. Name one of them as session-code: FEB, JAN.']);
  });

  test('where the site lets choose later, the enrollment waits for the choice, which a second call makes', async () => {
    const moduleId = await lms.aModule({ type: 'classroom' });
    await aSession(moduleId, 'JAN');
    await aSession(moduleId, 'LATER', { status: 'prompt' });
    const first = await enroll(moduleId);
    expect(first).not.toHaveProperty('session');
    const shown = await lms.call(contract.record, { id: first.id, format: 'json' }, 'ada');
    expect(shown.overallStatus).toBeDefined();
    const label = async () => JSON.parse(await (await lms.ask(contract.record, { id: first.id, format: 'json' }, 'ada')).text()).overallStatus;
    expect(await label()).toEqual({ code: 'enrolled', label: 'Session Selection Needed' });
    expect((await refused(moduleId))[0]).toBe('already-enrolled');
    expect((await refused(moduleId, { session: 'LATER' }))[0]).toBe('session-needed');
    expect(await enroll(moduleId, { session: 'JAN' })).toMatchObject({ id: first.id, session: { id: 'JAN' } });
    expect(await label()).toEqual({ code: 'enrolled', label: 'Not Started' });
    expect((await refused(moduleId, { session: 'JAN' }))[0]).toBe('already-enrolled');
  });

  test('who comes too late for a seat goes onto the waitlist where there is one, and only once', async () => {
    const moduleId = await lms.aModule({ type: 'classroom', hasWaitlist: true });
    await aSession(moduleId, 'JAN', { seats: 1 });
    await lms.aUser({ id: 'bo' });
    expect(await statusOf(enroll(moduleId, { as: 'bo' }))).toBe('enrolled');
    expect(await statusOf(enroll(moduleId))).toBe('waitlisted');
    expect((await refused(moduleId))[0]).toBe('already-enrolled');
    expect((await lms.call(contract.enrollments, {}, 'ada')).trainingRecords).toEqual([]);
    expect((await lms.call(contract.records, {}, 'ada')).trainingRecords).toHaveLength(1);
  });

  test('of the last seat and a waitlist, one learner gets the seat and the others wait', async () => {
    const moduleId = await lms.aModule({ type: 'classroom', hasWaitlist: true });
    await aSession(moduleId, 'JAN', { seats: 1 });
    const learners = await Promise.all(['l1', 'l2', 'l3'].map((id) => lms.aUser({ id })));
    const statuses = await Promise.all(learners.map((as) => statusOf(enroll(moduleId, { as }))));
    expect(statuses.toSorted((a = '', b = '') => a.localeCompare(b))).toEqual(['enrolled', 'waitlisted', 'waitlisted']);
  });
});

describe('what costs something', () => {
  test('is not had by enrolling oneself, but an administrator who answers for it enrols others', async () => {
    const moduleId = await lms.aModule({ title: 'Crane licence', priceCurrency: 'EUR', priceAmount: '90.00' });
    expect(await refused(moduleId)).toEqual(['payment-required', 'Crane licence has a price. Enrol and pay in the LMS.']);
    expect(await statusOf(enroll(moduleId, { as: 'root-admin', onBehalfOf: 'ada' }))).toBe('enrolled');
  });

  test('a session’s own price counts before the module’s', async () => {
    const moduleId = await lms.aModule({ type: 'classroom', priceCurrency: 'EUR', priceAmount: '90.00' });
    await aSession(moduleId, 'FREE', { priceAmount: '0.00' });
    await aSession(moduleId, 'DEAR', { priceAmount: '10.00' });
    expect((await refused(moduleId, { session: 'DEAR' }))[0]).toBe('payment-required');
    expect(await statusOf(enroll(moduleId, { session: 'FREE' }))).toBe('enrolled');
  });

  test('a session that costs is not had by choosing it later either', async () => {
    const moduleId = await lms.aModule({ title: 'Crane licence', type: 'classroom' });
    await aSession(moduleId, 'LATER', { status: 'prompt' });
    await aSession(moduleId, 'FREE');
    await aSession(moduleId, 'DEAR', { priceAmount: '10.00' });
    await enroll(moduleId);
    expect(await refused(moduleId, { session: 'DEAR' })).toEqual(['payment-required', 'Crane licence has a price. Enrol and pay in the LMS.']);
    expect(await statusOf(enroll(moduleId, { session: 'FREE' }))).toBe('enrolled');
    await lms.aUser({ id: 'bo' });
    await enroll(moduleId, { as: 'bo' });
    expect(await statusOf(enroll(moduleId, { session: 'DEAR', as: 'root-admin', onBehalfOf: 'bo' }))).toBe('enrolled');
  });
});

test('enrolling is among what somebody did lately; asking for it is not yet', async () => {
  const moduleId = await lms.aModule();
  await lms.aUser({ id: 'boss' });
  await enroll(moduleId);
  await enroll(await lms.aModule({ approvalSteps: [{ name: 'Agree', approver: { kind: 'user', id: 'boss' } }] }));
  expect(await lms.store.db.select({ type: activities.type, userId: activities.userId, moduleId: activities.moduleId }).from(activities)).toEqual([
    { type: 'enrolled', userId: 'ada', moduleId },
  ]);
});
