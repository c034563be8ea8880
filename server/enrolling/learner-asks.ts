import { LmsError } from '../errors.ts';
import { findAssignment } from '../store/assignments.ts';
import { changeEnrollment } from '../store/change-enrollment.ts';
import type { EnrollmentRow, EnrollmentView } from '../store/enrollments.ts';
import { sendMessage } from '../store/send-message.ts';
import type { Database } from '../store/store.ts';
import { withdrawalRequests } from '../store/tables/approval-tables.ts';
import { findSignOff, submitTask } from '../store/task-sign-offs.ts';
import { findUser, findUsers } from '../store/users.ts';
import { eq } from 'drizzle-orm';
import { approverOf } from './approval-chain.ts';

/**
 * Where others agreed to an enrollment, they are asked before the learner goes: the first of the module's approvers who can answer. False where nobody is to be
 * asked: the module needs no approvals, has no approver for this learner, or the enrollment itself was never agreed to. Throws LmsError `conflict` when he asked already.
 */
export async function askToWithdraw(tx: Database, { enrollment, module }: EnrollmentView, now: Date): Promise<boolean> {
  if (module.approvalSteps.length === 0 || !['enrolled', 'incomplete'].includes(enrollment.overallStatus)) return false;
  const appraiser = { directAppraiserId: await appraiserOf(tx, enrollment) };
  const wanted = module.approvalSteps.flatMap((step) => approverOf(step, appraiser) ?? []);
  const people = new Map((await findUsers(tx, wanted)).map((user) => [user.id, user]));
  const approverId = wanted.find((id) => id !== enrollment.userId && people.get(id)?.status === 'active');
  if (approverId === undefined) return false;
  const [earlier] = await tx.select().from(withdrawalRequests).where(eq(withdrawalRequests.enrollmentId, enrollment.id));
  if (earlier?.status === 'pending') throw new LmsError('conflict', `A request to withdraw from ${module.title} is waiting for an answer already.`);
  const asked = { approverId, status: 'pending', submittedAt: now, decidedBy: null, decidedAt: null, comments: '' } as const;
  await tx
    .insert(withdrawalRequests)
    .values({ ...asked, enrollmentId: enrollment.id, userId: enrollment.userId })
    .onConflictDoUpdate({ target: withdrawalRequests.enrollmentId, set: asked });
  const body = `${await nameOf(tx, enrollment.userId)} asks to be withdrawn from ${module.title}.`;
  await sendMessage(tx, { toIds: [approverId], fromId: enrollment.userId, subject: `Withdrawal request: ${module.title}`, body, sentAt: now });
  return true;
}

/** Puts a task that is done before whoever signs it off: the module's owner, else the learner's appraiser. Throws LmsError `conflict` when nobody can, or it is there already. */
export async function putTaskForward(tx: Database, { enrollment, module }: EnrollmentView, now: Date): Promise<void> {
  const approverId = module.ownerId ?? (await appraiserOf(tx, enrollment));
  if (approverId === null || approverId === enrollment.userId) throw new LmsError('conflict', `There is nobody who can sign off ${module.title}. Ask your administrator to name somebody.`);
  const earlier = await findSignOff(tx, enrollment.id);
  if (earlier?.approvedAt === null) throw new LmsError('conflict', `${module.title} is waiting to be signed off already.`);
  await submitTask(tx, { enrollmentId: enrollment.id, userId: enrollment.userId, moduleId: module.id, approverId, submittedAt: now });
  await changeEnrollment(tx, enrollment, { overallStatus: 'incomplete', detail: null, startedAt: enrollment.startedAt ?? now }, now);
  const body = `${await nameOf(tx, enrollment.userId)} has done the task ${module.title} and asks you to sign it off.`;
  await sendMessage(tx, { toIds: [approverId], fromId: enrollment.userId, subject: `Task done: ${module.title}`, body, sentAt: now });
}

const appraiserOf = async (tx: Database, { assignmentId, userId }: EnrollmentRow): Promise<string | null> => (await findAssignment(tx, assignmentId ?? userId))?.directAppraiserId ?? null;

async function nameOf(tx: Database, userId: string): Promise<string> {
  const user = await findUser(tx, userId);
  return user ? `${user.given} ${user.family}` : userId;
}
