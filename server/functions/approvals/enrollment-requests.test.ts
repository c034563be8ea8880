import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { putModuleSession } from '../../store/modules.ts';
import { rootOrganization } from '../../store/organizations.ts';
import { modules, moduleSessions, users } from '../../store/schema.ts';
import { requestSteps } from '../../store/tables/approval-tables.ts';
import { programModules } from '../../store/tables/catalog-tables.ts';
import type { ApprovalStep } from '../../store/values.ts';
import { mailOf } from '../../testing/mail-of.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.aUser({ id: 'boss', given: 'Ana', family: 'Sousa', permissions: ['switch-user'] });
  await lms.aUser({ id: 'budget', given: 'Bo', family: 'Berg' });
  await lms.aUser({ id: 'mia', given: 'Mia', family: 'Lindqvist', directAppraiserId: 'boss' });
  await lms.aUser({ id: 'eve' });
  await lms.anAdministrator({ id: 'root-admin' });
  return () => lms.close();
});

const line: ApprovalStep = { name: 'Line manager', approver: { kind: 'direct-appraiser' } };
const money: ApprovalStep = { name: 'Budget', approver: { kind: 'user', id: 'budget' } };
const aModule = (approvalSteps: readonly ApprovalStep[] = [line, money], module: Parameters<TestLms['aModule']>[0] = {}) => lms.aModule({ approvalSteps, title: 'Crane signals', ...module });
const ask = (moduleId: string, { as = 'mia', ...more }: { as?: string; onBehalfOf?: string; reason?: string; 'session-code'?: string } = {}) =>
  lms.call(contract.enrollUser, { 'learning-id': moduleId, ...more }, as);
const inboxOf = async (as: string, more: { inbox?: boolean; since?: string; filter?: string } = { inbox: true }) => (await lms.call(contract.enrollmentRequests, more, as)).requests;
/** Request and step as an approver finds them. */
const keyFor = async (as: string) => {
  const [first] = await inboxOf(as);
  return { 'request-id': first?.id ?? '', 'step-id': first?.step?.id ?? '' };
};
const approve = async (as: string, more: { comments?: string; 'cost-center'?: string; email?: string } = {}, key?: { 'request-id': string; 'step-id': string }) =>
  (await lms.call(contract.enrollmentRequestApprover, { ...(key ?? (await keyFor(as))), ...more }, as)).status;
const deny = async (as: string, comments?: string, key?: { 'request-id': string; 'step-id': string }) =>
  (await lms.call(contract.enrollmentRequestDenier, { ...(key ?? (await keyFor(as))), ...(comments !== undefined && { comments }) }, as)).status;
const statusOf = async (id: string) => (await lms.call(contract.record, { id, onBehalfOf: 'mia' }, 'boss')).overallStatus?.code;

describe('asking', () => {
  test('a request stands in the inbox of whoever answers next, as the known XML has it and with more beside it', async () => {
    const moduleId = await aModule([line, money], { type: 'classroom', id: 'crane 1' });
    await putModuleSession(lms.store.db, { id: 'S1', moduleId, code: 'JAN' });
    const { id } = await ask(moduleId, { reason: 'New <crane>' });
    expect(await statusOf(id)).toBe('pendingApproval');
    const expected = {
      id: expect.stringMatching(/^EKP\d{9}$/),
      from: { id: 'mia', family: 'Lindqvist', given: 'Mia' },
      session: { id: 'S1', code: 'JAN', module: { id: 'crane 1', title: 'Crane signals', type: { code: 'classroom', label: 'Classroom' } } },
      reason: 'New <crane>',
      step: { id: expect.stringMatching(/^EKP\d{9}$/), name: 'Line manager', approver: { id: 'boss', family: 'Sousa', given: 'Ana' } },
      submitted: '2026-01-05T09:00:00.000+00:00',
      status: { code: 'pending', label: 'Pending Approval' },
    };
    expect(await inboxOf('boss')).toMatchObject([expected]);
    const xml = await (await lms.ask(contract.enrollmentRequests, { inbox: true, format: 'xml' }, 'boss')).text();
    expect(xml).toMatch(/<requests><request><id>EKP\d+<\/id><from><id>mia<\/id><family>Lindqvist<\/family><given>Mia<\/given><\/from><session>/);
    expect(await inboxOf('budget')).toEqual([]);
    expect(await mailOf(lms, 'boss')).toEqual(['Enrollment request: Crane signals | Mia Lindqvist asks to be enrolled in Crane signals. New <crane>']);
  });

  test('older clients ask by the older name, and act for somebody by the older parameter', async () => {
    await ask(await aModule());
    const response = await lms.request('ekp/api/enrollment-requests?inbox=true&format=json&on-behalf-of=boss', { as: 'root-admin' });
    expect(await response.json()).toMatchObject({ requests: [{ from: { id: 'mia' } }] });
  });

  test('without inbox there are all requests that one made or has a step in, whatever became of them; nobody else’s', async () => {
    await ask(await aModule([line]));
    await deny('boss');
    await ask(await aModule([money]));
    expect((await inboxOf('mia', {})).map(({ status }) => status?.code)).toEqual(['pending', 'denied']);
    expect((await inboxOf('boss', {})).map(({ status, step }) => [status?.code, step])).toEqual([['denied', undefined]]);
    expect(await inboxOf('eve', {})).toEqual([]);
    expect(await inboxOf('mia')).toEqual([]);
  });

  test('since and filter leave out what is older or about something else; a percent sign means itself', async () => {
    await ask(await aModule([line], { title: 'Lashing 100% safe', id: 'lash' }));
    lms.clock.advance(3_600_000);
    await ask(await aModule([line], { title: 'Crane signals', id: 'crane' }));
    const found = async (more: { since?: string; filter?: string }) => (await inboxOf('boss', { inbox: true, ...more })).map(({ session }) => session?.module.id);
    expect(await found({})).toEqual(['lash', 'crane']);
    expect(await found({ since: '2026-01-05T09:00Z' })).toEqual(['crane']);
    expect(await found({ since: '2026-01-05T10:00Z' })).toEqual([]);
    expect(await found({ filter: 'LASH' })).toEqual(['lash']);
    expect(await found({ filter: 'lindqvist signals' })).toEqual(['crane']);
    expect(await found({ filter: '100%' })).toEqual(['lash']);
    expect(await found({ filter: '%' })).toEqual(['lash']);
    expect(await found({ filter: 'La_hing' })).toEqual([]);
    expect(await found({ filter: '\\' })).toEqual([]);
  });

  test('the inbox begins with what waits longest, a list of everything with the newest', async () => {
    await ask(await aModule([line], { id: 'lash' }));
    lms.clock.advance(3_600_000);
    await ask(await aModule([line], { id: 'crane' }));
    expect((await inboxOf('boss')).map(({ session }) => session?.module.id)).toEqual(['lash', 'crane']);
    expect((await inboxOf('boss', {})).map(({ session }) => session?.module.id)).toEqual(['crane', 'lash']);
  });

  test('steps are skipped that nobody can take, or that are the learner’s own; when all are, the learner is enrolled', async () => {
    await lms.aUser({ id: 'alone' });
    const self: ApprovalStep = { name: 'Self', approver: { kind: 'user', id: 'alone' } };
    const gone: ApprovalStep = { name: 'Gone', approver: { kind: 'user', id: 'nobody' } };
    expect(await ask(await aModule([line, self, gone]), { as: 'alone' })).toMatchObject({ overallStatus: { code: 'enrolled' } });
    expect((await inboxOf('alone', {})).map(({ status }) => status?.code)).toEqual(['approved']);
    expect(await ask(await aModule([line, self, money]), { as: 'alone' })).toMatchObject({ overallStatus: { code: 'pendingApproval' } });
    expect(await inboxOf('budget')).toMatchObject([{ step: { name: 'Budget' } }]);
    expect((await lms.store.db.select({ state: requestSteps.state }).from(requestSteps)).map(({ state }) => state)).toEqual(['skipped', 'skipped', 'skipped', 'skipped', 'skipped', 'waiting']);
  });

  test('an approver whose account is suspended is skipped', async () => {
    await lms.store.db.update(users).set({ status: 'suspend' }).where(eq(users.id, 'boss'));
    await ask(await aModule());
    expect(await inboxOf('budget')).toHaveLength(1);
  });

  test('who enrols a report has agreed already, but the steps of others remain', async () => {
    await ask(await aModule([line]), { as: 'boss', onBehalfOf: 'mia' });
    expect((await inboxOf('mia', {})).map(({ status }) => status?.code)).toEqual(['approved']);
    await ask(await aModule([line, money]), { as: 'boss', onBehalfOf: 'mia' });
    expect(await inboxOf('boss')).toEqual([]);
    expect(await inboxOf('budget')).toHaveLength(1);
  });
});

describe('deciding', () => {
  test('ok: each approver agrees in turn, comments go on to the next, and the last one enrols', async () => {
    const { id } = await ask(await aModule());
    expect(await approve('boss', { comments: 'She needs it', 'cost-center': 'CC-7', email: 'ana@example.org' })).toBe('ok');
    expect(await statusOf(id)).toBe('pendingApproval');
    expect(await mailOf(lms, 'budget')).toEqual(['Enrollment request: Crane signals | A request for Crane signals awaits your answer. She needs it']);
    expect(await approve('budget', { comments: 'Fine' })).toBe('ok');
    expect(await statusOf(id)).toBe('enrolled');
    expect(await mailOf(lms, 'mia')).toEqual(['Request approved: Crane signals | Your request for Crane signals was approved. Fine']);
    expect(await lms.store.db.select({ state: requestSteps.state, by: requestSteps.decidedBy, comments: requestSteps.comments, costCenter: requestSteps.costCenter, email: requestSteps.email }).from(requestSteps).orderBy(requestSteps.position)).toEqual([
      { state: 'approved', by: 'boss', comments: 'She needs it', costCenter: 'CC-7', email: 'ana@example.org' },
      { state: 'approved', by: 'budget', comments: 'Fine', costCenter: '', email: '' },
    ]);
  });

  test('ok: a denial ends the request, and its reason reaches the learner', async () => {
    const { id } = await ask(await aModule());
    expect(await deny('boss', 'Not this year')).toBe('ok');
    expect(await statusOf(id)).toBe('cancelled');
    expect(await mailOf(lms, 'mia')).toEqual(['Request denied: Crane signals | Your request for Crane signals was denied. Not this year']);
    expect(await inboxOf('budget')).toEqual([]);
    const json = JSON.parse(await (await lms.ask(contract.record, { id, format: 'json' }, 'mia')).text());
    expect(json.overallStatus).toEqual({ code: 'cancelled', label: 'Approval Denied' });
  });

  test('both answer with HTTP 200 and the status, under their older names too', async () => {
    await ask(await aModule());
    for (const name of ['enrollmentRequestApprover', 'enrollment-request-approver', 'enrollmentRequestDenier', 'enrollment-request-denier']) {
      const body = new URLSearchParams({ 'request-id': 'nothing', 'step-id': 'nothing' });
      const response = await lms.request(`ekp/api/${name}`, { as: 'boss', method: 'POST', body });
      expect([response.status, await response.json()]).toEqual([200, { status: 'no-such-request' }]);
    }
  });

  test('no-such-request: also for one that the caller cannot see', async () => {
    await ask(await aModule());
    const key = await keyFor('boss');
    expect(await approve('eve', {}, key)).toBe('no-such-request');
    expect(await deny('eve', 'x', key)).toBe('no-such-request');
    expect(await approve('boss', {}, { ...key, 'request-id': 'EKP999999999' })).toBe('no-such-request');
  });

  test('no-such-step', async () => {
    await ask(await aModule());
    const key = { ...(await keyFor('boss')), 'step-id': 'EKP999999999' };
    expect(await approve('boss', {}, key)).toBe('no-such-step');
    expect(await deny('boss', 'x', key)).toBe('no-such-step');
  });

  test('invalid-approver: who sees the request but does not take this step, the learner first of all', async () => {
    await ask(await aModule());
    const key = await keyFor('boss');
    for (const as of ['mia', 'budget', 'root-admin']) {
      expect(await approve(as, {}, key)).toBe('invalid-approver');
      expect(await deny(as, 'x', key)).toBe('invalid-approver');
    }
    expect(await inboxOf('boss')).toHaveLength(1);
  });

  test('who may act for an approver decides in his name', async () => {
    const { id } = await ask(await aModule([line]));
    const key = await keyFor('boss');
    const { status } = await lms.call(contract.enrollmentRequestApprover, { ...key, onBehalfOf: 'boss' }, 'root-admin');
    expect(status).toBe('ok');
    expect(await statusOf(id)).toBe('enrolled');
    expect(await lms.store.db.select({ by: requestSteps.decidedBy }).from(requestSteps)).toEqual([{ by: 'root-admin' }]);
  });

  test('invalid-approver: a learner who may act for the approver does not answer himself in his name', async () => {
    await lms.store.db.update(users).set({ permissions: ['switch-user'], seesOrganizationId: rootOrganization }).where(eq(users.id, 'mia'));
    const { id } = await ask(await aModule([line]));
    const key = await keyFor('boss');
    for (const fn of [contract.enrollmentRequestApprover, contract.enrollmentRequestDenier]) {
      expect(await lms.call(fn, { ...key, onBehalfOf: 'boss' }, 'mia')).toEqual({ status: 'invalid-approver' });
    }
    expect(await statusOf(id)).toBe('pendingApproval');
  });

  test('inactive-step: one that is not yet to be taken, or was taken before', async () => {
    await ask(await aModule());
    const first = await keyFor('boss');
    const [, second] = await lms.store.db.select({ id: requestSteps.id }).from(requestSteps).orderBy(requestSteps.position);
    expect(await approve('budget', {}, { 'request-id': first['request-id'], 'step-id': second?.id ?? '' })).toBe('inactive-step');
    expect(await approve('boss', {}, first)).toBe('ok');
    expect(await approve('boss', {}, first)).toBe('inactive-step');
    expect(await deny('boss', 'x', first)).toBe('inactive-step');
  });

  test('inactive-step: the second of two clicks at the same moment, whatever it says', async () => {
    const { id } = await ask(await aModule([line]));
    const key = await keyFor('boss');
    const answers = await Promise.all([approve('boss', {}, key), approve('boss', {}, key), deny('boss', 'x', key)]);
    expect(answers.toSorted((a, b) => a.localeCompare(b))).toEqual(['inactive-step', 'inactive-step', 'ok']);
    expect(['enrolled', 'cancelled']).toContain(await statusOf(id));
    expect(await mailOf(lms, 'mia')).toHaveLength(1);
  });

  test('inactive-step: a request that the learner took back', async () => {
    const { id } = await ask(await aModule());
    const key = await keyFor('boss');
    await lms.call(contract.overallStatusChanger, { enrollmentId: id, status: 'withdrawn' }, 'mia');
    expect(await inboxOf('boss')).toEqual([]);
    expect((await inboxOf('mia', {})).map(({ status }) => status?.code)).toEqual(['withdrawn']);
    expect(await approve('boss', {}, key)).toBe('inactive-step');
  });

  test('waitlisted: a seat was free when it was asked for, and is taken now', async () => {
    const moduleId = await aModule([line], { type: 'classroom', hasWaitlist: true });
    await putModuleSession(lms.store.db, { id: 'S1', moduleId, code: 'JAN', seats: 1 });
    const { id } = await ask(moduleId);
    await lms.anEnrollment({ userId: 'eve', moduleId, sessionId: 'S1' });
    expect(await approve('boss')).toBe('waitlisted');
    expect(await statusOf(id)).toBe('waitlisted');
  });

  test('waitlisted: of two who are approved at once one gets the last seat', async () => {
    const moduleId = await aModule([line], { type: 'classroom', hasWaitlist: true });
    await putModuleSession(lms.store.db, { id: 'S1', moduleId, code: 'JAN', seats: 1 });
    await lms.aUser({ id: 'tom', directAppraiserId: 'boss' });
    await ask(moduleId);
    await ask(moduleId, { as: 'tom' });
    const keys = (await inboxOf('boss')).map(({ id, step }) => ({ 'request-id': id, 'step-id': step?.id ?? '' }));
    const answers = await Promise.all(keys.map((key) => approve('boss', {}, key)));
    expect(answers.toSorted((a, b) => a.localeCompare(b))).toEqual(['ok', 'waitlisted']);
  });

  test('not-successful: there is no seat and no waitlist; with a seat the same step is approved', async () => {
    const moduleId = await aModule([line], { type: 'classroom' });
    await putModuleSession(lms.store.db, { id: 'S1', moduleId, code: 'JAN', seats: 1 });
    const { id } = await ask(moduleId);
    const other = await lms.anEnrollment({ userId: 'eve', moduleId, sessionId: 'S1' });
    expect(await approve('boss')).toBe('not-successful');
    expect(await statusOf(id)).toBe('pendingApproval');
    await lms.call(contract.overallStatusChanger, { enrollmentId: other, status: 'withdrawn' }, 'root-admin');
    expect(await approve('boss')).toBe('ok');
  });

  test.each([
    ['the session was cancelled', () => lms.store.db.update(moduleSessions).set({ status: 'cancelled' })],
    ['the session is over', () => lms.store.db.update(moduleSessions).set({ endAt: new Date('2026-01-05T08:00:00Z') })],
    ['the module was archived', () => lms.store.db.update(modules).set({ archived: true })],
  ])('not-successful: %s meanwhile', async (_, happens) => {
    const moduleId = await aModule([line], { type: 'classroom' });
    await putModuleSession(lms.store.db, { id: 'S1', moduleId, code: 'JAN' });
    await ask(moduleId);
    await happens();
    expect(await approve('boss')).toBe('not-successful');
  });

  test('not-successful: a program fixes a session that is full', async () => {
    const inner = await lms.aModule({ type: 'classroom' });
    await putModuleSession(lms.store.db, { id: 'F1', moduleId: inner, code: 'MON', seats: 1 });
    const moduleId = await aModule([line], { type: 'learningProgram' });
    await putModuleSession(lms.store.db, { id: 'P1', moduleId, code: 'SPRING' });
    await lms.store.db.insert(programModules).values({ programSessionId: 'P1', moduleId: inner, sessionId: 'F1' });
    const { id } = await ask(moduleId);
    const other = await lms.anEnrollment({ userId: 'eve', moduleId: inner, sessionId: 'F1' });
    expect(await approve('boss')).toBe('not-successful');
    await lms.call(contract.overallStatusChanger, { enrollmentId: other, status: 'withdrawn' }, 'root-admin');
    expect(await approve('boss')).toBe('ok');
    expect((await lms.call(contract.record, { id }, 'mia')).trainingRecords).toHaveLength(1);
  });

  test('payment-required: nobody named a cost center that is charged; with one it is approved', async () => {
    const { id } = await ask(await aModule([line], { priceCurrency: 'EUR', priceAmount: '90.00' }));
    expect(await approve('boss')).toBe('payment-required');
    expect(await statusOf(id)).toBe('pendingApproval');
    expect(await approve('boss', { 'cost-center': 'CC-7' })).toBe('ok');
    expect(await statusOf(id)).toBe('enrolled');
  });

  test('a cost center that an earlier approver named will do', async () => {
    await ask(await aModule([line, money], { priceCurrency: 'EUR', priceAmount: '90.00' }));
    expect(await approve('boss', { 'cost-center': 'CC-7' })).toBe('ok');
    expect(await approve('budget')).toBe('ok');
  });
});
