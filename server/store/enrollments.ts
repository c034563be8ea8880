import { and, asc, count, eq, inArray, isNotNull, or, type SQL } from 'drizzle-orm';
import { newEkpId } from './ids.ts';
import type { ModuleRow } from './modules.ts';
import { attempts, contentPackages, enrollments, modules, moduleSessions, users } from './schema.ts';
import type { Database } from './store.ts';
import { activeStatuses, openStatuses, type OverallStatus, type StatusDetail } from './values.ts';

export type EnrollmentRow = typeof enrollments.$inferSelect;

/** An enrollment with what its training record shows. */
export interface EnrollmentView {
  readonly enrollment: EnrollmentRow;
  readonly module: ModuleRow;
  readonly session: typeof moduleSessions.$inferSelect | null;
  /** Whether the enrolled revision has content that permits downloads. */
  readonly downloadable: boolean;
}

export interface NewEnrollment {
  /** Chosen by the LMS (`EKP…`) unless given. */
  readonly id?: string;
  readonly userId: string;
  readonly moduleId: string;
  readonly sessionId?: string;
  /** The revision that is pinned; the module's effective one unless given. */
  readonly revision?: number;
  readonly enrolledAt: Date;
  readonly isSelfEnrolled?: boolean;
  readonly overallStatus?: OverallStatus;
  readonly detail?: StatusDetail;
  readonly reason?: string;
  readonly preferredLocation?: string;
  /** The position in which the user is enrolled. */
  readonly assignmentId?: string;
  /** The enrollment in a program that this one is a part of. */
  readonly programEnrollmentId?: string;
}

/** Adds an enrollment with its first attempt and returns its ID. Checks nothing but that user and module are there: rules are the functions' business. */
export async function addEnrollment(db: Database, given: NewEnrollment): Promise<string> {
  const [module] = await db.select({ revision: modules.effectiveRevision }).from(modules).where(eq(modules.id, given.moduleId));
  if (!module) throw new Error(`There is no module ${given.moduleId}.`);
  const id = given.id ?? (await newEkpId(db));
  await db.insert(enrollments).values({
    id,
    userId: given.userId,
    moduleId: given.moduleId,
    sessionId: given.sessionId ?? null,
    revision: given.revision ?? module.revision,
    enrolledAt: given.enrolledAt,
    overallStatus: given.overallStatus ?? 'enrolled',
    detail: given.detail ?? null,
    isSelfEnrolled: given.isSelfEnrolled ?? false,
    reason: given.reason ?? '',
    preferredLocation: given.preferredLocation ?? '',
    assignmentId: given.assignmentId ?? null,
    programEnrollmentId: given.programEnrollmentId ?? null,
    changedAt: given.enrolledAt,
  });
  await db.insert(attempts).values({ enrollmentId: id, number: 1, openedAt: given.enrolledAt });
  return id;
}

/** A user's training records, the oldest first. `onlyActive`: those that are still open, and all components of programs, which show with their program. */
export async function enrollmentsOf(db: Database, userId: string, { onlyActive = false } = {}): Promise<readonly EnrollmentView[]> {
  const shown = onlyActive ? or(inArray(enrollments.overallStatus, [...activeStatuses]), isNotNull(enrollments.programEnrollmentId)) : undefined;
  return inOrder(db, and(eq(enrollments.userId, userId), shown));
}

/** The enrollments in programs' modules, the oldest first. */
export async function componentsOf(db: Database, programEnrollmentIds: readonly string[]): Promise<readonly EnrollmentView[]> {
  return programEnrollmentIds.length === 0 ? [] : inOrder(db, inArray(enrollments.programEnrollmentId, [...programEnrollmentIds]));
}

/** Enrollments that meet a condition, the oldest first, and no more than `most` of them. */
export async function inOrder(db: Database, condition: SQL | undefined, most = 10_000): Promise<readonly EnrollmentView[]> {
  const rows = await views(db).where(condition).orderBy(asc(enrollments.enrolledAt), asc(enrollments.id)).limit(most);
  return rows.map(toView);
}

export async function findEnrollment(db: Database, id: string): Promise<EnrollmentView | undefined> {
  const [row] = await views(db).where(eq(enrollments.id, id));
  return row && toView(row);
}

/** The user's enrollment in that module that is still open or waits for a seat, if there is one. */
export async function openEnrollment(db: Database, userId: string, moduleId: string): Promise<EnrollmentRow | undefined> {
  const [row] = await db
    .select()
    .from(enrollments)
    .where(and(eq(enrollments.userId, userId), eq(enrollments.moduleId, moduleId), inArray(enrollments.overallStatus, [...openStatuses])));
  return row;
}

/** Statuses in which a place of a session is in use. Who waits for an approval has none yet: whether there is one is seen when the last approver agrees (D.7, `waitlisted`). */
const seatedStatuses: readonly OverallStatus[] = ['enrolled', 'incomplete', 'completed'];

export const hasSeat = ({ sessionId, overallStatus }: Pick<EnrollmentRow, 'sessionId' | 'overallStatus'>): boolean => sessionId !== null && seatedStatuses.includes(overallStatus);

/** How many places of a scheduled session are in use. */
export async function seatsTaken(db: Database, sessionId: string): Promise<number> {
  return db.$count(enrollments, and(eq(enrollments.sessionId, sessionId), inArray(enrollments.overallStatus, [...seatedStatuses])));
}

/** The same for many sessions in one query; a session in which nobody sits is not in it. */
export async function seatsTakenIn(db: Database, sessionIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (sessionIds.length === 0) return new Map();
  const rows = await db
    .select({ sessionId: enrollments.sessionId, taken: count() })
    .from(enrollments)
    .where(and(inArray(enrollments.sessionId, [...sessionIds]), inArray(enrollments.overallStatus, [...seatedStatuses])))
    .groupBy(enrollments.sessionId);
  return new Map(rows.map(({ sessionId, taken }) => [sessionId ?? '', taken]));
}

/**
 * Inside a transaction: waits for and holds the user, so that two enrollments at the same moment see each other. Rows are held with `no key update`: with `update`
 * they would also stop whoever adds a row that points to them, such as a message for the user, and two who hold one thing each would wait for each other for ever.
 */
export async function holdUser(tx: Database, userId: string): Promise<void> {
  await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('no key update');
}

/** Inside a transaction: the enrollment as it is now, held until the transaction ends. */
export async function holdEnrollment(tx: Database, id: string): Promise<EnrollmentRow | undefined> {
  const [row] = await tx.select().from(enrollments).where(eq(enrollments.id, id)).for('no key update');
  return row;
}

/** Inside a transaction: the components of a program, held. To be called before the program is held, as a component's own change holds them in that order. */
export async function holdComponents(tx: Database, programEnrollmentId: string): Promise<readonly EnrollmentRow[]> {
  return tx.select().from(enrollments).where(eq(enrollments.programEnrollmentId, programEnrollmentId)).orderBy(asc(enrollments.id)).for('no key update');
}

const views = (db: Database) =>
  db
    .select({ enrollment: enrollments, module: modules, session: moduleSessions, downloadable: contentPackages.downloadable })
    .from(enrollments)
    .innerJoin(modules, eq(modules.id, enrollments.moduleId))
    .leftJoin(moduleSessions, eq(moduleSessions.id, enrollments.sessionId))
    .leftJoin(contentPackages, and(eq(contentPackages.moduleId, enrollments.moduleId), eq(contentPackages.revision, enrollments.revision)))
    .$dynamic();

const toView = ({ downloadable, ...rest }: Omit<EnrollmentView, 'downloadable'> & { readonly downloadable: boolean | null }): EnrollmentView => ({
  ...rest,
  downloadable: downloadable ?? false,
});
