import type { Decision } from '#api/contract/approval-answers.ts';
import type {
  enrollmentRequestApprover as contractApprover,
  enrollmentRequestDenier as contractDenier,
  withdrawalRequestApprover as contractWithdrawalApprover,
  withdrawalRequestDenier as contractWithdrawalDenier,
} from '#api/contract/approvals.ts';
import { approveStep, denyStep } from '../../enrolling/decide-request.ts';
import { decideWithdrawal } from '../../enrolling/decide-withdrawal.ts';
import type { Decider, DecisionStatus } from '../../enrolling/decision.ts';
import type { Database } from '../../store/store.ts';
import type { DocumentHandler, FunctionCall } from '../handler.ts';

/** Approves a step. Every outcome is a 200 with its code (facts A.5, D.7). */
export const enrollmentRequestApprover: DocumentHandler<typeof contractApprover> = (call) => {
  const { 'request-id': requestId, 'step-id': stepId, comments, email, 'cost-center': costCenter } = call.parameters;
  return decided(call, { comments, email, costCenter }, (tx, decider) => approveStep(tx, { requestId, stepId }, decider));
};

/** Denies a request at one of its steps. `waitlisted` and `payment-required` never come of it. */
export const enrollmentRequestDenier: DocumentHandler<typeof contractDenier> = (call) => {
  const { 'request-id': requestId, 'step-id': stepId, comments } = call.parameters;
  return decided(call, { comments }, (tx, decider) => denyStep(tx, { requestId, stepId }, decider));
};

/** Lets a learner go. `ok`, `no-such-request`, `invalid-approver`, `not-successful` (ours: facts C.5). */
export const withdrawalRequestApprover: DocumentHandler<typeof contractWithdrawalApprover> = (call) =>
  decided(call, call.parameters, (tx, decider) => decideWithdrawal(tx, call.parameters['request-id'], 'approved', decider));

/** Keeps a learner enrolled. The same codes. */
export const withdrawalRequestDenier: DocumentHandler<typeof contractWithdrawalDenier> = (call) =>
  decided(call, call.parameters, (tx, decider) => decideWithdrawal(tx, call.parameters['request-id'], 'denied', decider));

interface Said {
  readonly comments?: string | undefined;
  readonly costCenter?: string | undefined;
  readonly email?: string | undefined;
}

async function decided(
  { lms, caller, subject }: Pick<FunctionCall<typeof contractApprover>, 'lms' | 'caller' | 'subject'>,
  { comments = '', costCenter = '', email = '' }: Said,
  decide: (tx: Database, decider: Decider) => Promise<DecisionStatus>,
): Promise<Decision> {
  const decider: Decider = { approverId: subject.id, callerId: caller.user.id, comments, costCenter, email, at: lms.clock.now() };
  return { status: await lms.store.db.transaction((tx) => decide(tx, decider)) };
}
