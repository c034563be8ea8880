import * as approvals from '#api/contract/approvals.ts';
import * as enrollment from '#api/contract/enrollment.ts';
import * as records from '#api/contract/records.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import { isGone, refusalOf, type CallAnswer, type CallRemark } from '../call-answer.ts';
import type { CallRun, Judgement, KindOfCall } from '../kind-of-call.ts';
import type { StepNote } from '../../journal.ts';

/** Facts D.2. */
const active: readonly (string | undefined)[] = ['enrolled', 'incomplete', 'pendingApproval', 'waitlisted'];

const remarkOf = (status: unknown): CallRemark | undefined => (status === 'pendingApproval' ? 'awaits-approval' : status === 'waitlisted' ? 'waitlisted' : undefined);
const withMembers = (list: readonly TrainingRecord[]): readonly TrainingRecord[] => list.flatMap((record) => [record, ...withMembers(record.trainingRecords)]);
const noteOf = (record: Pick<TrainingRecord, 'id' | 'overallStatus'> & { readonly session?: { readonly id?: string } }): StepNote => ({
  enrollmentId: record.id,
  overallStatus: record.overallStatus?.code ?? '',
  session: record.session?.id ?? '',
});
const nothing: StepNote = { enrollmentId: '' };

/** The enrolment that the wish is about, wherever the LMS tells of it: `enrollments` has no waiting list (facts D.2), `records` has all. */
async function lookForEnrolment({ lms, call: { parameters, context } }: CallRun<'enrol'>, signal: AbortSignal): Promise<StepNote> {
  const { enrollmentId, moduleId, programmeId } = parameters;
  if (enrollmentId !== undefined) return noteOf((await lms.call(records.record, { id: enrollmentId, ...context }, { signal })).value);
  const lists = await Promise.all([records.enrollments, records.records].map(async (fn) => (await lms.call(fn, { ...context }, { signal })).value.trainingRecords));
  const within = lists.flatMap((list) => (programmeId === undefined ? withMembers(list) : (withMembers(list).find(({ id }) => id === programmeId)?.trainingRecords ?? [])));
  const found = within.find(({ learningModule, overallStatus }) => learningModule.id === moduleId && active.includes(overallStatus?.code));
  return found ? noteOf(found) : nothing;
}

function isThere(now: StepNote, { enrollmentId, sessionId }: CallRun<'enrol'>['call']['parameters']): Judgement {
  const is = enrollmentId === undefined ? now['enrollmentId'] !== '' : now['session'] === sessionId;
  return is ? { kind: 'there', remark: remarkOf(now['overallStatus']) } : { kind: 'not-there' };
}

const taken = (record: TrainingRecord): CallAnswer => ({ kind: 'taken', remark: remarkOf(record.overallStatus?.code), note: noteOf(record) });

export const enrol: KindOfCall<'enrol'> = {
  says: 'enrollUser',
  send: async ({ lms, call: { parameters, context } }) => {
    const { moduleId, sessionId, reason, preferredLocation, programmeId } = parameters;
    if (programmeId !== undefined && sessionId !== undefined) {
      const { value } = await lms.call(enrollment.programModuleEnroller, { programSessionEnrollmentId: programmeId, moduleId, moduleSessionId: sessionId, ...context });
      return value.enrollment ? taken(value.enrollment) : { kind: 'taken' };
    }
    return taken((await lms.call(records.enrollUser, { 'learning-id': moduleId, 'session-code': sessionId, reason, preferredLocation, ...context })).value);
  },
  sure: {
    look: lookForEnrolment,
    before: (now, { parameters }) => {
      const judged = isThere(now, parameters);
      return judged.kind === 'there' ? { ...judged, remark: judged.remark ?? 'already-so' } : judged;
    },
    after: (_before, now, { parameters }) => isThere(now, parameters),
  },
};

/** How an enrollment stands. One that is not there any more has ended. */
async function lookAtEnrollment({ lms, call: { parameters, context } }: CallRun<'withdraw' | 'markDone'>, signal: AbortSignal): Promise<StepNote> {
  try {
    return noteOf((await lms.call(records.record, { id: parameters.enrollmentId, ...context }, { signal })).value);
  } catch (error) {
    if (!isGone(error)) throw error;
    return { overallStatus: 'gone' };
  }
}

/** Where approvers are asked the record stays as it is; those who asked see their request. */
async function lookForWithdrawal(run: CallRun<'withdraw'>, signal: AbortSignal): Promise<StepNote> {
  const now = await lookAtEnrollment(run, signal);
  const { parameters, context } = run.call;
  try {
    const { requests } = (await run.lms.call(approvals.withdrawalRequests, { ...context }, { signal })).value;
    return { ...now, isAsked: requests.some(({ id, status }) => id === parameters.enrollmentId && status?.code === 'pending') };
  } catch (error) {
    if (!refusalOf(error)) throw error;
    return now;
  }
}

const isLeft = ({ overallStatus }: StepNote): boolean => ['withdrawn', 'cancelled', 'gone'].includes(String(overallStatus));
const isAsked = (now: StepNote): Judgement => (now['isAsked'] === true ? { kind: 'there', remark: 'awaits-approval' } : { kind: 'not-there' });
const isDone = ({ overallStatus }: StepNote): boolean => overallStatus === 'completed' || overallStatus === 'finishedUsing';

async function changeStatus({ lms, call: { parameters, context } }: CallRun<'withdraw' | 'markDone'>, status: 'withdrawn' | 'completed'): Promise<CallAnswer> {
  const { value } = await lms.call(enrollment.overallStatusChanger, { enrollmentId: parameters.enrollmentId, status, simpleResponse: true, ...context });
  return { kind: 'taken', remark: value.status === 'requested' ? 'awaits-approval' : undefined, note: { status: value.status ?? '' } };
}

export const withdraw: KindOfCall<'withdraw'> = {
  says: 'overallStatusChanger',
  send: (run) => changeStatus(run, 'withdrawn'),
  sure: {
    look: lookForWithdrawal,
    before: (now) => (isLeft(now) ? { kind: 'there', remark: 'already-so' } : isAsked(now)),
    after: (_before, now) => (isLeft(now) ? { kind: 'there' } : isAsked(now)),
  },
  refusedAgain: 'awaits-approval',
};

export const markDone: KindOfCall<'markDone'> = {
  says: 'overallStatusChanger',
  send: (run) => changeStatus(run, 'completed'),
  sure: {
    look: lookAtEnrollment,
    before: (now) => (isDone(now) ? { kind: 'there', remark: 'already-so' } : { kind: 'not-there' }),
    // A task that waits for its sign-off can stand as before: then the LMS refuses to be asked again.
    after: (_before, now) => ({ kind: isDone(now) ? 'there' : 'not-there' }),
  },
  refusedAgain: 'awaits-approval',
};
