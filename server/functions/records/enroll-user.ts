import type { enrollUser as contractEnrollUser } from '#api/contract/records.ts';
import { LmsError } from '../../errors.ts';
import { activeEnrollment, addEnrollment, findEnrollment, holdUser, seatsTaken } from '../../store/enrollments.ts';
import { findModule, findSession, holdSession, type ModuleSessionRow } from '../../store/modules.ts';
import type { Database } from '../../store/store.ts';
import type { DocumentHandler } from '../handler.ts';
import { enrollmentTree } from './training-record-tree.ts';

/**
 * Enrols the subject into the module's effective revision. What it understands and refuses (unknown or closed module or session, no seat left, enrolled
 * already) is a 200 with an error in its body (facts A.5: "returns error code/message").
 */
export const enrollUser: DocumentHandler<typeof contractEnrollUser> = async ({ lms, caller, subject, parameters }) => {
  const { 'learning-id': moduleId, 'session-code': sessionCode, reason, preferredLocation } = parameters;
  const now = lms.clock.now();
  const id = await lms.store.db.transaction(async (tx) => {
    const module = await findModule(tx, moduleId);
    if (!module) throw new LmsError('no-such-module', `There is no module ${moduleId}.`);
    if (module.archived || !module.isOpen) throw new LmsError('enrollment-closed', `${module.title} is closed for enrollment.`);
    await holdUser(tx, subject.id);
    const earlier = await activeEnrollment(tx, subject.id, moduleId);
    if (earlier) throw new LmsError('already-enrolled', `${subject.id} is enrolled in ${module.title} already (${earlier.id}).`);
    const session = sessionCode === undefined ? undefined : await openSession(tx, moduleId, sessionCode, now);
    return addEnrollment(tx, {
      userId: subject.id,
      moduleId,
      ...(session && { sessionId: session.id }),
      enrolledAt: now,
      isSelfEnrolled: caller.user.id === subject.id,
      ...(reason !== undefined && { reason }),
      ...(preferredLocation !== undefined && { preferredLocation }),
    });
  });
  const view = await findEnrollment(lms.store.db, id);
  if (!view) throw new Error(`The enrollment ${id} has gone.`);
  return enrollmentTree(lms.baseUrl, view);
};

async function openSession(tx: Database, moduleId: string, code: string, now: Date): Promise<ModuleSessionRow> {
  const session = await findSession(tx, moduleId, code);
  if (!session) throw new LmsError('no-such-session', `${moduleId} has no session ${code}.`);
  const isOver = (moment: Date | null): boolean => moment !== null && moment < now;
  const isOpen = ['active', 'prompt', 'required'].includes(session.status) && !isOver(session.deadlineAt) && (session.opensAt === null || session.opensAt <= now);
  if (!isOpen) throw new LmsError('enrollment-closed', `Session ${session.code} is not open for enrollment.`);
  await holdSession(tx, session.id);
  if (session.seats !== null && (await seatsTaken(tx, session.id)) >= session.seats) throw new LmsError('no-seats', `Session ${session.code} has no seat left.`);
  return session;
}
