import { beforeEach, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { putAssignment } from '../../store/assignments.ts';
import { enrollmentsOf } from '../../store/enrollments.ts';
import { putModuleSession } from '../../store/modules.ts';
import { rootOrganization } from '../../store/organizations.ts';
import { programModules } from '../../store/tables/catalog-tables.ts';
import { mailOf } from '../../testing/mail-of.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.aUser({ id: 'jonas', seesOrganizationId: rootOrganization });
  await lms.aUser({ id: 'mia', given: 'Mia', family: 'Lindqvist' });
  await lms.aUser({ id: 'tom', given: 'Tom', family: 'Tamm' });
  await lms.aUser({ id: 'eve' });
  await lms.anAdministrator({ id: 'root-admin' });
  await lms.aModule({ id: 'aid', title: 'First aid', type: 'classroom', hasWaitlist: true });
  await putModuleSession(lms.store.db, { id: 'S1', moduleId: 'aid', code: 'JAN', seats: 1, instructorIds: ['jonas'] });
  await lms.anEnrollment({ id: 'E1', userId: 'mia', moduleId: 'aid', sessionId: 'S1' });
  return () => lms.close();
});

interface Asked {
  readonly enrollmentId?: string;
  readonly targetUserId?: string;
  readonly targetAssignmentId?: string;
  readonly notifications?: boolean;
}
const substitute = (asked: Asked, as = 'jonas') => lms.call(contract.participantSubstituter, { enrollmentId: 'E1', ...asked }, as);
const refused = async (asked: Asked, as = 'jonas') => {
  const { status, code } = await lms.refusal(contract.participantSubstituter, { enrollmentId: 'E1', ...asked }, as);
  return [status, code];
};
const statusesOf = async (userId: string) => (await enrollmentsOf(lms.store.db, userId)).map(({ enrollment }) => [enrollment.overallStatus, enrollment.sessionId, enrollment.assignmentId]);

test('a place goes from one to another, and not to the waitlist', async () => {
  await lms.anEnrollment({ userId: 'eve', moduleId: 'aid', sessionId: 'S1', overallStatus: 'waitlisted' });
  expect(await substitute({ targetUserId: 'tom' })).toMatchObject({
    status: 'ok',
    enrollment: { userId: 'tom', overallStatus: { code: 'enrolled' }, session: { id: 'S1', code: 'JAN' }, isSelfEnrolled: false },
  });
  expect(await statusesOf('mia')).toEqual([['cancelled', 'S1', null]]);
  expect(await statusesOf('tom')).toEqual([['enrolled', 'S1', 'tom']]);
  expect(await statusesOf('eve')).toEqual([['waitlisted', 'S1', null]]);
  expect(await mailOf(lms, 'mia')).toEqual([]);
});

test('with notifications both are told', async () => {
  await substitute({ targetUserId: 'tom', notifications: true }, 'root-admin');
  expect(await mailOf(lms, 'mia')).toEqual(['Change of participants: First aid | Your place in session JAN of First aid was given to Tom Tamm.']);
  expect(await mailOf(lms, 'tom')).toEqual(['Change of participants: First aid | You take part in session JAN of First aid.']);
});

test('a position names its user; a user with several positions needs one named; both must belong together', async () => {
  await putAssignment(lms.store.db, { id: 'tom at night', userId: 'tom', code: 'NIGHT', organizationId: rootOrganization });
  expect(await refused({})).toEqual([400, 'invalid-parameter']);
  expect(await refused({ targetUserId: 'tom' })).toEqual([400, 'invalid-parameter']);
  expect(await refused({ targetUserId: 'eve', targetAssignmentId: 'tom at night' })).toEqual([400, 'invalid-parameter']);
  expect(await refused({ targetAssignmentId: 'nothing' })).toEqual([404, 'not-found']);
  await putAssignment(lms.store.db, { id: 'eve at night', userId: 'eve', code: 'NIGHT', organizationId: rootOrganization });
  expect(await refused({ targetAssignmentId: 'NIGHT' })).toEqual([400, 'invalid-parameter']);
  expect(await substitute({ targetUserId: 'tom', targetAssignmentId: 'NIGHT' })).toMatchObject({ enrollment: { userId: 'tom' } });
  expect(await statusesOf('tom')).toEqual([['enrolled', 'S1', 'tom at night']]);
});

test('a position alone is enough', async () => {
  await putAssignment(lms.store.db, { id: 'tom at night', userId: 'tom', organizationId: rootOrganization });
  await substitute({ targetAssignmentId: 'tom at night' });
  expect(await statusesOf('tom')).toEqual([['enrolled', 'S1', 'tom at night']]);
});

test('somebody who is not in view, is not there or has left cannot take a place', async () => {
  await lms.aUser({ id: 'blind' });
  await putModuleSession(lms.store.db, { id: 'S1', moduleId: 'aid', code: 'JAN', instructorIds: ['blind', 'jonas'] });
  expect(await refused({ targetUserId: 'tom' }, 'blind')).toEqual([404, 'not-found']);
  expect(await refused({ targetUserId: 'nobody' })).toEqual([404, 'not-found']);
  await lms.aUser({ id: 'left', status: 'close' });
  await lms.aUser({ id: 'away', status: 'suspend' });
  expect(await refused({ targetUserId: 'left' })).toEqual([404, 'not-found']);
  expect(await refused({ targetUserId: 'away' })).toEqual([400, 'invalid-parameter']);
});

test('only who runs the session: the learner himself is refused, others find no such enrollment', async () => {
  expect(await refused({ targetUserId: 'mia' }, 'mia')).toEqual([403, 'forbidden']);
  await lms.aUser({ id: 'nosy', directAppraiserId: 'eve' });
  expect(await refused({ targetUserId: 'nosy' }, 'eve')).toEqual([404, 'not-found']);
});

test('what has no place to give, or would give it to who has one, is a conflict', async () => {
  await lms.anEnrollment({ id: 'E2', userId: 'eve', moduleId: 'aid' });
  await lms.anEnrollment({ id: 'E3', userId: 'tom', moduleId: await lms.aModule({ id: 'other' }), overallStatus: 'withdrawn' });
  await putModuleSession(lms.store.db, { id: 'S3', moduleId: 'other', code: 'X' });
  await lms.anEnrollment({ id: 'E4', userId: 'eve', moduleId: 'other', sessionId: 'S3', overallStatus: 'withdrawn' });
  expect(await refused({ targetUserId: 'eve' })).toEqual([409, 'conflict']);
  expect(await refused({ targetUserId: 'mia' })).toEqual([409, 'conflict']);
  expect(await refused({ enrollmentId: 'E2', targetUserId: 'tom' }, 'root-admin')).toEqual([409, 'conflict']);
  expect(await refused({ enrollmentId: 'E4', targetUserId: 'tom' }, 'root-admin')).toEqual([409, 'conflict']);
  expect(await refused({ enrollmentId: 'E404', targetUserId: 'tom' }, 'root-admin')).toEqual([404, 'not-found']);
});

test('a program goes over with its modules; a part of it does not go alone', async () => {
  const { db } = lms.store;
  await lms.aModule({ id: 'program', type: 'learningProgram' });
  await putModuleSession(db, { id: 'P1', moduleId: 'program', code: 'SPRING', seats: 1 });
  await lms.aModule({ id: 'day', type: 'classroom' });
  await putModuleSession(db, { id: 'D1', moduleId: 'day', code: 'MON', seats: 1 });
  await db.insert(programModules).values({ programSessionId: 'P1', moduleId: 'day', sessionId: 'D1' });
  const program = await lms.call(contract.enrollUser, { 'learning-id': 'program' }, 'mia');
  expect(await refused({ enrollmentId: program.trainingRecords[0]?.id ?? '', targetUserId: 'tom' }, 'root-admin')).toEqual([409, 'conflict']);
  const { enrollment } = await substitute({ enrollmentId: program.id, targetUserId: 'tom' }, 'root-admin');
  expect(enrollment?.trainingRecords).toMatchObject([{ learningModule: { id: 'day' }, session: { id: 'D1' }, overallStatus: { code: 'enrolled' } }]);
  expect((await statusesOf('mia')).map(([status]) => status)).toEqual(['enrolled', 'cancelled', 'cancelled']);
});

test('of two who substitute the same participant at once, one comes too late', async () => {
  const answers = await Promise.all(['tom', 'eve'].map((targetUserId) => lms.ask(contract.participantSubstituter, { enrollmentId: 'E1', targetUserId }, 'jonas')));
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
});
