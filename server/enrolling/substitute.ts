import { LmsError } from '../errors.ts';
import { changeEnrollment } from '../store/change-enrollment.ts';
import { addEnrollment, findEnrollment, holdComponents, holdEnrollment, holdUser, openEnrollment, type EnrollmentView } from '../store/enrollments.ts';
import { holdSession } from '../store/modules.ts';
import { onEnrolled } from '../store/on-enrolled.ts';
import { addComponents } from '../store/program-components.ts';
import { sendMessage } from '../store/send-message.ts';
import type { Database } from '../store/store.ts';
import { standingTo, type Acting } from './roles.ts';
import type { Target } from './target-assignment.ts';

export interface Substitution {
  readonly enrollmentId: string;
  readonly target: Target;
  readonly notifies: boolean;
}

/**
 * Inside a transaction: cancels a participant's enrollment and enrols the target in the same session, whose seat goes from one to the other. Returns the new
 * enrollment's ID. Throws LmsError: `not-found`, `forbidden`, `conflict`.
 */
export async function substitute(tx: Database, acting: Acting, { enrollmentId, target, notifies }: Substitution, now: Date): Promise<string> {
  const seen = await findEnrollment(tx, enrollmentId);
  const standing = seen && (await standingTo(tx, acting, seen));
  if (!seen || !standing?.maySee) throw new LmsError('not-found', `There is no enrollment ${enrollmentId}.`);
  if (!standing.mayManage) throw new LmsError('forbidden', 'Only who runs a session changes its participants.');
  // In one order, so that two substitutions between the same two people do not wait for each other.
  for (const id of [seen.enrollment.userId, target.user.id].sort()) await holdUser(tx, id);
  await holdComponents(tx, enrollmentId);
  const enrollment = await holdEnrollment(tx, enrollmentId);
  if (!enrollment || !seen.session) throw new LmsError('conflict', `The enrollment ${enrollmentId} is in no session.`);
  if (!['enrolled', 'incomplete'].includes(enrollment.overallStatus)) throw new LmsError('conflict', `The enrollment ${enrollmentId} is ${enrollment.overallStatus}: it has no place to give.`);
  if (enrollment.programEnrollmentId !== null) throw new LmsError('conflict', `The enrollment ${enrollmentId} is part of a program: substitute the program's participant.`);
  const earlier = await openEnrollment(tx, target.user.id, enrollment.moduleId);
  if (earlier) throw new LmsError('conflict', `${target.user.id} is enrolled in ${seen.module.title} already (${earlier.id}).`);

  await holdSession(tx, seen.session.id);
  const id = await addEnrollment(tx, {
    userId: target.user.id,
    moduleId: enrollment.moduleId,
    sessionId: seen.session.id,
    enrolledAt: now,
    isSelfEnrolled: false,
    assignmentId: target.assignment.id,
  });
  const added = await findEnrollment(tx, id);
  if (added) {
    await onEnrolled(tx, added.enrollment, now);
    await addComponents(tx, added.enrollment, now, { checksSeats: false });
  }
  // Only now: the seat has its new owner, so nobody from the waitlist gets it.
  await changeEnrollment(tx, enrollment, { overallStatus: 'cancelled', detail: null, endedAt: now }, now);
  if (notifies) await tellBoth(tx, acting, seen, target, now);
  return id;
}

async function tellBoth(tx: Database, { subject }: Acting, { enrollment, module, session }: EnrollmentView, { user }: Target, now: Date): Promise<void> {
  const where = `session ${session?.code ?? ''} of ${module.title}`;
  const told = { fromId: subject.id, subject: `Change of participants: ${module.title}`, sentAt: now };
  await sendMessage(tx, { ...told, toIds: [enrollment.userId], body: `Your place in ${where} was given to ${user.given} ${user.family}.` });
  await sendMessage(tx, { ...told, toIds: [user.id], body: `You take part in ${where}.` });
}
