import type { Approval } from '#courses/approvals/approval.ts';
import type { Decision } from '#offline/calls/make-call.ts';
import type { CallKind, CallParameters } from '#offline/calls/stored-call.ts';
import type { ExternalRecord } from '#api/contract/external-training-record.ts';

/** `return`: back to whoever handed it in, to be changed. */
export type Verdict = 'approve' | 'deny' | 'return';

/** What is said with a decision; empty where nothing is. A no has only the comment. */
export interface DecisionWords {
  readonly comment?: string;
  /** Who pays, and who else is told of it: with a yes to an enrolment. */
  readonly costCenter?: string;
  readonly email?: string;
}

/** Whether the LMS takes the answer from here: an assessment is filled in there, and a request without a step has nothing to answer to. */
export const mayDecideHere = ({ kind, stepId, external }: Approval): boolean =>
  kind === 'task' || kind === 'withdrawal' || (kind === 'enrollment' && stepId !== undefined) || (kind === 'external' && external?.startDate !== undefined && external.endDate !== undefined);

/** Whether there is a no to it: nothing denies a task. */
export const mayDeny = ({ kind }: Approval): boolean => kind !== 'task';

/** Whether the LMS takes words with the answer. A record of training elsewhere has one field for comments, and that is the learner's. */
export const takesComment = ({ kind }: Approval): boolean => kind === 'enrollment' || kind === 'withdrawal';

/** What is decided about a request, as it is stored; undefined where it is not decided here. */
export function decisionAbout(approval: Approval, verdict: Verdict, words: DecisionWords = {}): Decision<CallKind> | undefined {
  const { kind, id, stepId = '', external, person, title } = approval;
  const name = person && `${person.given} ${person.family}`.trim();
  const subject = `${name !== undefined && fromRight.test(name) && !fromRight.test(title) ? leftToRight : ''}${[name, title].filter(Boolean).join(' – ')}`;
  const isApproved = verdict === 'approve';
  const comments = given('comments', words.comment);
  if (!mayDecideHere(approval) || (!isApproved && !mayDeny(approval)) || (verdict === 'return' && kind !== 'external')) return undefined;
  if (kind === 'enrollment' && isApproved) return { kind: 'approveEnrolment', parameters: { requestId: id, stepId, ...comments, ...given('costCenter', words.costCenter), ...given('email', words.email) }, subject };
  if (kind === 'enrollment') return { kind: 'denyEnrolment', parameters: { requestId: id, stepId, ...comments }, subject };
  if (kind === 'withdrawal') return { kind: isApproved ? 'approveWithdrawal' : 'denyWithdrawal', parameters: { requestId: id, ...comments }, subject };
  if (kind === 'task') return { kind: 'approveTask', parameters: { taskId: id }, subject };
  if (external?.startDate === undefined || external.endDate === undefined) return undefined;
  const { title: of, startDate, endDate } = external;
  return { kind: 'decideExternal', parameters: { recordId: id, title: of, startDate, endDate, ...kept(external), decision: decisions[verdict] }, subject };
}

/** Before a name that is written from the right: else it would turn round the title after it, which is written from the left. */
const leftToRight = '\u200E';
const fromRight = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

const decisions = { approve: 'completed', deny: 'cancelled', return: 'openForEditing' } as const satisfies Record<Verdict, string>;

const given = <Name extends string>(name: Name, text: string | undefined): { readonly [K in Name]?: string } => (text?.trim() ? ({ [name]: text.trim() } as { readonly [K in Name]?: string }) : {});

const units = ['minute', 'hour', 'day', 'week', 'month', 'year'] as const;

/** What the API would fill in by itself if it were not sent (facts B: type, language, unit and currency have defaults): it stays as the learner wrote it. */
function kept({ type, language, duration, cost }: ExternalRecord): Partial<CallParameters['decideExternal']> {
  const durationUnit = units.find((unit) => unit === duration?.unit);
  return { ...given('type', type?.code), ...given('language', language?.code), ...(durationUnit && { durationUnit }), ...given('costCurrency', cost?.currency) };
}
