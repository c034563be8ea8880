import type { Approval } from '#courses/approvals/approval.ts';
import type { Decision } from '#offline/calls/make-call.ts';
import type { CallKind } from '#offline/calls/stored-call.ts';

/** Whether the LMS takes the answer from here: an assessment is filled in there, and a request without a step has nothing to answer to. */
export const mayDecideHere = ({ kind, stepId, external }: Approval): boolean =>
  kind === 'task' || kind === 'withdrawal' || (kind === 'enrollment' && stepId !== undefined) || (kind === 'external' && external?.startDate !== undefined && external.endDate !== undefined);

/** Whether there is a no to it: nothing denies a task. */
export const mayDeny = ({ kind }: Approval): boolean => kind !== 'task';

/** What is decided about a request, as it is stored; undefined where it is not decided here. */
export function decisionAbout(approval: Approval, isApproved: boolean, comment: string): Decision<CallKind> | undefined {
  const { kind, id, stepId = '', external, person, title } = approval;
  const subject = [person && `${person.given} ${person.family}`.trim(), title].filter(Boolean).join(' – ');
  const comments = comment.trim() === '' ? {} : { comments: comment.trim() };
  if (!mayDecideHere(approval) || (!isApproved && !mayDeny(approval))) return undefined;
  if (kind === 'enrollment') return { kind: isApproved ? 'approveEnrolment' : 'denyEnrolment', parameters: { requestId: id, stepId, ...comments }, subject };
  if (kind === 'withdrawal') return { kind: isApproved ? 'approveWithdrawal' : 'denyWithdrawal', parameters: { requestId: id, ...comments }, subject };
  if (kind === 'task') return { kind: 'approveTask', parameters: { taskId: id }, subject };
  if (external?.startDate === undefined || external.endDate === undefined) return undefined;
  // What the learner wrote stays what the learner wrote: a record has one field for comments.
  const { title: of, startDate, endDate } = external;
  return { kind: 'decideExternal', parameters: { recordId: id, title: of, startDate, endDate, decision: isApproved ? 'completed' : 'cancelled' }, subject };
}
