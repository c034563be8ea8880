import type { AssignedAssessments, ApprovalRequest, RequestedModule, RequestList, TaskList } from '#api/contract/approval-answers.ts';
import type { Person } from '#api/contract/common.ts';
import type { ExternalRecord, ExternalRequestList } from '#api/contract/external-training-record.ts';

/** What somebody is asked to decide; the words of the address `/approvals/:kind/:id`. */
export const approvalKinds = ['enrollment', 'withdrawal', 'task', 'external', 'assessment'] as const;
export type ApprovalKind = (typeof approvalKinds)[number];

export const isApprovalKind = (text: string): text is ApprovalKind => (approvalKinds as readonly string[]).includes(text);

/** One thing that waits for the user's decision: only what the LMS told. Times are milliseconds since the epoch. */
export interface Approval {
  readonly kind: ApprovalKind;
  readonly id: string;
  /** Who asks, or whom it is about. */
  readonly person?: Person;
  /** Missing for training elsewhere. */
  readonly module?: RequestedModule;
  readonly sessionId?: string;
  readonly title: string;
  readonly reason?: string;
  /** Since when it waits. */
  readonly since?: number;
  /** Until when it should be done. */
  readonly due?: number;
  /** Which step it waits at, and whose answer. */
  readonly stepName?: string;
  /** That step's ID: without it the LMS alone can take the answer. */
  readonly stepId?: string;
  readonly approver?: Person;
  readonly external?: ExternalRecord;
}

/** The five answers; each may not have come. */
export interface ApprovalAnswers {
  readonly enrollments?: RequestList | undefined;
  readonly withdrawals?: RequestList | undefined;
  readonly tasks?: TaskList | undefined;
  readonly external?: ExternalRequestList | undefined;
  readonly assessments?: AssignedAssessments | undefined;
}

/** Everything that waits for `userId`, whatever order the LMS told it in. */
export function waitingApprovals(answers: ApprovalAnswers, userId: string): readonly Approval[] {
  const waits = (request: ApprovalRequest): boolean =>
    isOpen(request.status?.code) && request.from?.id !== userId && (request.step?.approver === undefined || request.step.approver.id === userId);
  return [
    ...(answers.enrollments?.requests ?? []).filter(waits).map((request) => ofRequest('enrollment', request)),
    ...(answers.withdrawals?.requests ?? []).filter(waits).map((request) => ofRequest('withdrawal', request)),
    ...(answers.tasks?.tasks ?? []).filter(({ status }) => isOpen(status)).map(
      ({ id, learner, module, submitted }): Approval => ({ kind: 'task', id, title: module?.title ?? '', ...defined({ person: learner, module, since: timeOf(submitted) }) }),
    ),
    ...(answers.external?.requests ?? []).filter(({ status }) => status === undefined || status.code === 'pendingApproval').map(
      (record): Approval => ({ kind: 'external', id: record.id, title: record.title, external: record, ...defined({ person: record.user, reason: record.comments }) }),
    ),
    ...(answers.assessments?.assessments ?? []).filter(({ status }) => isOpen(status?.code)).map(
      ({ id, learner, module, due }): Approval => ({ kind: 'assessment', id, title: module?.title ?? '', ...defined({ person: learner, module, due: timeOf(due) }) }),
    ),
  ];
}

/** A LMS that tells no state told of what waits. */
const isOpen = (code: string | undefined): boolean => code === undefined || code === 'pending';

function ofRequest(kind: 'enrollment' | 'withdrawal', { id, from, session, reason, submitted, step }: ApprovalRequest): Approval {
  return {
    kind,
    id,
    title: session?.module.title ?? '',
    ...defined({ person: from, module: session?.module, sessionId: session?.id, reason: reason?.trim() || undefined, since: timeOf(submitted), stepName: step?.name, stepId: step?.id, approver: step?.approver }),
  };
}

const timeOf = (dateTime: string | undefined): number | undefined => {
  const time = Date.parse(dateTime ?? '');
  return Number.isNaN(time) ? undefined : time;
};

const defined = <T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
