import { and, asc, desc, eq, gte, inArray, lte, sql } from 'drizzle-orm';
import type { EnrollmentRow } from './enrollments.ts';
import { organizationsBelow } from './organizations.ts';
import { contentPackages, enrollments, modules, moduleSessions, users } from './schema.ts';
import type { Database } from './store.ts';
import type { ModuleType } from './values.ts';

export interface HistoryFilter {
  readonly userId?: string | undefined;
  /** With everybody in the organizations below it. */
  readonly organizationId?: string | undefined;
  /** Added or changed then or later … */
  readonly changedFrom?: Date | undefined;
  /** … and then or earlier. */
  readonly changedTo?: Date | undefined;
  readonly moduleIds?: readonly string[] | undefined;
  readonly onlyCompleted: boolean;
  /** Also those that are not the latest of their module and position. */
  readonly includeOlder: boolean;
}

/** A training record as other programs get it. */
export interface HistoryView {
  readonly enrollment: EnrollmentRow;
  readonly module: { readonly id: string; readonly title: string; readonly type: ModuleType };
  readonly session: { readonly id: string; readonly code: string; readonly startAt: Date | null; readonly endAt: Date | null } | null;
  readonly downloadable: boolean;
}

/** Training records by user, the oldest first; at most `limit`. Which record is the latest is decided before anything is left out by its date. */
export async function historyOf(db: Database, filter: HistoryFilter, limit: number): Promise<readonly HistoryView[]> {
  const scope = [
    filter.userId === undefined ? undefined : eq(enrollments.userId, filter.userId),
    filter.organizationId === undefined ? undefined : sql`${enrollments.userId} in (select id from users where organization_id in ${organizationsBelow(filter.organizationId)})`,
    filter.moduleIds && inArray(enrollments.moduleId, [...filter.moduleIds]),
    filter.onlyCompleted ? eq(enrollments.overallStatus, 'completed') : undefined,
  ];
  const latest = db
    .selectDistinctOn([enrollments.userId, position, enrollments.moduleId], { id: enrollments.id })
    .from(enrollments)
    .where(and(...scope))
    .orderBy(enrollments.userId, position, enrollments.moduleId, desc(enrollments.enrolledAt), desc(enrollments.id));
  const rows = await db
    .select({
      enrollment: enrollments,
      module: { id: modules.id, title: modules.title, type: modules.type },
      session: { id: moduleSessions.id, code: moduleSessions.code, startAt: moduleSessions.startAt, endAt: moduleSessions.endAt },
      downloadable: contentPackages.downloadable,
    })
    .from(enrollments)
    .innerJoin(modules, eq(modules.id, enrollments.moduleId))
    .leftJoin(moduleSessions, eq(moduleSessions.id, enrollments.sessionId))
    .leftJoin(contentPackages, and(eq(contentPackages.moduleId, enrollments.moduleId), eq(contentPackages.revision, enrollments.revision)))
    .where(
      and(
        ...(filter.includeOlder ? scope : [inArray(enrollments.id, latest)]),
        filter.changedFrom && gte(enrollments.changedAt, filter.changedFrom),
        filter.changedTo && lte(enrollments.changedAt, filter.changedTo),
      ),
    )
    .orderBy(asc(enrollments.userId), asc(enrollments.enrolledAt), asc(enrollments.id))
    .limit(limit);
  return rows.map((row) => ({ ...row, downloadable: row.downloadable ?? false }));
}

/** The position in which somebody is enrolled; the first one has the user's own ID. */
const position = sql`coalesce(${enrollments.assignmentId}, ${enrollments.userId})`;

export type BulkUserRow = typeof users.$inferSelect;

/** Users by ID; at most `limit`. */
export async function usersWith(
  db: Database,
  { status, organizationId }: { readonly status: BulkUserRow['status']; readonly organizationId?: string | undefined },
  limit: number,
): Promise<readonly BulkUserRow[]> {
  const where = and(eq(users.status, status), organizationId === undefined ? undefined : sql`${users.organizationId} in ${organizationsBelow(organizationId)}`);
  return db.select().from(users).where(where).orderBy(asc(users.id)).limit(limit);
}
