import { link, person, type Link, type Person } from './common.ts';
import { alias, coded, dateTime, expected, identifier, list, object, optional, text, type Coded, type Shape } from './shape.ts';

/** The module that somebody is to decide about. Of X6 only ID and title are known. */
export interface RequestedModule {
  readonly id: string;
  readonly title: string;
  /** Facts D.1. */
  readonly type?: Coded;
  readonly links: readonly Link[];
}
const requestedModule = object<RequestedModule>({ id: identifier, title: text, type: optional(coded), links: list('link', link) });

/** The step that awaits an answer: its ID is the `step-id` of approver and denier. */
export interface RequestStep {
  readonly id: string;
  readonly name?: string;
  readonly approver?: Person;
}

/** An enrollment or withdrawal request (facts C.1-X6, with more beside it: C.5). */
export interface ApprovalRequest {
  /** What approver and denier take as `request-id`. Of a withdrawal request it is the enrollment's ID. */
  readonly id: string;
  readonly from?: Person;
  /** Without an ID where no session is asked for. */
  readonly session?: { readonly id?: string; readonly code?: string; readonly module: RequestedModule };
  readonly reason?: string;
  /** Absent where nothing is waited for. */
  readonly step?: RequestStep;
  readonly submitted?: string;
  /** pending, approved, denied, withdrawn (ours). */
  readonly status?: Coded;
}

const approvalRequest: Shape<ApprovalRequest> = object<ApprovalRequest>({
  id: identifier,
  from: expected(person),
  session: expected(object<NonNullable<ApprovalRequest['session']>>({ id: optional(text), code: optional(text), module: requestedModule })),
  reason: optional(text),
  step: optional(object<RequestStep>({ id: identifier, name: optional(text), approver: optional(person) })),
  submitted: optional(dateTime),
  status: optional(coded),
});

/** What `enrollmentRequests` and `withdrawalRequests` answer. */
export interface RequestList {
  readonly requests: readonly ApprovalRequest[];
}
export const requestList: Shape<RequestList> = object<RequestList>({ requests: list('request', approvalRequest) });

/** What approvers and deniers answer: facts D.7. Anything but `ok` and `waitlisted` means that nothing was decided. */
export interface Decision {
  readonly status: string;
}
export const decision: Shape<Decision> = object<Decision>({ status: alias(identifier, 'code') });

/** A task that a learner has done and somebody signs off. */
export interface TaskSignOff {
  /** The enrollment's ID: what `taskApprover` takes as `taskId`. */
  readonly id: string;
  readonly learner?: Person;
  readonly module?: RequestedModule;
  readonly submitted?: string;
  /** pending, approved */
  readonly status?: string;
}

/** What `taskApproval` answers. */
export interface TaskList {
  readonly tasks: readonly TaskSignOff[];
}
export const taskList: Shape<TaskList> = object<TaskList>({
  tasks: list(
    'task',
    object<TaskSignOff>({ id: identifier, learner: expected(person), module: expected(requestedModule), submitted: optional(dateTime), status: expected(text) }),
  ),
});

/** An on-the-job assessment that somebody is to fill in about a learner. */
export interface AssignedAssessment {
  /** The enrollment's ID: what `supervisorAssessment` takes. */
  readonly id: string;
  readonly learner?: Person;
  readonly module?: RequestedModule;
  /** pending, completed (ours) */
  readonly status?: Coded;
  readonly due?: string;
}

/** What `supervisorAssessments` answers. */
export interface AssignedAssessments {
  readonly assessments: readonly AssignedAssessment[];
}
export const assignedAssessments: Shape<AssignedAssessments> = object<AssignedAssessments>({
  assessments: list(
    'assessment',
    object<AssignedAssessment>({ id: identifier, learner: expected(person), module: expected(requestedModule), status: expected(coded), due: optional(dateTime) }),
  ),
});
