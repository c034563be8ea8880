import { beforeEach, describe, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { enrollmentsOf } from '../../store/enrollments.ts';
import { putModuleSession } from '../../store/modules.ts';
import { activities } from '../../store/tables/community-tables.ts';
import type { ModuleType, OverallStatus, StatusDetail } from '../../store/values.ts';
import { mailOf } from '../../testing/mail-of.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.aUser({ id: 'jonas' });
  await lms.aUser({ id: 'boss' });
  await lms.aUser({ id: 'mia', directAppraiserId: 'boss' });
  await lms.aUser({ id: 'eve' });
  await lms.anAdministrator({ id: 'root-admin' });
  await lms.aModule({ id: 'aid', title: 'First aid', type: 'classroom', hasWaitlist: true });
  await putModuleSession(lms.store.db, { id: 'S1', moduleId: 'aid', code: 'JAN', seats: 1, instructorIds: ['jonas'] });
  return () => lms.close();
});

const change = (enrollmentId: string, status: string, as: string, more: { simpleResponse?: boolean; onBehalfOf?: string } = { simpleResponse: true }) =>
  lms.call(contract.overallStatusChanger, { enrollmentId, status, ...more }, as);
const refused = async (enrollmentId: string, status: string, as: string) => {
  const refusal = await lms.refusal(contract.overallStatusChanger, { enrollmentId, status }, as);
  return [refusal.status, refusal.code];
};
const kept = async (userId = 'mia') => {
  const [view] = await enrollmentsOf(lms.store.db, userId);
  return view && [view.enrollment.overallStatus, view.enrollment.detail, view.enrollment.endedAt !== null];
};
const anEnrollment = (overallStatus: OverallStatus = 'enrolled', detail?: StatusDetail) =>
  lms.anEnrollment({ id: 'E1', userId: 'mia', moduleId: 'aid', sessionId: 'S1', overallStatus, ...(detail && { detail }) });

describe('what may follow what', () => {
  test.each<[OverallStatus, StatusDetail | undefined, string, OverallStatus, StatusDetail | null]>([
    ['enrolled', undefined, 'completed', 'completed', null],
    ['enrolled', undefined, 'failed', 'finishedUsing', 'failed'],
    ['enrolled', undefined, 'noShow', 'cancelled', 'noShow'],
    ['enrolled', undefined, 'deactivated', 'cancelled', 'deactivated'],
    ['enrolled', undefined, 'exempt', 'completed', 'exempt'],
    ['enrolled', undefined, 'withdrawnValidReason', 'withdrawn', 'withdrawnValidReason'],
    ['incomplete', undefined, 'excused', 'cancelled', 'excused'],
    ['completed', undefined, 'failed', 'finishedUsing', 'failed'],
    ['completed', 'selfAsserted', 'completed', 'completed', null],
    ['completed', 'passed', 'failed', 'finishedUsing', 'failed'],
    ['finishedUsing', 'failed', 'completed', 'completed', null],
    ['cancelled', 'noShow', 'failed', 'finishedUsing', 'failed'],
    ['completed', 'exempt', 'deactivated', 'cancelled', 'deactivated'],
    ['cancelled', 'deactivated', 'noShow', 'cancelled', 'noShow'],
    ['withdrawn', undefined, 'withdrawnInvalidReason', 'withdrawn', 'withdrawnInvalidReason'],
    ['withdrawn', 'withdrawnInvalidReason', 'withdrawnValidReason', 'withdrawn', 'withdrawnValidReason'],
    ['pendingApproval', undefined, 'cancelled', 'cancelled', null],
    ['waitlisted', undefined, 'droppedFromWaitlist', 'cancelled', 'droppedFromWaitlist'],
    ['enrolled', 'sessionSelectionNeeded', 'incomplete', 'incomplete', null],
  ])('%s (%s) can become %s', async (from, detail, to, status, keptDetail) => {
    await anEnrollment(from, detail);
    expect(await change('E1', to, 'root-admin')).toMatchObject({ status: 'ok', enrollment: { id: 'E1', overallStatus: { code: status } } });
    expect(await kept()).toEqual([status, keptDetail, to !== 'incomplete']);
  });

  test.each<[OverallStatus, StatusDetail | undefined, string]>([
    ['enrolled', undefined, 'enrolled'],
    ['enrolled', undefined, 'excused'],
    ['incomplete', undefined, 'incomplete'],
    ['completed', undefined, 'withdrawn'],
    ['completed', 'passed', 'withdrawn'],
    ['finishedUsing', 'failed', 'withdrawn'],
    ['cancelled', 'excused', 'completed'],
    ['cancelled', 'droppedFromWaitlist', 'enrolled'],
    ['cancelled', 'approvalDenied', 'enrolled'],
    ['withdrawn', 'withdrawnValidReason', 'completed'],
    ['withdrawn', undefined, 'enrolled'],
    ['pendingApproval', undefined, 'enrolled'],
    ['waitlisted', undefined, 'enrolled'],
    ['enrolled', undefined, 'administrativeEntry'],
  ])('%s (%s) cannot become %s', async (from, detail, to) => {
    await anEnrollment(from, detail);
    expect(await refused('E1', to, 'root-admin')).toEqual([409, 'conflict']);
    expect((await kept())?.slice(0, 2)).toEqual([from, detail ?? null]);
  });

  test('the refusal says what can be done instead', async () => {
    await anEnrollment('finishedUsing', 'failed');
    expect(await lms.refusal(contract.overallStatusChanger, { enrollmentId: 'E1', status: 'withdrawn' }, 'root-admin')).toMatchObject({
      message: 'The enrollment E1 cannot become withdrawn. It can become completed, incomplete, exempt.',
    });
  });

  test('a status that is none, or the reference’s own default, changes nothing', async () => {
    await anEnrollment();
    for (const status of ['graduated', 'unknown', 'toString']) expect(await refused('E1', status, 'root-admin')).toEqual([400, 'invalid-parameter']);
    const response = await lms.request('ekp/api/overallStatusChanger', { as: 'root-admin', method: 'POST', body: new URLSearchParams({ enrollmentId: 'E1' }) });
    expect(response.status).toBe(400);
    expect(await kept()).toEqual(['enrolled', null, false]);
  });
});

describe('who may', () => {
  test('an instructor of the session, an administrator, the module’s owner, and who approves the enrollment', async () => {
    await anEnrollment();
    await change('E1', 'incomplete', 'jonas');
    await change('E1', 'completed', 'root-admin');
    await lms.aUser({ id: 'owner' });
    await lms.anEnrollment({ id: 'E2', userId: 'mia', moduleId: await lms.aModule({ ownerId: 'owner' }) });
    expect(await change('E2', 'completed', 'owner')).toMatchObject({ status: 'ok' });
    await lms.aModule({ id: 'approved', approvalSteps: [{ name: 'Line', approver: { kind: 'direct-appraiser' } }] });
    const { id } = await lms.call(contract.enrollUser, { 'learning-id': 'approved' }, 'mia');
    expect(await change(id, 'cancelled', 'boss')).toMatchObject({ status: 'ok', enrollment: { overallStatus: { code: 'cancelled' } } });
  });

  test('nobody else: hidden from who cannot see the learner, refused to who can', async () => {
    await anEnrollment();
    expect(await refused('E1', 'completed', 'eve')).toEqual([404, 'not-found']);
    expect(await refused('E404', 'completed', 'root-admin')).toEqual([404, 'not-found']);
    expect(await refused('E1', 'completed', 'boss')).toEqual([403, 'forbidden']);
  });

  test('an administrator’s right does not reach beyond the people in view', async () => {
    await lms.anAdministrator({ id: 'other-admin', seesOrganizationId: null });
    await anEnrollment();
    expect(await refused('E1', 'completed', 'other-admin')).toEqual([404, 'not-found']);
  });

  test('an instructor who is a learner in his own session does not grade himself', async () => {
    await lms.anEnrollment({ id: 'E9', userId: 'jonas', moduleId: 'aid', sessionId: 'S1' });
    expect(await refused('E9', 'completed', 'jonas')).toEqual([403, 'forbidden']);
  });

  test('nobody grades himself by acting for the instructor, nor with a right of his own; leaving stays his', async () => {
    await lms.anEnrollment({ id: 'E9', userId: 'root-admin', moduleId: 'aid', sessionId: 'S1' });
    for (const onBehalfOf of ['jonas', 'boss', undefined]) {
      const asked = { enrollmentId: 'E9', status: 'completed', ...(onBehalfOf !== undefined && { onBehalfOf }) };
      expect(await lms.refusal(contract.overallStatusChanger, asked, 'root-admin')).toMatchObject({ status: 403, code: 'forbidden' });
    }
    expect(await change('E9', 'withdrawn', 'root-admin')).toMatchObject({ status: 'ok' });
  });

  test('a learner may withdraw, and no more', async () => {
    await anEnrollment();
    for (const status of ['completed', 'exempt', 'incomplete', 'withdrawnValidReason', 'noShow']) expect(await refused('E1', status, 'mia')).toEqual([403, 'forbidden']);
    expect(await change('E1', 'withdrawn', 'mia')).toMatchObject({ status: 'ok', enrollment: { overallStatus: { code: 'withdrawn' } } });
    expect(await refused('E1', 'withdrawn', 'mia')).toEqual([409, 'conflict']);
  });

  test.each<ModuleType>(['selfTrainingPaper', 'selfTrainingVideo', 'book', 'cd', 'video', 'audioCassette', 'externalCourse'])('a learner says himself that a %s is done', async (type) => {
    await lms.anEnrollment({ id: 'E2', userId: 'mia', moduleId: await lms.aModule({ type }) });
    expect(await change('E2', 'completed', 'mia')).toMatchObject({
      status: 'ok',
      enrollment: { overallStatus: { code: 'completed' }, startDate: '2026-01-05T09:00:00.000+00:00', endDate: '2026-01-05T09:00:00.000+00:00' },
    });
    expect(await kept()).toEqual(['completed', 'selfAsserted', true]);
    const json = await (await lms.ask(contract.record, { id: 'E2', format: 'json' }, 'mia')).text();
    expect(JSON.parse(json).overallStatus).toEqual({ code: 'completed', label: 'Completed (Self-Asserted)' });
  });

  test.each<ModuleType>(['onlineModule', 'exam', 'onTheJobTraining', 'coaching'])('a learner does not say himself that a %s is done', async (type) => {
    await lms.anEnrollment({ id: 'E2', userId: 'mia', moduleId: await lms.aModule({ type }) });
    expect(await refused('E2', 'completed', 'mia')).toEqual([403, 'forbidden']);
  });

  test('two who decide at the same moment: one of them comes too late', async () => {
    await anEnrollment();
    const answers = await Promise.all(['completed', 'withdrawn'].map((status) => lms.ask(contract.overallStatusChanger, { enrollmentId: 'E1', status }, 'jonas')));
    const codes = answers.map(({ status }) => status);
    // Completed and then withdrawn is not allowed, withdrawn and then completed neither.
    expect(codes.toSorted((a, b) => a - b)).toEqual([200, 409]);
  });
});

describe('what is answered', () => {
  beforeEach(async () => {
    await putModuleSession(lms.store.db, { id: 'S2', moduleId: 'aid', code: 'FEB', instructorIds: ['other'] });
    await anEnrollment('incomplete');
    await lms.anEnrollment({ id: 'E0', userId: 'mia', moduleId: 'aid', overallStatus: 'withdrawn', enrolledAt: new Date('2025-01-01T00:00:00Z') });
    await lms.anEnrollment({ id: 'E2', userId: 'eve', moduleId: 'aid', sessionId: 'S2' });
    await lms.anEnrollment({ id: 'E3', userId: 'eve', moduleId: await lms.aModule() });
  });
  const idsFor = async (as: string) => {
    const { enrollment, enrollments } = await change('E1', 'completed', as, {});
    expect(enrollment).toBeUndefined();
    return enrollments.map(({ id, overallStatus }) => [id, overallStatus?.code]);
  };

  test('without simpleResponse: all enrollments of the module that one can see', async () => {
    expect(await idsFor('root-admin')).toEqual([['E0', 'withdrawn'], ['E1', 'completed'], ['E2', 'enrolled']]);
  });

  test('an instructor sees those of his own sessions', async () => {
    expect(await idsFor('jonas')).toEqual([['E1', 'completed']]);
  });

  test('a learner his own', async () => {
    const { enrollments } = await change('E1', 'withdrawn', 'mia', {});
    expect(enrollments.map(({ id }) => id)).toEqual(['E0', 'E1']);
  });

  test('with simpleResponse: the one that was changed', async () => {
    const json = await (await lms.ask(contract.overallStatusChanger, { enrollmentId: 'E1', status: 'completed', simpleResponse: true }, 'jonas')).text();
    expect(JSON.parse(json)).toMatchObject({ status: 'ok', enrollment: { id: 'E1', overallStatus: { code: 'completed', label: 'Completed' } } });
  });
});

describe('what follows', () => {
  test('a seat that becomes free goes to whoever waits longest, who is told', async () => {
    await anEnrollment();
    lms.clock.advance(1000);
    await lms.anEnrollment({ id: 'W1', userId: 'eve', moduleId: 'aid', sessionId: 'S1', overallStatus: 'waitlisted' });
    lms.clock.advance(1000);
    await lms.anEnrollment({ id: 'W2', userId: 'boss', moduleId: 'aid', sessionId: 'S1', overallStatus: 'waitlisted' });
    await change('E1', 'withdrawn', 'mia');
    expect(await kept('eve')).toEqual(['enrolled', null, false]);
    expect(await kept('boss')).toEqual(['waitlisted', null, false]);
    expect(await mailOf(lms, 'eve')).toEqual(['You have a seat: First aid | A seat in session JAN of First aid became free, and it is yours.']);
    expect(await mailOf(lms, 'boss')).toEqual([]);
  });

  test('two seats that become free at once go to two who wait, not to one twice', async () => {
    await putModuleSession(lms.store.db, { id: 'S3', moduleId: 'aid', code: 'MAR', seats: 2 });
    for (const userId of ['mia', 'jonas']) await lms.anEnrollment({ id: userId, userId, moduleId: 'aid', sessionId: 'S3' });
    for (const userId of ['eve', 'boss']) await lms.anEnrollment({ userId, moduleId: 'aid', sessionId: 'S3', overallStatus: 'waitlisted' });
    await Promise.all(['mia', 'jonas'].map((id) => change(id, 'withdrawn', id)));
    expect([await kept('eve'), await kept('boss')]).toEqual([['enrolled', null, false], ['enrolled', null, false]]);
  });

  test('a session that has begun takes nobody from its waitlist', async () => {
    await putModuleSession(lms.store.db, { id: 'S1', moduleId: 'aid', code: 'JAN', seats: 1, startAt: new Date('2026-01-05T08:00:00Z') });
    await anEnrollment();
    await lms.anEnrollment({ userId: 'eve', moduleId: 'aid', sessionId: 'S1', overallStatus: 'waitlisted' });
    await change('E1', 'noShow', 'root-admin');
    expect(await kept('eve')).toEqual(['waitlisted', null, false]);
  });

  test('a completion is among what somebody did lately', async () => {
    await anEnrollment();
    await change('E1', 'completed', 'root-admin');
    expect(await lms.store.db.select({ type: activities.type, userId: activities.userId, moduleId: activities.moduleId }).from(activities)).toEqual([
      { type: 'completed', userId: 'mia', moduleId: 'aid' },
    ]);
  });
});
