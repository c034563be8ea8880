import { and, eq, inArray, isNull, lt } from 'drizzle-orm';
import { changeStatus } from '../../enrolling/change-status.ts';
import { approveStep, denyStep } from '../../enrolling/decide-request.ts';
import { changeEnrollment } from '../../store/change-enrollment.ts';
import { stepsOf } from '../../store/enrollment-requests.ts';
import { holdEnrollment, openEnrollment } from '../../store/enrollments.ts';
import type { Database } from '../../store/store.ts';
import { enrollmentRequests, taskSignOffs } from '../../store/tables/approval-tables.ts';
import { messageRecipients, messages } from '../../store/tables/community-tables.ts';
import { externalRecords } from '../../store/tables/external-training-tables.ts';
import { decidedRequests, externalTraining, tasks, waitingRequests, withdrawals, type SeedRequest } from '../seeds/requests.ts';
import { callerFor, enrolled } from './acting.ts';
import type { Moments } from './moments.ts';

/** Who is asked; the subject of the seeds. */
const manager = 'ana';

/** Requests to be enrolled, with their answers, in the order in which things happened; then what those ask for who were enrolled. */
export async function loadRequests(tx: Database, moments: Moments): Promise<void> {
  const inOrder = [...decidedRequests, ...waitingRequests].sort((a, b) => b.ago - a.ago);
  for (const request of inOrder) await ask(tx, request, moments);
  for (const { user, module, ago } of withdrawals) await askFor(tx, { user, module, status: 'withdrawn' }, moments.ago(ago));
  await loadExternalTraining(tx, moments);
  for (const task of tasks) await loadTask(tx, task, moments);
  await markOldMailRead(tx, moments);
}

async function ask(tx: Database, request: SeedRequest, { ago }: Moments): Promise<void> {
  const enrollmentId = await enrolled(tx, request, ago(request.ago));
  const [found] = await tx.select({ id: enrollmentRequests.id }).from(enrollmentRequests).where(eq(enrollmentRequests.enrollmentId, enrollmentId));
  if (!found) throw new Error(`Nobody was asked whether ${request.user} may do ${request.module}.`);
  const steps = (await stepsOf(tx, found.id)).filter(({ state }) => state === 'waiting');
  for (const [index, { by, ago: answeredAgo, isDenied = false, comments = '', costCenter = '' }] of (request.answers ?? []).entries()) {
    const decider = { approverId: by, callerId: by, comments, costCenter, email: '', at: ago(answeredAgo) };
    const decided = await (isDenied ? denyStep : approveStep)(tx, { requestId: found.id, stepId: steps[index]?.id ?? '' }, decider);
    if (decided !== 'ok') throw new Error(`The answer of ${by} to ${request.user} about ${request.module} was not taken: ${decided}.`);
  }
}

/** What a learner asks for with `overallStatusChanger`, and others decide. */
async function askFor(tx: Database, { user, module, status }: { readonly user: string; readonly module: string; readonly status: string }, at: Date): Promise<string> {
  const caller = await callerFor(tx, user);
  const enrollment = await openEnrollment(tx, user, module);
  const outcome = enrollment && (await changeStatus(tx, { caller, subject: caller.user }, enrollment.id, status, at));
  if (outcome !== 'requested') throw new Error(`Nobody was asked whether ${module} of ${user} may become ${status}.`);
  return enrollment?.id ?? '';
}

async function loadTask(tx: Database, { user, module, ago: daysAgo, signedOff }: (typeof tasks)[number], { ago }: Moments): Promise<void> {
  await enrolled(tx, { user, module }, ago(daysAgo + 5));
  const id = await askFor(tx, { user, module, status: 'completed' }, ago(daysAgo));
  if (signedOff === undefined) return;
  const at = ago(signedOff);
  const held = await holdEnrollment(tx, id);
  await tx.update(taskSignOffs).set({ approvedAt: at, approvedBy: manager }).where(eq(taskSignOffs.enrollmentId, id));
  if (held) await changeEnrollment(tx, held, { overallStatus: 'completed', detail: null, endedAt: at }, at);
}

async function loadExternalTraining(tx: Database, { day, ago }: Moments): Promise<void> {
  const date = (days: number): string => day(days).toISOString().slice(0, 10);
  const rows = externalTraining.map(({ id, user, title, subject, from, to, hours, cost, vendor, comments, ago: daysAgo, attachment }) => ({
    id,
    userId: user,
    title,
    type: 'externalCourse',
    subject,
    startDate: date(from),
    endDate: date(to),
    durationAmount: hours,
    durationUnit: 'hour' as const,
    costAmount: cost,
    costCurrency: 'EUR',
    vendor,
    comments,
    status: 'pendingApproval' as const,
    createdAt: ago(daysAgo),
    changedAt: ago(daysAgo),
    ...(attachment !== undefined && { attachmentName: 'bill.txt', attachmentType: 'text/plain', attachment: new TextEncoder().encode(attachment) }),
  }));
  await tx.insert(externalRecords).values(rows).onConflictDoNothing();
}

/** The LMS wrote to everybody who had something to decide or was answered; what is older than ten days was read. */
async function markOldMailRead(tx: Database, { now, ago }: Moments): Promise<void> {
  const old = tx.select({ id: messages.id }).from(messages).where(lt(messages.sentAt, ago(10)));
  await tx.update(messageRecipients).set({ readAt: now }).where(and(isNull(messageRecipients.readAt), inArray(messageRecipients.messageId, old)));
}
