import { eq } from 'drizzle-orm';
import { changeEnrollment } from '../store/change-enrollment.ts';
import { findEnrollment, holdEnrollment, holdUser, type EnrollmentView } from '../store/enrollments.ts';
import { findRequest, holdRequest, stepsOf, type EnrollmentRequestRow, type RequestStepRow } from '../store/enrollment-requests.ts';
import { holdSession } from '../store/modules.ts';
import { onEnrolled } from '../store/on-enrolled.ts';
import { addComponents, isWithoutSeat } from '../store/program-components.ts';
import { sendMessage } from '../store/send-message.ts';
import type { Database } from '../store/store.ts';
import { enrollmentRequests, requestSteps } from '../store/tables/approval-tables.ts';
import { findUser, isVisible } from '../store/users.ts';
import type { Decider, DecisionStatus } from './decision.ts';
import { isOwnCase } from './own-case.ts';
import { hasPrice } from './price.ts';

export interface StepKey {
  readonly requestId: string;
  readonly stepId: string;
}

interface ActiveStep {
  readonly request: EnrollmentRequestRow;
  readonly step: RequestStepRow;
  readonly steps: readonly RequestStepRow[];
  readonly view: EnrollmentView;
}

/** Inside a transaction: agrees to one step of an enrollment request; with the last one the learner is enrolled, or waits for a seat. */
export async function approveStep(tx: Database, key: StepKey, decider: Decider): Promise<DecisionStatus> {
  const found = await activeStep(tx, key, decider);
  if (typeof found === 'string') return found;
  const { step, steps, view } = found;
  const next = steps.find(({ state, id }) => state === 'waiting' && id !== step.id);
  if (next) {
    await decideStep(tx, step, 'approved', decider);
    const { title } = view.module;
    const body = `A request for ${title} awaits your answer.${said(decider)}`;
    await sendMessage(tx, { toIds: next.approverId === null ? [] : [next.approverId], fromId: decider.approverId, subject: `Enrollment request: ${title}`, body, sentAt: decider.at });
    return 'ok';
  }
  const isCharged = decider.costCenter !== '' || steps.some(({ costCenter }) => costCenter !== '');
  if (hasPrice(view.module, view.session) && !isCharged) return 'payment-required';
  const placed = await place(tx, view, decider.at);
  if (placed === 'not-successful') return placed;
  await decideStep(tx, step, 'approved', decider);
  await endRequest(tx, found, 'approved', decider);
  return placed;
}

/** Inside a transaction: denies a request at one of its steps, which ends it. */
export async function denyStep(tx: Database, key: StepKey, decider: Decider): Promise<DecisionStatus> {
  const found = await activeStep(tx, key, decider);
  if (typeof found === 'string') return found;
  await decideStep(tx, found.step, 'denied', decider);
  await endRequest(tx, found, 'denied', decider);
  await changeEnrollment(tx, found.view.enrollment, { overallStatus: 'cancelled', detail: 'approvalDenied', endedAt: decider.at }, decider.at);
  return 'ok';
}

/** The step, held and to be answered by this approver now; or why not. */
async function activeStep(tx: Database, { requestId, stepId }: StepKey, decider: Decider): Promise<ActiveStep | DecisionStatus> {
  const asked = await findRequest(tx, requestId);
  if (!asked) return 'no-such-request';
  // Learner, enrollment, request: everybody holds them in this order.
  await holdUser(tx, asked.userId);
  const enrollment = await holdEnrollment(tx, asked.enrollmentId);
  const request = (await holdRequest(tx, requestId)) ?? asked;
  const steps = await stepsOf(tx, requestId);
  if (!(await maySee(tx, request, steps, decider))) return 'no-such-request';
  const step = steps.find(({ id }) => id === stepId);
  if (!step) return 'no-such-step';
  const isOwn = request.userId === decider.approverId || isOwnCase(decider.callerId, request.userId);
  if (step.approverId !== decider.approverId || isOwn) return 'invalid-approver';
  if (request.status !== 'pending' || steps.find(({ state }) => state === 'waiting')?.id !== step.id) return 'inactive-step';
  const view = await findEnrollment(tx, request.enrollmentId);
  if (!view || enrollment?.overallStatus !== 'pendingApproval') return 'not-successful';
  return { request, step, steps, view };
}

async function maySee(tx: Database, request: EnrollmentRequestRow, steps: readonly RequestStepRow[], { approverId }: Decider): Promise<boolean> {
  if (request.userId === approverId || steps.some((step) => step.approverId === approverId)) return true;
  const [viewer, learner] = [await findUser(tx, approverId), await findUser(tx, request.userId)];
  return viewer !== undefined && learner !== undefined && isVisible(tx, viewer, learner);
}

/** Enrols in earnest. Nothing has changed when it is not successful: the approver may try again when there is a seat. */
async function place(tx: Database, { enrollment, module, session }: EnrollmentView, now: Date): Promise<'ok' | 'waitlisted' | 'not-successful'> {
  if (module.archived) return 'not-successful';
  if (session) {
    if (['cancelled', 'closed', 'completed'].includes(session.status) || (session.endAt !== null && session.endAt < now)) return 'not-successful';
    await holdSession(tx, session.id);
    if (await isWithoutSeat(tx, session)) {
      if (!module.hasWaitlist) return 'not-successful';
      await changeEnrollment(tx, enrollment, { overallStatus: 'waitlisted' }, now);
      return 'waitlisted';
    }
  }
  if (await addComponents(tx, enrollment, now, { checksSeats: true })) return 'not-successful';
  await onEnrolled(tx, await changeEnrollment(tx, enrollment, { overallStatus: 'enrolled' }, now), now);
  return 'ok';
}

async function decideStep(tx: Database, { id }: RequestStepRow, state: 'approved' | 'denied', { callerId, at, comments, costCenter, email }: Decider): Promise<void> {
  await tx.update(requestSteps).set({ state, decidedBy: callerId, decidedAt: at, comments, costCenter, email }).where(eq(requestSteps.id, id));
}

async function endRequest(tx: Database, { request, view }: ActiveStep, status: 'approved' | 'denied', decider: Decider): Promise<void> {
  await tx.update(enrollmentRequests).set({ status, decidedAt: decider.at }).where(eq(enrollmentRequests.id, request.id));
  const { title } = view.module;
  const body = `Your request for ${title} was ${status}.${said(decider)}`;
  await sendMessage(tx, { toIds: [request.userId], fromId: decider.approverId, subject: `Request ${status}: ${title}`, body, sentAt: decider.at });
}

const said = ({ comments }: Decider): string => (comments === '' ? '' : `\n\n${comments}`);
