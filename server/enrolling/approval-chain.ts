import type { AssignmentRow } from '../store/assignments.ts';
import { newEkpId } from '../store/ids.ts';
import type { ModuleRow } from '../store/modules.ts';
import type { Database } from '../store/store.ts';
import { enrollmentRequests, requestSteps } from '../store/tables/approval-tables.ts';
import { findUsers } from '../store/users.ts';
import type { ApprovalStep } from '../store/values.ts';

/** A step of an approval, when it is known who is to take it. */
export interface PlannedStep {
  readonly name: string;
  /** Null where nobody could be found. */
  readonly approverId: string | null;
  readonly state: 'waiting' | 'skipped';
}

export interface Asking {
  readonly learnerId: string;
  readonly assignment: Pick<AssignmentRow, 'directAppraiserId'>;
  /** Who enrols: the learner, or somebody for him. */
  readonly callerId: string;
}

/** The approver that a step means for a learner; null where there is none. */
export const approverOf = ({ approver }: ApprovalStep, assignment: Asking['assignment']): string | null => (approver.kind === 'user' ? approver.id : assignment.directAppraiserId);

/**
 * Who must agree, in order. A step is skipped where nobody can take it (no appraiser, an account that is gone), and where its approver is the learner himself or
 * the one who enrols him.
 */
export async function planSteps(tx: Database, { approvalSteps }: ModuleRow, { learnerId, assignment, callerId }: Asking): Promise<readonly PlannedStep[]> {
  const wanted = approvalSteps.map((step) => ({ name: step.name, approverId: approverOf(step, assignment) }));
  const people = new Map((await findUsers(tx, [...new Set(wanted.flatMap(({ approverId }) => approverId ?? []))])).map((user) => [user.id, user]));
  return wanted.map(({ name, approverId }) => {
    const approver = people.get(approverId ?? '');
    const canAnswer = approver !== undefined && approver.status === 'active' && approver.id !== learnerId && approver.id !== callerId;
    return { name, approverId: approver?.id ?? null, state: canAnswer ? 'waiting' : 'skipped' };
  });
}

export type NewRequest = Pick<typeof enrollmentRequests.$inferInsert, 'enrollmentId' | 'userId' | 'moduleId' | 'sessionId' | 'reason' | 'submittedAt'>;

/** Keeps the request for an enrollment with its steps. One whose steps are all skipped is approved already. */
export async function addRequest(tx: Database, request: NewRequest, steps: readonly PlannedStep[]): Promise<void> {
  const id = await newEkpId(tx);
  const isOpen = steps.some(({ state }) => state === 'waiting');
  await tx.insert(enrollmentRequests).values({ ...request, id, ...(!isOpen && { status: 'approved', decidedAt: request.submittedAt }) });
  for (const [index, step] of steps.entries()) {
    await tx.insert(requestSteps).values({ ...step, id: await newEkpId(tx), requestId: id, position: index + 1 });
  }
}
