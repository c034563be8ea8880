import { eq } from 'drizzle-orm';
import { changeEnrollment } from '../store/change-enrollment.ts';
import { findEnrollment, holdComponents, holdEnrollment, holdUser } from '../store/enrollments.ts';
import { sendMessage } from '../store/send-message.ts';
import type { Database } from '../store/store.ts';
import { withdrawalRequests } from '../store/tables/approval-tables.ts';
import { findUser, isVisible } from '../store/users.ts';
import { openStatuses } from '../store/values.ts';
import type { Decider, DecisionStatus } from './decision.ts';
import { isOwnCase } from './own-case.ts';

/** Inside a transaction: lets a learner go, or keeps him enrolled. A request that was decided already, or needs no decision any more, is `not-successful`. */
export async function decideWithdrawal(tx: Database, enrollmentId: string, status: 'approved' | 'denied', decider: Decider): Promise<DecisionStatus> {
  const { approverId, callerId, comments, at } = decider;
  const view = await findEnrollment(tx, enrollmentId);
  if (!view) return 'no-such-request';
  await holdUser(tx, view.enrollment.userId);
  await holdComponents(tx, enrollmentId);
  const enrollment = await holdEnrollment(tx, enrollmentId);
  const [request] = await tx.select().from(withdrawalRequests).where(eq(withdrawalRequests.enrollmentId, enrollmentId)).for('no key update');
  if (!request) return 'no-such-request';
  if (request.approverId !== approverId) {
    const [viewer, learner] = [await findUser(tx, approverId), await findUser(tx, request.userId)];
    const maySee = viewer !== undefined && learner !== undefined && (await isVisible(tx, viewer, learner));
    return maySee ? 'invalid-approver' : 'no-such-request';
  }
  if (isOwnCase(callerId, request.userId)) return 'invalid-approver';
  if (request.status !== 'pending' || !enrollment || !openStatuses.includes(enrollment.overallStatus)) return 'not-successful';
  await tx.update(withdrawalRequests).set({ status, decidedBy: callerId, decidedAt: at, comments }).where(eq(withdrawalRequests.enrollmentId, enrollmentId));
  if (status === 'approved') await changeEnrollment(tx, enrollment, { overallStatus: 'withdrawn', detail: null, endedAt: at }, at);
  const { title } = view.module;
  const outcome = status === 'approved' ? `You are withdrawn from ${title}.` : `You stay enrolled in ${title}.`;
  await sendMessage(tx, {
    toIds: [request.userId],
    fromId: approverId,
    subject: `Withdrawal ${status}: ${title}`,
    body: `${outcome}${comments === '' ? '' : `\n\n${comments}`}`,
    sentAt: at,
  });
  return 'ok';
}
