import { asc, desc, eq, inArray } from 'drizzle-orm';
import { enrollments, modules } from './schema.ts';
import type { Database } from './store.ts';
import { certificationAwards, certifications } from './tables/career-tables.ts';
import { programModules } from './tables/catalog-tables.ts';

// What a user's learning path is computed from, each in one query, however long the path is.

const mostRecords = 5_000;

export type PathRecord = Pick<typeof enrollments.$inferSelect, 'id' | 'moduleId' | 'sessionId' | 'overallStatus' | 'programEnrollmentId' | 'endedAt'>;
export type ProgramPart = typeof programModules.$inferSelect;
export type PathModuleRow = Pick<typeof modules.$inferSelect, 'id' | 'title' | 'type' | 'description' | 'prerequisites'>;

/** A certification that came of a module, or of one enrollment in it. */
export interface ModuleAward {
  readonly moduleId: string | null;
  readonly enrollmentId: string | null;
  readonly expiresAt: Date | null;
}

/** The user's training records, the newest first. */
export async function pathRecordsOf(db: Database, userId: string): Promise<readonly PathRecord[]> {
  return db
    .select({
      id: enrollments.id,
      moduleId: enrollments.moduleId,
      sessionId: enrollments.sessionId,
      overallStatus: enrollments.overallStatus,
      programEnrollmentId: enrollments.programEnrollmentId,
      endedAt: enrollments.endedAt,
    })
    .from(enrollments)
    .where(eq(enrollments.userId, userId))
    .orderBy(desc(enrollments.enrolledAt), desc(enrollments.id))
    .limit(mostRecords);
}

/** The modules of the programs with these sessions, in their order. */
export async function partsOfPrograms(db: Database, programSessionIds: readonly string[]): Promise<readonly ProgramPart[]> {
  if (programSessionIds.length === 0) return [];
  return db
    .select()
    .from(programModules)
    .where(inArray(programModules.programSessionId, [...new Set(programSessionIds)]))
    .orderBy(asc(programModules.position), asc(programModules.moduleId))
    .limit(mostRecords);
}

/** The modules by their IDs; those that are not there are left out. */
export async function pathModules(db: Database, ids: Iterable<string>): Promise<ReadonlyMap<string, PathModuleRow>> {
  const wanted = [...new Set(ids)].slice(0, mostRecords);
  if (wanted.length === 0) return new Map();
  const rows = await db
    .select({ id: modules.id, title: modules.title, type: modules.type, description: modules.description, prerequisites: modules.prerequisites })
    .from(modules)
    .where(inArray(modules.id, wanted));
  return new Map(rows.map((row) => [row.id, row]));
}

/** What the user's certifications say about modules, the newest first. */
export async function moduleAwardsOf(db: Database, userId: string): Promise<readonly ModuleAward[]> {
  return db
    .select({ moduleId: certifications.moduleId, enrollmentId: certificationAwards.enrollmentId, expiresAt: certificationAwards.expiresAt })
    .from(certificationAwards)
    .innerJoin(certifications, eq(certifications.id, certificationAwards.certificationId))
    .where(eq(certificationAwards.userId, userId))
    .orderBy(desc(certificationAwards.awardedAt), desc(certificationAwards.awardId))
    .limit(mostRecords);
}
