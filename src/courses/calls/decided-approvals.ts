import { isAhead, type LiveCall } from '#offline/calls/live-call.ts';
import type { StoredCall } from '#offline/calls/stored-call.ts';
import type { Approval, ApprovalKind } from '../approvals/approval.ts';

/** What waits, without what was decided here and the LMS did not know of when it told. `asOf`: when each list was told. */
export function withoutDecided(approvals: readonly Approval[], calls: readonly LiveCall[], asOf: Readonly<Partial<Record<ApprovalKind, number | undefined>>>): readonly Approval[] {
  return approvals.filter((approval) => {
    const call = callAbout(calls, approval);
    return !call || !isAhead(call, asOf[approval.kind] ?? 0);
  });
}

/** The last decision about a request; undefined where there is none. */
export const callAbout = (calls: readonly LiveCall[], { kind, id }: Pick<Approval, 'kind' | 'id'>): LiveCall | undefined =>
  calls.findLast(({ call }) => {
    const about = approvalOf(call);
    return about?.kind === kind && about.id === id;
  });

/** Decisions about requests that wait to be sent. */
export const waitingDecisions = (calls: readonly LiveCall[]): readonly LiveCall[] => calls.filter(({ call, state }) => state === 'waiting' && approvalOf(call) !== undefined);

/** Whether it said yes. */
export const isYes = ({ kind, parameters }: StoredCall): boolean => (kind === 'decideExternal' ? parameters.decision === 'completed' : kind === 'approveEnrolment' || kind === 'approveWithdrawal' || kind === 'approveTask');

/** Which request a call decides; undefined for all other calls. */
export function approvalOf({ kind, parameters }: StoredCall): { readonly kind: ApprovalKind; readonly id: string } | undefined {
  if (kind === 'approveEnrolment' || kind === 'denyEnrolment') return { kind: 'enrollment', id: parameters.requestId };
  if (kind === 'approveWithdrawal' || kind === 'denyWithdrawal') return { kind: 'withdrawal', id: parameters.requestId };
  if (kind === 'approveTask') return { kind: 'task', id: parameters.taskId };
  return kind === 'decideExternal' ? { kind: 'external', id: parameters.recordId } : undefined;
}
