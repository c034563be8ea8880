import * as approvals from '#api/contract/approvals.ts';
import type { ApprovalRequest } from '#api/contract/approval-answers.ts';
import { answerOfDecision } from '../call-answer.ts';
import type { Judgement, KindOfCall, Question } from '../kind-of-call.ts';
import type { StepNote } from '../../journal.ts';

// What somebody decides about others. Asked without `inbox`: what was decided is told too.

const found = (request: ApprovalRequest | undefined): StepNote => (request ? { isThere: true, status: request.status?.code ?? '', step: request.step?.id ?? '' } : { isThere: false });
const isPending = ({ status }: StepNote): boolean => status === 'pending' || status === '';

/** A list that does not name the request may be one that names only some: then the LMS itself says what it thinks of the decision. */
const beforeAtStep = (now: StepNote, stepId: string | undefined): Judgement => {
  if (now['isThere'] !== true || (isPending(now) && [undefined, '', now['step']].includes(stepId))) return { kind: 'not-there' };
  return { kind: 'refused', reason: 'decided-already' };
};

function afterAtStep(now: StepNote, stepId: string | undefined, outcome: 'approved' | 'denied'): Judgement {
  if (now['isThere'] !== true) return { kind: 'unsure' };
  if (isPending(now) && (stepId === undefined || now['step'] === stepId)) return { kind: 'not-there' };
  // Approved as it was to be, or gone on to the next step: as it would stand if only this had happened.
  if (now['status'] === outcome || (outcome === 'approved' && isPending(now))) return { kind: 'there' };
  // The next step may have denied what this one approved; or somebody else was faster.
  return { kind: 'unsure' };
}

function askingForEnrolment(outcome: 'approved' | 'denied'): Question<'approveEnrolment' | 'denyEnrolment'> {
  return {
    look: async ({ lms, call }, signal) => {
      const { requests } = (await lms.call(approvals.enrollmentRequests, { ...call.context }, { signal })).value;
      return found(requests.find(({ id }) => id === call.parameters.requestId));
    },
    before: (now, { parameters }) => beforeAtStep(now, parameters.stepId),
    after: (_before, now, { parameters }) => afterAtStep(now, parameters.stepId, outcome),
  };
}

function askingForWithdrawal(outcome: 'approved' | 'denied'): Question<'approveWithdrawal' | 'denyWithdrawal'> {
  return {
    look: async ({ lms, call }, signal) => {
      const { requests } = (await lms.call(approvals.withdrawalRequests, { ...call.context }, { signal })).value;
      // The ID is the enrollment's: an older request of it may be decided and still be told.
      const own = requests.filter(({ id }) => id === call.parameters.requestId);
      return found(own.find(({ status }) => isPending({ status: status?.code ?? '' })) ?? own[0]);
    },
    before: (now) => beforeAtStep(now, undefined),
    after: (_before, now) => afterAtStep(now, undefined, outcome),
  };
}

export const approveEnrolment: KindOfCall<'approveEnrolment'> = {
  says: 'enrollmentRequestApprover',
  send: async ({ lms, call: { parameters, context } }) => {
    const { requestId, stepId, comments, costCenter, email } = parameters;
    const { value } = await lms.call(approvals.enrollmentRequestApprover, { 'request-id': requestId, 'step-id': stepId, comments, 'cost-center': costCenter, email, ...context });
    return answerOfDecision(value.status);
  },
  sure: askingForEnrolment('approved'),
};

export const denyEnrolment: KindOfCall<'denyEnrolment'> = {
  says: 'enrollmentRequestDenier',
  send: async ({ lms, call: { parameters, context } }) => {
    const { requestId, stepId, comments } = parameters;
    return answerOfDecision((await lms.call(approvals.enrollmentRequestDenier, { 'request-id': requestId, 'step-id': stepId, comments, ...context })).value.status);
  },
  sure: askingForEnrolment('denied'),
};

export const approveWithdrawal: KindOfCall<'approveWithdrawal'> = {
  says: 'withdrawalRequestApprover',
  send: async ({ lms, call: { parameters, context } }) =>
    answerOfDecision((await lms.call(approvals.withdrawalRequestApprover, { 'request-id': parameters.requestId, comments: parameters.comments, ...context })).value.status),
  sure: askingForWithdrawal('approved'),
};

export const denyWithdrawal: KindOfCall<'denyWithdrawal'> = {
  says: 'withdrawalRequestDenier',
  send: async ({ lms, call: { parameters, context } }) =>
    answerOfDecision((await lms.call(approvals.withdrawalRequestDenier, { 'request-id': parameters.requestId, comments: parameters.comments, ...context })).value.status),
  sure: askingForWithdrawal('denied'),
};

export const approveTask: KindOfCall<'approveTask'> = {
  says: 'taskApprover',
  send: async ({ lms, call: { parameters, context } }) => answerOfDecision((await lms.call(approvals.taskApprover, { taskId: parameters.taskId, ...context })).value.status),
  sure: {
    look: async ({ lms, call }, signal): Promise<StepNote> => {
      const { tasks } = (await lms.call(approvals.taskApproval, { status: 'all', ...call.context }, { signal })).value;
      const task = tasks.find(({ id }) => id === call.parameters.taskId);
      return task ? { isThere: true, status: task.status ?? '' } : { isThere: false };
    },
    before: (now) => (now['status'] === 'approved' ? { kind: 'there', remark: 'already-so' } : { kind: 'not-there' }),
    after: (_before, now) => (now['isThere'] !== true ? { kind: 'unsure' } : { kind: now['status'] === 'approved' ? 'there' : 'not-there' }),
  },
};
