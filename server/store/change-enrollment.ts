import { and, asc, eq } from 'drizzle-orm';
import { awardCompetencies } from './award-competencies.ts';
import { hasSeat, holdComponents, holdEnrollment, seatsTaken, type EnrollmentRow } from './enrollments.ts';
import { findModule, findSessions, holdSession, type ModuleSessionRow } from './modules.ts';
import { onCompleted } from './on-completed.ts';
import { onEnrolled } from './on-enrolled.ts';
import { addComponents, partsOf } from './program-components.ts';
import { enrollments } from './schema.ts';
import { sendMessage } from './send-message.ts';
import type { Database } from './store.ts';
import { enrollmentRequests, withdrawalRequests } from './tables/approval-tables.ts';
import { openStatuses, type OverallStatus } from './values.ts';

export type EnrollmentChanges = Partial<Pick<EnrollmentRow, 'overallStatus' | 'detail' | 'sessionId' | 'startedAt' | 'endedAt' | 'score'>>;

/**
 * Changes an enrollment that is held, with all that follows: a completion is told on, requests that nobody needs to decide any more are closed, a seat that became
 * free goes to the first who waits, the parts of a program that was left are left too, and a program's own status is brought in line. Every change of a status
 * goes through here.
 */
export async function changeEnrollment(tx: Database, before: EnrollmentRow, changes: EnrollmentChanges, now: Date): Promise<EnrollmentRow> {
  const after: EnrollmentRow = { ...before, ...changes, changedAt: now };
  await tx
    .update(enrollments)
    .set({ ...changes, changedAt: now })
    .where(eq(enrollments.id, before.id));
  if (after.overallStatus === before.overallStatus && after.sessionId === before.sessionId) return after;

  const isCompleted = after.overallStatus === 'completed' && before.overallStatus !== 'completed';
  if (isCompleted) await onCompleted(tx, after, now);
  if (isOpen(before) && !isOpen(after)) await closeRequests(tx, after.id, now);
  if (before.sessionId !== null && hasSeat(before) && !(hasSeat(after) && after.sessionId === before.sessionId)) await fillSeats(tx, before.sessionId, now);
  if (hasLeft(after) && !hasLeft(before)) await leaveComponents(tx, after, now);
  if (after.programEnrollmentId !== null) await rollUpProgram(tx, after.programEnrollmentId, now);
  // After everything that is held here: its lock must be nobody's first, or two would wait for each other.
  if (isCompleted) await awardCompetencies(tx, after.userId, after.moduleId, now);
  return after;
}

const isOpen = ({ overallStatus }: EnrollmentRow): boolean => openStatuses.includes(overallStatus);
const hasLeft = ({ overallStatus }: EnrollmentRow): boolean => overallStatus === 'withdrawn' || overallStatus === 'cancelled';

async function closeRequests(tx: Database, enrollmentId: string, now: Date): Promise<void> {
  for (const requests of [enrollmentRequests, withdrawalRequests]) {
    await tx
      .update(requests)
      .set({ status: 'withdrawn', decidedAt: now })
      .where(and(eq(requests.enrollmentId, enrollmentId), eq(requests.status, 'pending')));
  }
}

/** In the order of their sessions, as everybody holds those. */
async function leaveComponents(tx: Database, { id, overallStatus, detail }: EnrollmentRow, now: Date): Promise<void> {
  const components = (await holdComponents(tx, id)).filter(isOpen);
  for (const component of components.sort((a, b) => ((a.sessionId ?? '') < (b.sessionId ?? '') ? -1 : 1))) {
    await changeEnrollment(tx, component, { overallStatus, detail, endedAt: now }, now);
  }
}

const takesPeople: readonly ModuleSessionRow['status'][] = ['active', 'invitation', 'prompt', 'required'];

/** Gives the seats that are free to those who wait longest, while the session has not begun. */
async function fillSeats(tx: Database, sessionId: string, now: Date): Promise<void> {
  await holdSession(tx, sessionId);
  const [session] = await findSessions(tx, [sessionId]);
  if (!session || session.seats === null || !takesPeople.includes(session.status) || (session.startAt !== null && session.startAt <= now)) return;
  let free = session.seats - (await seatsTaken(tx, sessionId));
  if (free <= 0) return;
  // Whoever is held by another transaction is just being changed: waiting for it could be waiting for each other.
  const waiting = await tx
    .select()
    .from(enrollments)
    .where(and(eq(enrollments.sessionId, sessionId), eq(enrollments.overallStatus, 'waitlisted')))
    .orderBy(asc(enrollments.enrolledAt), asc(enrollments.id))
    .limit(free + 20)
    .for('no key update', { skipLocked: true });
  for (const first of waiting) {
    if (free <= 0) break;
    if (await addComponents(tx, first, now, { checksSeats: true })) continue;
    free -= 1;
    const seated = await changeEnrollment(tx, first, { overallStatus: 'enrolled' }, now);
    await onEnrolled(tx, seated, now);
    const module = await findModule(tx, first.moduleId);
    const title = module?.title ?? first.moduleId;
    await sendMessage(tx, { toIds: [first.userId], subject: `You have a seat: ${title}`, body: `A seat in session ${session.code} of ${title} became free, and it is yours.`, sentAt: now });
  }
}

/** Statuses that components can change; *withdrawn* and the like are people's decisions, and a completed program stays completed when a part of it is repeated. */
const fromComponents: readonly OverallStatus[] = ['enrolled', 'incomplete'];

/** Brings a program in line with its modules: completed when all that are no electives are, in process when one was begun. */
export async function rollUpProgram(tx: Database, programEnrollmentId: string, now: Date): Promise<void> {
  const program = await holdEnrollment(tx, programEnrollmentId);
  if (!program || !fromComponents.includes(program.overallStatus)) return;
  const components = await tx.select().from(enrollments).where(eq(enrollments.programEnrollmentId, programEnrollmentId));
  const completed = new Set(components.filter(({ overallStatus }) => overallStatus === 'completed').map(({ moduleId }) => moduleId));
  const parts = await partsOf(tx, program.sessionId);
  const required = parts.filter(({ isElective }) => !isElective).map(({ module }) => module.id);
  const counted = required.length > 0 ? required : components.map(({ moduleId }) => moduleId);
  const isCompleted = counted.length > 0 && counted.every((moduleId) => completed.has(moduleId));
  const hasBegun = components.some(({ overallStatus }) => overallStatus === 'completed' || overallStatus === 'incomplete');
  const overallStatus = isCompleted ? 'completed' : hasBegun ? 'incomplete' : program.overallStatus;
  if (overallStatus === program.overallStatus) return;
  await changeEnrollment(tx, program, { overallStatus, startedAt: program.startedAt ?? now, ...(isCompleted && { endedAt: now }) }, now);
}
