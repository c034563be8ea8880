import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { rootOrganization } from '../../store/organizations.ts';
import { users } from '../../store/schema.ts';
import type { ApprovalStep } from '../../store/values.ts';
import { mailOf } from '../../testing/mail-of.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

const line: ApprovalStep = { name: 'Line manager', approver: { kind: 'direct-appraiser' } };

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.aUser({ id: 'boss' });
  await lms.aUser({ id: 'mia', given: 'Mia', family: 'Lindqvist', directAppraiserId: 'boss' });
  await lms.aUser({ id: 'eve' });
  await lms.anAdministrator({ id: 'root-admin' });
  await lms.aModule({ id: 'crane', title: 'Crane signals', approvalSteps: [line] });
  await lms.anEnrollment({ id: 'E1', userId: 'mia', moduleId: 'crane', overallStatus: 'incomplete' });
  return () => lms.close();
});

const leave = (enrollmentId = 'E1') => lms.call(contract.overallStatusChanger, { enrollmentId, status: 'withdrawn', simpleResponse: true }, 'mia');
const requestsOf = async (as: string, more: { inbox?: boolean; filter?: string; since?: string } = {}) => (await lms.call(contract.withdrawalRequests, more, as)).requests;
const decide = async (fn: 'withdrawalRequestApprover' | 'withdrawalRequestDenier', as = 'boss', id = 'E1', comments?: string) =>
  (await lms.call(contract[fn], { 'request-id': id, ...(comments !== undefined && { comments }) }, as)).status;
const statusOf = async (id = 'E1') => (await lms.call(contract.record, { id }, 'mia')).overallStatus?.code;

test('where others agreed to an enrollment, leaving it is asked for', async () => {
  expect(await leave()).toMatchObject({ status: 'requested', enrollment: { id: 'E1', overallStatus: { code: 'incomplete' } } });
  const request = {
    id: 'E1',
    from: { id: 'mia', family: 'Lindqvist', given: 'Mia' },
    session: { module: { id: 'crane', title: 'Crane signals' } },
    submitted: '2026-01-05T09:00:00.000+00:00',
    status: { code: 'pending' },
  };
  expect(await requestsOf('boss', { inbox: true })).toMatchObject([request]);
  expect(await requestsOf('mia')).toMatchObject([request]);
  expect(await requestsOf('mia', { inbox: true })).toEqual([]);
  expect(await requestsOf('eve')).toEqual([]);
  expect(await mailOf(lms, 'boss')).toEqual(['Withdrawal request: Crane signals | Mia Lindqvist asks to be withdrawn from Crane signals.']);
  expect(await lms.refusal(contract.overallStatusChanger, { enrollmentId: 'E1', status: 'withdrawn' }, 'mia')).toMatchObject({ status: 409, code: 'conflict' });
});

test('ok: approved, the learner is withdrawn and told so', async () => {
  await leave();
  expect(await decide('withdrawalRequestApprover', 'boss', 'E1', 'Come back soon')).toBe('ok');
  expect(await statusOf()).toBe('withdrawn');
  expect(await mailOf(lms, 'mia')).toEqual(['Withdrawal approved: Crane signals | You are withdrawn from Crane signals. Come back soon']);
  expect((await requestsOf('boss')).map(({ status }) => status?.code)).toEqual(['approved']);
});

test('ok: denied, the learner stays, and may ask again', async () => {
  await leave();
  expect(await decide('withdrawalRequestDenier', 'boss', 'E1', 'We need you')).toBe('ok');
  expect(await statusOf()).toBe('incomplete');
  expect(await mailOf(lms, 'mia')).toEqual(['Withdrawal denied: Crane signals | You stay enrolled in Crane signals. We need you']);
  expect(await leave()).toMatchObject({ status: 'requested' });
  expect(await requestsOf('boss', { inbox: true })).toHaveLength(1);
});

test('no-such-request: without a request, and for who cannot see the learner', async () => {
  expect(await decide('withdrawalRequestApprover')).toBe('no-such-request');
  expect(await decide('withdrawalRequestDenier', 'boss', 'E404')).toBe('no-such-request');
  await leave();
  expect(await decide('withdrawalRequestApprover', 'eve')).toBe('no-such-request');
});

test('invalid-approver: who sees the learner but was not asked, and the learner himself', async () => {
  await leave();
  expect(await decide('withdrawalRequestApprover', 'root-admin')).toBe('invalid-approver');
  expect(await decide('withdrawalRequestApprover', 'mia')).toBe('invalid-approver');
});

test('invalid-approver: a learner who may act for the approver does not let himself go', async () => {
  await lms.store.db.update(users).set({ permissions: ['switch-user'], seesOrganizationId: rootOrganization }).where(eq(users.id, 'mia'));
  await leave();
  expect(await lms.call(contract.withdrawalRequestApprover, { 'request-id': 'E1', onBehalfOf: 'boss' }, 'mia')).toEqual({ status: 'invalid-approver' });
  expect(await statusOf()).toBe('incomplete');
});

test('not-successful: it was decided before, if only a moment before', async () => {
  await leave();
  const answers = await Promise.all([decide('withdrawalRequestApprover'), decide('withdrawalRequestDenier')]);
  expect(answers.toSorted((a, b) => a.localeCompare(b))).toEqual(['not-successful', 'ok']);
});

test('not-successful: an administrator has withdrawn the learner meanwhile', async () => {
  await leave();
  await lms.call(contract.overallStatusChanger, { enrollmentId: 'E1', status: 'withdrawn' }, 'root-admin');
  expect(await decide('withdrawalRequestApprover')).toBe('not-successful');
  expect((await requestsOf('mia')).map(({ status }) => status?.code)).toEqual(['withdrawn']);
});

test('requests are found by words and by date', async () => {
  await leave();
  expect(await requestsOf('boss', { filter: 'mia crane' })).toHaveLength(1);
  expect(await requestsOf('boss', { filter: 'forklift' })).toEqual([]);
  expect(await requestsOf('boss', { since: '2026-01-05T09:00Z' })).toEqual([]);
});

test('where nobody agreed, or nobody can be asked, a learner simply leaves', async () => {
  await lms.anEnrollment({ id: 'E2', userId: 'mia', moduleId: await lms.aModule() });
  expect(await leave('E2')).toMatchObject({ status: 'ok', enrollment: { overallStatus: { code: 'withdrawn' } } });
  const own: ApprovalStep = { name: 'Self', approver: { kind: 'user', id: 'mia' } };
  await lms.anEnrollment({ id: 'E3', userId: 'mia', moduleId: await lms.aModule({ approvalSteps: [own] }) });
  expect(await leave('E3')).toMatchObject({ status: 'ok', enrollment: { overallStatus: { code: 'withdrawn' } } });
});
