import { eq } from 'drizzle-orm';
import type { taskApproval as contractTaskApproval, taskApprover as contractTaskApprover } from '#api/contract/approvals.ts';
import { toResponseDateTime } from '#api/contract/dates.ts';
import { isOwnCase } from '../../enrolling/own-case.ts';
import { LmsError } from '../../errors.ts';
import { changeEnrollment } from '../../store/change-enrollment.ts';
import { holdEnrollment, holdUser } from '../../store/enrollments.ts';
import { sendMessage } from '../../store/send-message.ts';
import { findModule } from '../../store/modules.ts';
import { taskSignOffs } from '../../store/tables/approval-tables.ts';
import { findSignOff, tasksFor } from '../../store/task-sign-offs.ts';
import { findUser, isVisible } from '../../store/users.ts';
import type { DocumentHandler } from '../handler.ts';
import { requestedModule } from './request-trees.ts';

/** The tasks that the subject signs off, and has signed off. */
export const taskApproval: DocumentHandler<typeof contractTaskApproval> = async ({ lms, subject, parameters }) => {
  const tasks = await tasksFor(lms.store.db, subject.id, parameters.status);
  return {
    tasks: tasks.map(({ signOff, learner, module }) => ({
      id: signOff.enrollmentId,
      learner,
      module: requestedModule(lms.baseUrl, module),
      submitted: toResponseDateTime(signOff.submittedAt),
      status: signOff.approvedAt === null ? 'pending' : 'approved',
    })),
  };
};

/** Signs a task off, which completes the enrollment. */
export const taskApprover: DocumentHandler<typeof contractTaskApprover> = async ({ lms, caller, subject, parameters }) => {
  const { taskId } = parameters;
  const now = lms.clock.now();
  await lms.store.db.transaction(async (tx) => {
    const unknown = new LmsError('not-found', `There is no task ${taskId} to sign off.`);
    const task = await findSignOff(tx, taskId);
    const learner = task && (await findUser(tx, task.userId));
    if (!task || !learner) throw unknown;
    if (task.approverId !== subject.id) {
      if (!(await isVisible(tx, subject, learner))) throw unknown;
      throw new LmsError('forbidden', `The task ${taskId} is signed off by ${task.approverId}.`);
    }
    if (isOwnCase(caller.user.id, task.userId)) throw new LmsError('forbidden', `The task ${taskId} is your own: ${task.approverId} signs it off without you.`);
    await holdUser(tx, task.userId);
    const enrollment = await holdEnrollment(tx, taskId);
    const asItIsNow = await findSignOff(tx, taskId);
    if (!enrollment || asItIsNow?.approvedAt !== null) throw new LmsError('conflict', `The task ${taskId} is signed off already.`);
    if (!['enrolled', 'incomplete'].includes(enrollment.overallStatus)) throw new LmsError('conflict', `The enrollment ${taskId} is ${enrollment.overallStatus} now: there is nothing to sign off.`);
    await tx.update(taskSignOffs).set({ approvedAt: now, approvedBy: caller.user.id }).where(eq(taskSignOffs.enrollmentId, taskId));
    await changeEnrollment(tx, enrollment, { overallStatus: 'completed', detail: null, endedAt: now }, now);
    const title = (await findModule(tx, task.moduleId))?.title ?? task.moduleId;
    await sendMessage(tx, { toIds: [task.userId], fromId: subject.id, subject: `Task signed off: ${title}`, body: `Your task ${title} is signed off and completed.`, sentAt: now });
  });
  return { status: 'ok' };
};
