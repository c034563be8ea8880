import { and, asc, eq, inArray, notInArray, or, sql } from 'drizzle-orm';
import { inOrder, type EnrollmentRow, type EnrollmentView } from './enrollments.ts';
import type { ModuleRow } from './modules.ts';
import { enrollments, moduleSessions, users } from './schema.ts';
import type { Database } from './store.ts';
import type { UserRow } from './users.ts';
import { visibleTo } from './visibility.ts';

const mostEnrollments = 500;

/** All enrollments of a module that somebody can see: of people he sees, in sessions he teaches, and all in a module he owns. */
export async function visibleEnrollments(db: Database, module: ModuleRow, viewer: UserRow): Promise<readonly EnrollmentView[]> {
  const ofModule = eq(enrollments.moduleId, module.id);
  if (module.ownerId === viewer.id) return inOrder(db, ofModule, mostEnrollments);
  const people = db.select({ id: users.id }).from(users).where(visibleTo(viewer));
  const taught = db
    .select({ id: moduleSessions.id })
    .from(moduleSessions)
    .where(and(eq(moduleSessions.moduleId, module.id), sql`${moduleSessions.instructorIds} @> ${JSON.stringify([viewer.id])}::jsonb`));
  return inOrder(db, and(ofModule, or(inArray(enrollments.userId, people), inArray(enrollments.sessionId, taught))), mostEnrollments);
}

/** Somebody who takes part in a session. */
export interface ParticipantView {
  readonly enrollment: EnrollmentRow;
  readonly user: Pick<UserRow, 'id' | 'family' | 'given' | 'email'>;
}

const mostParticipants = 2000;

/** Who takes part in a session, by name: all but those who left it before. `viewer`: only people whom this user sees. */
export async function participantsOf(db: Database, sessionId: string, { viewer }: { readonly viewer?: UserRow }): Promise<readonly ParticipantView[]> {
  const didNotLeave = or(notInArray(enrollments.overallStatus, ['withdrawn', 'cancelled']), inArray(enrollments.detail, ['noShow', 'excused', 'deactivated']));
  return db
    .select({ enrollment: enrollments, user: { id: users.id, family: users.family, given: users.given, email: users.email } })
    .from(enrollments)
    .innerJoin(users, eq(users.id, enrollments.userId))
    .where(and(eq(enrollments.sessionId, sessionId), didNotLeave, viewer && visibleTo(viewer)))
    .orderBy(asc(users.family), asc(users.given), asc(enrollments.id))
    .limit(mostParticipants);
}
