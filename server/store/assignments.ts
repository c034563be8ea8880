import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { users } from './schema.ts';
import type { Database } from './store.ts';
import { assignments } from './tables/people-tables.ts';
import type { UserRow } from './users.ts';

/** A position that a user holds (facts D.11: `assignmentId`). */
export type AssignmentRow = typeof assignments.$inferSelect;

/** The user's positions, the first one first. */
export async function assignmentsOf(db: Database, userId: string): Promise<readonly AssignmentRow[]> {
  return db.select().from(assignments).where(eq(assignments.userId, userId)).orderBy(desc(assignments.isPrimary), asc(assignments.id));
}

/** Those of the users that are there, each with his positions, the first one first. */
export async function usersWithAssignments(db: Database, ids: readonly string[]): Promise<readonly { readonly user: UserRow; readonly assignments: readonly AssignmentRow[] }[]> {
  const rows = await db
    .select({ user: users, assignment: assignments })
    .from(users)
    .leftJoin(assignments, eq(assignments.userId, users.id))
    .where(inArray(users.id, [...ids]))
    .orderBy(desc(assignments.isPrimary), asc(assignments.id));
  return [...Map.groupBy(rows, ({ user }) => user.id).values()].flatMap(([first, ...others]) =>
    first ? [{ user: first.user, assignments: [first, ...others].flatMap(({ assignment }) => assignment ?? []) }] : [],
  );
}

/**
 * For those of the users that are there: which transactions wrote the user and his positions. After each committed change another text (for reads outside of a transaction:
 * one that writes a row twice leaves one stamp).
 */
export async function userStamps(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  // In one value: as rows they would take several times as long to come out of PGlite.
  const held = sql`select string_agg(${assignments.id} || ' ' || ${assignments}.xmin, ' ' order by ${assignments.id}) from ${assignments} where ${assignments.userId} = ${users.id}`;
  const [row] = await db
    .select({ stamps: sql<Record<string, string> | null>`json_object_agg(${users.id}, concat(${users}.xmin, ' ', (${held})))` })
    .from(users)
    .where(sql`${users.id} = any(${sql.param([...ids])})`);
  return new Map(Object.entries(row?.stamps ?? {}));
}

export async function findAssignment(db: Database, id: string): Promise<AssignmentRow | undefined> {
  const [found] = await db.select().from(assignments).where(eq(assignments.id, id));
  return found;
}

/** Whether `appraiserId` is the direct appraiser of the user in some position. */
export async function appraises(db: Database, appraiserId: string, userId: string): Promise<boolean> {
  return (await db.$count(assignments, and(eq(assignments.userId, userId), eq(assignments.directAppraiserId, appraiserId)))) > 0;
}

/** Adds or replaces a position beside the first one. */
export async function putAssignment(db: Database, assignment: typeof assignments.$inferInsert): Promise<void> {
  await db.insert(assignments).values(assignment).onConflictDoUpdate({ target: assignments.id, set: assignment });
}

/** Brings the user's first position, which has the user's own ID, in line with the user's row. To be called after each change of organization, title or appraiser. */
export const keepPrimaryAssignment = (db: Database, userId: string): Promise<void> => keepPrimaryAssignments(db, [userId]);

/** The same for many users at once. */
export async function keepPrimaryAssignments(db: Database, userIds: readonly string[]): Promise<void> {
  if (userIds.length === 0) return;
  await db
    .insert(assignments)
    .select(
      db
        .select({
          id: users.id,
          userId: sql<string>`${users.id}`.as('user_id'),
          code: sql<string>`''`.as('code'),
          organizationId: users.organizationId,
          jobTitle: users.jobTitle,
          directAppraiserId: users.directAppraiserId,
          isPrimary: sql<boolean>`true`.as('is_primary'),
        })
        .from(users)
        .where(inArray(users.id, [...userIds])),
    )
    .onConflictDoUpdate({
      target: assignments.id,
      set: { organizationId: sql`excluded.organization_id`, jobTitle: sql`excluded.job_title`, directAppraiserId: sql`excluded.direct_appraiser_id` },
    });
}
