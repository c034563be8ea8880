import { contract } from '#api/contract/contract.ts';
import type { CallKind } from '#offline/calls/stored-call.ts';
import type { Decision } from '#offline/calls/make-call.ts';
import { putJobProfile, giveProfile } from '#server/store/job-profiles.ts';
import { sendMessage } from '#server/store/send-message.ts';
import { assessmentAttempts } from '#server/store/tables/exam-tables.ts';
import { examPackage } from '#server/testing/exam-package.ts';
import type { TestLms } from '#server/testing/test-lms.ts';

/** A call of one kind, made where it can be made, and how often the LMS shows that it happened. */
export interface CallToMake {
  readonly kind: CallKind;
  /** Who decides. */
  readonly as: 'mia' | 'boss';
  /** The function that says it. */
  readonly says: string;
  /** Sets the stage, and answers what is decided. */
  readonly prepare: (lms: TestLms) => Promise<Omit<Decision<CallKind>, 'subject'>>;
  readonly happened: (lms: TestLms) => Promise<number>;
}

const line = { name: 'Line manager', approver: { kind: 'direct-appraiser' } } as const;
const mail = async (lms: TestLms, userId: string, subject: string): Promise<number> => (await lms.call(contract.mailbox, {}, userId)).messages.filter((message) => message.subject.startsWith(subject)).length;
const statusIs = async (lms: TestLms, id: string, code: string): Promise<number> => Number((await lms.call(contract.record, { id }, 'mia')).overallStatus?.code === code);

async function aRequest(lms: TestLms): Promise<{ readonly requestId: string; readonly stepId: string }> {
  const moduleId = await lms.aModule({ id: 'crane', title: 'Crane signals', approvalSteps: [line] });
  await lms.call(contract.enrollUser, { 'learning-id': moduleId }, 'mia');
  const [request] = (await lms.call(contract.enrollmentRequests, { inbox: true }, 'boss')).requests;
  return { requestId: request?.id ?? '', stepId: request?.step?.id ?? '' };
}

async function aWithdrawalRequest(lms: TestLms): Promise<string> {
  await lms.aModule({ id: 'crane', title: 'Crane signals', approvalSteps: [line] });
  await lms.anEnrollment({ id: 'E1', userId: 'mia', moduleId: 'crane' });
  await lms.call(contract.overallStatusChanger, { enrollmentId: 'E1', status: 'withdrawn', simpleResponse: true }, 'mia');
  return 'E1';
}

const course = { title: 'First aid', startDate: '2026-01-02', endDate: '2026-01-03' } as const;
const recordsOf = async (lms: TestLms) => (await lms.call(contract.externalTrainingRecords, {}, 'mia')).records;
const aRecord = async (lms: TestLms, more: { readonly status?: 'pendingApproval' } = {}): Promise<string> => (await lms.call(contract.externalRecordAdder, { ...course, ...more }, 'mia')).record?.id ?? '';

/** One of every kind. */
export const callsToMake: readonly CallToMake[] = [
  {
    kind: 'enrol', as: 'mia', says: 'enrollUser',
    prepare: async (lms) => ({ kind: 'enrol', parameters: { moduleId: await lms.aModule({ id: 'aid' }) } }),
    happened: async (lms) => (await lms.call(contract.records, {}, 'mia')).trainingRecords.length,
  },
  {
    kind: 'withdraw', as: 'mia', says: 'overallStatusChanger',
    prepare: async (lms) => {
      await lms.anEnrollment({ id: 'E1', userId: 'mia', moduleId: await lms.aModule({ id: 'aid' }) });
      return { kind: 'withdraw', parameters: { enrollmentId: 'E1', moduleId: 'aid' } };
    },
    happened: (lms) => statusIs(lms, 'E1', 'withdrawn'),
  },
  {
    kind: 'withdraw', as: 'mia', says: 'overallStatusChanger',
    prepare: async (lms) => {
      await lms.aModule({ id: 'crane', title: 'Crane signals', approvalSteps: [line] });
      await lms.anEnrollment({ id: 'E1', userId: 'mia', moduleId: 'crane' });
      return { kind: 'withdraw', parameters: { enrollmentId: 'E1', moduleId: 'crane' } };
    },
    happened: (lms) => mail(lms, 'boss', 'Withdrawal request'),
  },
  {
    kind: 'markDone', as: 'mia', says: 'overallStatusChanger',
    prepare: async (lms) => {
      await lms.anEnrollment({ id: 'E1', userId: 'mia', moduleId: await lms.aModule({ id: 'book', type: 'book' }) });
      return { kind: 'markDone', parameters: { enrollmentId: 'E1' } };
    },
    happened: (lms) => statusIs(lms, 'E1', 'completed'),
  },
  {
    kind: 'markDone', as: 'mia', says: 'overallStatusChanger',
    prepare: async (lms) => {
      await lms.anEnrollment({ id: 'E1', userId: 'mia', moduleId: await lms.aModule({ id: 'knots', type: 'task' }) });
      return { kind: 'markDone', parameters: { enrollmentId: 'E1' } };
    },
    happened: (lms) => mail(lms, 'boss', 'Task done'),
  },
  {
    kind: 'approveEnrolment', as: 'boss', says: 'enrollmentRequestApprover',
    prepare: async (lms) => ({ kind: 'approveEnrolment', parameters: { ...(await aRequest(lms)), comments: 'Enjoy it' } }),
    happened: async (lms) => (await lms.call(contract.records, {}, 'mia')).trainingRecords.filter(({ overallStatus }) => overallStatus?.code === 'enrolled').length,
  },
  {
    kind: 'denyEnrolment', as: 'boss', says: 'enrollmentRequestDenier',
    prepare: async (lms) => ({ kind: 'denyEnrolment', parameters: { ...(await aRequest(lms)), comments: 'Not now' } }),
    happened: async (lms) => (await lms.call(contract.enrollmentRequests, {}, 'boss')).requests.filter(({ status }) => status?.code === 'denied').length,
  },
  {
    kind: 'approveWithdrawal', as: 'boss', says: 'withdrawalRequestApprover',
    prepare: async (lms) => ({ kind: 'approveWithdrawal', parameters: { requestId: await aWithdrawalRequest(lms) } }),
    happened: (lms) => mail(lms, 'mia', 'Withdrawal approved'),
  },
  {
    kind: 'denyWithdrawal', as: 'boss', says: 'withdrawalRequestDenier',
    prepare: async (lms) => ({ kind: 'denyWithdrawal', parameters: { requestId: await aWithdrawalRequest(lms), comments: 'We need you' } }),
    happened: (lms) => mail(lms, 'mia', 'Withdrawal denied'),
  },
  {
    kind: 'approveTask', as: 'boss', says: 'taskApprover',
    prepare: async (lms) => {
      await lms.anEnrollment({ id: 'E1', userId: 'mia', moduleId: await lms.aModule({ id: 'knots', type: 'task' }) });
      await lms.call(contract.overallStatusChanger, { enrollmentId: 'E1', status: 'completed', simpleResponse: true }, 'mia');
      return { kind: 'approveTask', parameters: { taskId: 'E1' } };
    },
    happened: (lms) => mail(lms, 'mia', 'Task signed off'),
  },
  {
    kind: 'markRead', as: 'mia', says: 'messageUpdater',
    prepare: async (lms) => {
      await sendMessage(lms.store.db, { toIds: ['mia'], fromId: 'boss', subject: 'Welcome', body: 'Hello', sentAt: lms.clock.now() });
      const [message] = (await lms.call(contract.mailbox, {}, 'mia')).messages;
      return { kind: 'markRead', parameters: { messageId: message?.id ?? '' } };
    },
    happened: async (lms) => (await lms.call(contract.mailbox, {}, 'mia')).messages.filter(({ read }) => read).length,
  },
  {
    kind: 'addExternal', as: 'mia', says: 'externalRecordAdder',
    prepare: async (lms) => {
      await aRecord(lms); // one that is alike stands there already
      return { kind: 'addExternal', parameters: course, file: new File(['a photo'], 'certificate.png', { type: 'image/png' }) };
    },
    happened: async (lms) => (await recordsOf(lms)).length - 1,
  },
  {
    kind: 'editExternal', as: 'mia', says: 'externalRecordUpdater',
    prepare: async (lms) => ({ kind: 'editExternal', parameters: { recordId: await aRecord(lms), ...course, venue: 'Kiel', status: 'pendingApproval' } }),
    happened: async (lms) => (await recordsOf(lms)).filter(({ venue, status }) => venue === 'Kiel' && status?.code === 'pendingApproval').length,
  },
  {
    kind: 'deleteExternal', as: 'mia', says: 'externalRecordDeleter',
    prepare: async (lms) => ({ kind: 'deleteExternal', parameters: { recordId: await aRecord(lms) } }),
    happened: async (lms) => 1 - (await recordsOf(lms)).length,
  },
  {
    kind: 'decideExternal', as: 'boss', says: 'externalRecordUpdater',
    prepare: async (lms) => ({ kind: 'decideExternal', parameters: { recordId: await aRecord(lms, { status: 'pendingApproval' }), ...course, decision: 'completed' } }),
    happened: async (lms) => (await recordsOf(lms)).filter(({ status }) => status?.code === 'completed').length,
  },
  {
    kind: 'handInExam', as: 'mia', says: 'assessmentAttemptHandler',
    prepare: async (lms) => {
      await lms.anEnrollment({ id: 'E1', userId: 'mia', moduleId: await lms.aPackage({ bytes: examPackage() }) });
      const attempt = JSON.stringify({ enrollmentId: 'E1', started: '2026-01-05T08:00:00Z', finished: '2026-01-05T08:10:00Z', responses: [{ questionId: 'q1', choiceIds: ['b'] }] });
      return { kind: 'handInExam', parameters: { enrollmentId: 'E1', attempt } };
    },
    happened: (lms) => lms.store.db.$count(assessmentAttempts),
  },
  {
    kind: 'takeJobProfile', as: 'boss', says: 'jobProfileAssigner',
    prepare: async (lms) => {
      await putJobProfile(lms.store.db, { id: 'lasher', code: 'L-1', name: 'Lasher', description: '' });
      return { kind: 'takeJobProfile', parameters: { profileId: 'lasher' } };
    },
    happened: async (lms) => (await lms.call(contract.assignedJobProfiles, {}, 'boss')).jobProfiles.length,
  },
  {
    kind: 'leaveJobProfile', as: 'boss', says: 'jobProfileUnassigner',
    prepare: async (lms) => {
      await putJobProfile(lms.store.db, { id: 'lasher', code: 'L-1', name: 'Lasher', description: '' });
      const [position] = (await lms.call(contract.assignments, {}, 'boss')).assignments;
      await giveProfile(lms.store.db, { profileId: 'lasher', assignmentId: position?.id ?? '', assignerId: 'admin', assignedAt: lms.clock.now() });
      return { kind: 'leaveJobProfile', parameters: { profileId: 'lasher' } };
    },
    happened: async (lms) => 1 - (await lms.call(contract.assignedJobProfiles, {}, 'boss')).jobProfiles.length,
  },
];
