import { and, asc, eq, inArray } from 'drizzle-orm';
import { addEnrollment, findEnrollment, openEnrollment, seatsTaken, type EnrollmentRow } from './enrollments.ts';
import { findSessions, holdSessions, type ModuleRow, type ModuleSessionRow } from './modules.ts';
import { onEnrolled } from './on-enrolled.ts';
import { enrollments, modules } from './schema.ts';
import type { Database } from './store.ts';
import { programModules } from './tables/catalog-tables.ts';
import { openStatuses, type ModuleType } from './values.ts';

/** Types whose learners meet at a time and place. */
export const scheduledTypes: readonly ModuleType[] = ['classroom', 'virtualClassroom', 'workshopSeminar'];

/** One module of a program's session. */
export interface ProgramPart {
  readonly module: ModuleRow;
  /** The session that the program fixes for it. */
  readonly sessionId: string | null;
  readonly isElective: boolean;
}

/** The modules of a program's session, in its order. */
export async function partsOf(db: Database, programSessionId: string | null): Promise<readonly ProgramPart[]> {
  if (programSessionId === null) return [];
  return db
    .select({ module: modules, sessionId: programModules.sessionId, isElective: programModules.isElective })
    .from(programModules)
    .innerJoin(modules, eq(modules.id, programModules.moduleId))
    .where(eq(programModules.programSessionId, programSessionId))
    .orderBy(asc(programModules.position), asc(programModules.moduleId));
}

export interface AddComponentsOptions {
  /** False: the seats are somebody else's, who gives them up (`participantSubstituter`). */
  readonly checksSeats: boolean;
}

/**
 * Enrols a program's learner into its modules: those whose session the program fixes, and those that need none. Scheduled modules with a choice are left to
 * `programModuleEnroller`; an enrollment that is under way in what the program asks for becomes part of it. One that waits for a seat or an approval, or is in another
 * session than the program's, stays what it is, and the program gets its own. Answers the first session without a seat or a waitlist:
 * then nothing was added.
 */
export async function addComponents(tx: Database, program: EnrollmentRow, now: Date, { checksSeats }: AddComponentsOptions): Promise<ModuleSessionRow | undefined> {
  const parts = (await partsOf(tx, program.sessionId)).filter(({ module, sessionId }) => sessionId !== null || !scheduledTypes.includes(module.type));
  // Held before the sessions are, as everybody does who changes an enrollment and then gives its seat away.
  const running = new Map<ProgramPart, EnrollmentRow>();
  for (const part of parts) {
    const earlier = await inPlaceOf(tx, program, part);
    if (earlier) running.set(part, earlier);
  }
  const fixed = parts.flatMap(({ sessionId }) => sessionId ?? []);
  await holdSessions(tx, fixed);
  const sessions = new Map((await findSessions(tx, fixed)).map((session) => [session.id, session]));
  const plans: { readonly part: ProgramPart; readonly earlier: EnrollmentRow | undefined; readonly waits: boolean }[] = [];
  for (const part of parts) {
    const earlier = running.get(part);
    const session = sessions.get(part.sessionId ?? '');
    const isFull = checksSeats && !earlier && session !== undefined && (await isWithoutSeat(tx, session));
    if (isFull && !part.module.hasWaitlist) return session;
    plans.push({ part, earlier, waits: isFull });
  }
  for (const { part, earlier, waits } of plans) {
    if (!earlier) await addComponent(tx, program, { moduleId: part.module.id, sessionId: part.sessionId, waits }, now);
    else if (part.module.type !== 'learningProgram') await adopt(tx, program, earlier, now); // programs in a circle must not become parts of each other
  }
  return undefined;
}

/** The learner's enrollment that serves as this part of the program, held. Programs are not held: their components are, before them. */
async function inPlaceOf(tx: Database, program: EnrollmentRow, { module, sessionId }: ProgramPart): Promise<EnrollmentRow | undefined> {
  if (module.type === 'learningProgram') return openEnrollment(tx, program.userId, module.id);
  const open = await tx
    .select()
    .from(enrollments)
    .where(and(eq(enrollments.userId, program.userId), eq(enrollments.moduleId, module.id), inArray(enrollments.overallStatus, [...openStatuses])))
    .orderBy(asc(enrollments.enrolledAt), asc(enrollments.id))
    .for('no key update');
  const isUnderWay = ({ overallStatus }: EnrollmentRow): boolean => overallStatus === 'enrolled' || overallStatus === 'incomplete';
  return open.find((earlier) => earlier.programEnrollmentId === program.id || (isUnderWay(earlier) && (sessionId === null || earlier.sessionId === sessionId)));
}

/** Whether the session, which must be held, has no place left. */
export const isWithoutSeat = async (tx: Database, { id, seats }: Pick<ModuleSessionRow, 'id' | 'seats'>): Promise<boolean> => seats !== null && (await seatsTaken(tx, id)) >= seats;

export interface NewComponent {
  readonly moduleId: string;
  readonly sessionId: string | null;
  /** True: it goes onto the session's waitlist. */
  readonly waits: boolean;
}

/** Adds the enrollment in one of a program's modules and returns its ID. */
export async function addComponent(tx: Database, program: EnrollmentRow, { moduleId, sessionId, waits }: NewComponent, now: Date): Promise<string> {
  const id = await addEnrollment(tx, {
    userId: program.userId,
    moduleId,
    ...(sessionId !== null && { sessionId }),
    enrolledAt: now,
    isSelfEnrolled: program.isSelfEnrolled,
    ...(program.assignmentId !== null && { assignmentId: program.assignmentId }),
    programEnrollmentId: program.id,
    overallStatus: waits ? 'waitlisted' : 'enrolled',
  });
  const added = await findEnrollment(tx, id);
  if (added && !waits) {
    await onEnrolled(tx, added.enrollment, now);
    if (added.module.type === 'learningProgram') await addComponents(tx, added.enrollment, now, { checksSeats: true });
  }
  return id;
}

async function adopt(tx: Database, program: EnrollmentRow, earlier: EnrollmentRow, now: Date): Promise<void> {
  if (earlier.programEnrollmentId !== null) return;
  await tx.update(enrollments).set({ programEnrollmentId: program.id, changedAt: now }).where(eq(enrollments.id, earlier.id));
}
