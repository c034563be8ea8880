import { eq } from 'drizzle-orm';
import { isAllowed, type Caller } from '../auth/caller.ts';
import { LmsError } from '../errors.ts';
import type { AssignmentRow } from '../store/assignments.ts';
import { changeEnrollment } from '../store/change-enrollment.ts';
import { addEnrollment, holdEnrollment, holdUser, openEnrollment, type EnrollmentRow } from '../store/enrollments.ts';
import { findModule, type ModuleRow } from '../store/modules.ts';
import { onEnrolled } from '../store/on-enrolled.ts';
import { addComponents } from '../store/program-components.ts';
import { sendMessage } from '../store/send-message.ts';
import type { Database } from '../store/store.ts';
import { enrollmentRequests, requestSteps } from '../store/tables/approval-tables.ts';
import type { UserRow } from '../store/users.ts';
import type { OverallStatus } from '../store/values.ts';
import { addRequest, planSteps } from './approval-chain.ts';
import { checkPrerequisites } from './prerequisites.ts';
import { findPlace, type Place } from './open-session.ts';
import { answersForCosts, hasPrice } from './price.ts';

export interface EnrollmentWish {
  readonly caller: Caller;
  readonly learner: UserRow;
  readonly assignment: AssignmentRow;
  readonly moduleId: string;
  readonly sessionCode: string | undefined;
  readonly reason: string;
  readonly preferredLocation: string;
}

/**
 * Inside a transaction: enrols a learner into a module's effective revision, or puts the wish where it must wait: before approvers, or on a session's waitlist.
 * A learner who was asked to choose a session chooses it with a second call. Returns the enrollment's ID. Throws LmsError with the refusals of `enrollUser`.
 */
export async function enroll(tx: Database, wish: EnrollmentWish, now: Date): Promise<string> {
  const { caller, learner, moduleId, sessionCode } = wish;
  const module = await findModule(tx, moduleId);
  if (!module) throw new LmsError('no-such-module', `There is no module ${moduleId}.`);
  if (module.archived || !module.isOpen) throw new LmsError('enrollment-closed', `${module.title} is closed for enrollment.`);
  await holdUser(tx, learner.id);
  const earlier = await openEnrollment(tx, learner.id, moduleId);
  const mayInvite = caller.user.id !== learner.id && isAllowed(caller, 'manage-sessions');
  if (earlier?.detail === 'sessionSelectionNeeded' && sessionCode !== undefined) {
    return chooseSession(tx, module, { earlier, answers: answersForCosts(caller, learner.id) }, await findPlace(tx, module, { sessionCode, mayInvite }, now), now);
  }
  if (earlier) throw new LmsError('already-enrolled', `${learner.id} is enrolled in ${module.title} already (${earlier.id}).`);
  await checkPrerequisites(tx, module, learner.id);
  return addWished(tx, module, wish, await findPlace(tx, module, { sessionCode, mayInvite }, now), now);
}

async function addWished(tx: Database, module: ModuleRow, wish: EnrollmentWish, place: Place, now: Date): Promise<string> {
  const { caller, learner, assignment, reason, preferredLocation } = wish;
  const steps = await planSteps(tx, module, { learnerId: learner.id, assignment, callerId: caller.user.id });
  const next = steps.find(({ state }) => state === 'waiting');
  const session = 'session' in place ? place.session : undefined;
  if (!next && hasPrice(module, session) && !answersForCosts(caller, learner.id)) {
    throw new LmsError('payment-required', `${module.title} has a price. Enrol and pay in the LMS.`);
  }
  const overallStatus: OverallStatus = next ? 'pendingApproval' : place.kind === 'waitlist' ? 'waitlisted' : 'enrolled';
  const id = await addEnrollment(tx, {
    userId: learner.id,
    moduleId: module.id,
    ...(session && { sessionId: session.id }),
    enrolledAt: now,
    isSelfEnrolled: caller.user.id === learner.id,
    overallStatus,
    ...(place.kind === 'choose' && { detail: 'sessionSelectionNeeded' }),
    reason,
    preferredLocation,
    assignmentId: assignment.id,
  });
  if (steps.length > 0) {
    await addRequest(tx, { enrollmentId: id, userId: learner.id, moduleId: module.id, sessionId: session?.id ?? null, reason, submittedAt: now }, steps);
  }
  if (next?.approverId) {
    const name = `${learner.given} ${learner.family}`;
    const body = `${name} asks to be enrolled in ${module.title}.${reason === '' ? '' : `\n\n${reason}`}`;
    await sendMessage(tx, { toIds: [next.approverId], fromId: learner.id, subject: `Enrollment request: ${module.title}`, body, sentAt: now });
  }
  if (overallStatus === 'enrolled') await settle(tx, id, now);
  return id;
}

/** What follows once somebody is enrolled in earnest. Throws LmsError `no-seats` where a program fixes a session that is full. */
async function settle(tx: Database, id: string, now: Date): Promise<void> {
  const enrollment = await holdEnrollment(tx, id);
  if (!enrollment) return;
  await onEnrolled(tx, enrollment, now);
  const full = await addComponents(tx, enrollment, now, { checksSeats: true });
  if (full) throw new LmsError('no-seats', `Session ${full.code}, which is part of it, has no seat left.`);
}

interface Choosing {
  readonly earlier: EnrollmentRow;
  /** Whether who chooses answers for what it costs. */
  readonly answers: boolean;
}

async function chooseSession(tx: Database, module: ModuleRow, { earlier: { id }, answers }: Choosing, place: Place, now: Date): Promise<string> {
  if (!('session' in place)) throw new LmsError('session-needed', `That is no session of ${module.title} with a date. Name another one as session-code.`);
  const earlier = await holdEnrollment(tx, id);
  if (!earlier) return id;
  // Else a session that costs could be had by choosing it later. The module's own price was answered for with the enrollment; while approvers decide, the last one is asked.
  const isAnswered = answers || hasPrice(module, null) || earlier.overallStatus === 'pendingApproval' || (await isCharged(tx, id));
  if (hasPrice(module, place.session) && !isAnswered) {
    throw new LmsError('payment-required', `${module.title} has a price. Enrol and pay in the LMS.`);
  }
  const waits = place.kind === 'waitlist' && earlier.overallStatus !== 'pendingApproval';
  const chosen = await changeEnrollment(tx, earlier, { sessionId: place.session.id, detail: null, ...(waits && { overallStatus: 'waitlisted' }) }, now);
  await tx.update(enrollmentRequests).set({ sessionId: place.session.id }).where(eq(enrollmentRequests.enrollmentId, id));
  if (chosen.overallStatus !== 'enrolled') return id;
  const full = await addComponents(tx, chosen, now, { checksSeats: true });
  if (full) throw new LmsError('no-seats', `Session ${full.code}, which is part of it, has no seat left.`);
  return id;
}

/** Whether an approver named a cost center. */
async function isCharged(tx: Database, enrollmentId: string): Promise<boolean> {
  const steps = await tx
    .select({ costCenter: requestSteps.costCenter })
    .from(requestSteps)
    .innerJoin(enrollmentRequests, eq(enrollmentRequests.id, requestSteps.requestId))
    .where(eq(enrollmentRequests.enrollmentId, enrollmentId));
  return steps.some(({ costCenter }) => costCenter !== '');
}
