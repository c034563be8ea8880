import type { ApprovalRequest, RequestedModule, RequestList } from '#api/contract/approval-answers.ts';
import type { Coded } from '#api/contract/shape.ts';
import type { Person } from '#api/contract/common.ts';
import type { ExternalRecordList } from '#api/contract/external-training-record.ts';
import { isActive } from '../known-enrollments.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';

/** Something that the user asked for, as the LMS told it. Times are milliseconds since the epoch. */
export interface OwnRequest {
  readonly kind: 'enrollment' | 'withdrawal' | 'external';
  readonly id: string;
  readonly title: string;
  readonly module: RequestedModule | undefined;
  readonly type: Coded | undefined;
  readonly reason: string | undefined;
  readonly since: number | undefined;
  /** Where it waits, and for whose answer; undefined where the LMS does not tell. */
  readonly stepName: string | undefined;
  readonly approver: Person | undefined;
  /** As the LMS calls it; `pending` where it told none. */
  readonly state: string;
  /** The enrollment that it is about: what is withdrawn when the request is taken back. */
  readonly enrollmentId: string | undefined;
}

export interface OwnAnswers {
  readonly enrollments?: RequestList | undefined;
  readonly withdrawals?: RequestList | undefined;
  readonly external?: ExternalRecordList | undefined;
  /** The user's active enrollments: they tell which of them a request is about. */
  readonly records?: readonly TrainingRecord[] | undefined;
}

/** What `userId` asked for: what waits first, the newest on top. Training elsewhere is a request only while it waits. */
export function ownRequests({ enrollments, withdrawals, external, records = [] }: OwnAnswers, userId: string): readonly OwnRequest[] {
  const isOwn = ({ from }: ApprovalRequest): boolean => from?.id === userId;
  const waitingFor = (moduleId: string | undefined): string | undefined =>
    records.find((record) => record.learningModule.id === moduleId && record.overallStatus?.code === 'pendingApproval' && isActive(record))?.id;
  const all = [
    ...(enrollments?.requests ?? []).filter(isOwn).map((request) => ofRequest('enrollment', request, isPending(stateOf(request)) ? waitingFor(request.session?.module.id) : undefined)),
    ...(withdrawals?.requests ?? []).filter(isOwn).map((request) => ofRequest('withdrawal', request, undefined)),
    ...(external?.records ?? []).filter(({ status }) => status?.code === 'pendingApproval').map(
      ({ id, title, type, comments }): OwnRequest => ({ kind: 'external', id, title, type, reason: comments, module: undefined, since: undefined, stepName: undefined, approver: undefined, state: 'pending', enrollmentId: undefined }),
    ),
  ];
  return all.toSorted((one, other) => Number(isPending(other.state)) - Number(isPending(one.state)) || (other.since ?? 0) - (one.since ?? 0));
}

export const isPending = (state: string): boolean => state === 'pending';

const stateOf = ({ status }: ApprovalRequest): string => status?.code ?? 'pending';

function ofRequest(kind: 'enrollment' | 'withdrawal', request: ApprovalRequest, enrollmentId: string | undefined): OwnRequest {
  const { id, session, reason, submitted, step } = request;
  const since = Date.parse(submitted ?? '');
  const state = stateOf(request);
  return {
    kind, id, state, enrollmentId,
    title: session?.module.title ?? '',
    module: session?.module,
    type: session?.module.type,
    reason: reason?.trim() || undefined,
    since: Number.isNaN(since) ? undefined : since,
    stepName: isPending(state) ? step?.name : undefined,
    approver: isPending(state) ? step?.approver : undefined,
  };
}
