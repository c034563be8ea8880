import { and, eq, ne, or, sql, type SQL } from 'drizzle-orm';
import { organizationsAbove } from './organizations.ts';
import { users } from './schema.ts';
import type { Database } from './store.ts';
import { assignments, groupSupervisors, userGroupMembers, userGroups } from './tables/people-tables.ts';
import type { UserRow } from './users.ts';
import { visibleTo } from './visibility.ts';

export type UserGroupRow = typeof userGroups.$inferSelect;

/** Who belongs to a group, and who supervises it: both are positions. */
export type GroupRole = 'members' | 'supervisors';
const tables = { members: userGroupMembers, supervisors: groupSupervisors } as const;

/** Adds a group; false when its owner has one of that name. */
export async function addGroup(db: Database, group: UserGroupRow): Promise<boolean> {
  const added = await db.insert(userGroups).values(group).onConflictDoNothing().returning({ id: userGroups.id });
  return added.length > 0;
}

export const countGroups = (db: Database, ownerId: string): Promise<number> => db.$count(userGroups, eq(userGroups.ownerId, ownerId));

/**
 * Inside a transaction: the groups of that name that a user may know of, held until the transaction ends; his own first. A shared one is known to users within or
 * below the highest organization that its owner sees (the reference, `userGroupCreator`).
 */
export async function holdGroups(tx: Database, user: UserRow, name: string): Promise<readonly UserGroupRow[]> {
  const near = organizationsAbove(sql`select a.organization_id from assignments a where a.user_id = ${user.id}`);
  const isShared = and(
    eq(userGroups.isShared, true),
    sql`exists (select 1 from users o where o.id = ${userGroups.ownerId} and coalesce(o.sees_organization_id, o.organization_id) in ${near})`,
  );
  return tx
    .select()
    .from(userGroups)
    .where(and(eq(userGroups.name, name), or(eq(userGroups.ownerId, user.id), isShared)))
    .orderBy(sql`${userGroups.ownerId} = ${user.id} desc`, userGroups.id)
    .limit(3)
    .for('update');
}

/** Deletes a group with what hangs on it. */
export async function deleteGroup(tx: Database, id: string): Promise<void> {
  await tx.delete(userGroups).where(eq(userGroups.id, id));
}

/** Which position of whom is meant; at least one must be given. Of a user without more, it is the first. */
export interface Target {
  readonly userId?: string | undefined;
  readonly assignmentId?: string | undefined;
  readonly assignmentCode?: string | undefined;
}

const isMeant = ({ userId, assignmentId, assignmentCode }: Target): SQL | undefined =>
  and(
    userId === undefined ? undefined : eq(assignments.userId, userId),
    assignmentId === undefined ? undefined : eq(assignments.id, assignmentId),
    assignmentCode === undefined ? undefined : eq(assignments.code, assignmentCode),
  );

/** The positions that are meant, of people whom the user may see and whose account is not closed; at most two, because more than one is one too many. */
export async function targetsOf(db: Database, user: UserRow, target: Target): Promise<readonly { readonly id: string }[]> {
  const isOnlyUser = target.assignmentId === undefined && target.assignmentCode === undefined;
  return db
    .select({ id: assignments.id })
    .from(assignments)
    .innerJoin(users, eq(users.id, assignments.userId))
    .where(and(isMeant(target), isOnlyUser ? eq(assignments.isPrimary, true) : undefined, ne(users.status, 'close'), visibleTo(user, target.userId)))
    .limit(2);
}

/** Puts a position into a group; one that is there stays. */
export async function addToGroup(tx: Database, role: GroupRole, groupId: string, assignmentId: string): Promise<void> {
  await tx.insert(tables[role]).values({ groupId, assignmentId }).onConflictDoNothing();
}

/** Takes every position that is meant out of a group, whoever may see it; whether there was one. */
export async function removeFromGroup(tx: Database, role: GroupRole, groupId: string, target: Target): Promise<boolean> {
  const table = tables[role];
  const meant = tx.select({ id: assignments.id }).from(assignments).where(isMeant(target));
  const removed = await tx
    .delete(table)
    .where(and(eq(table.groupId, groupId), sql`${table.assignmentId} in ${meant}`))
    .returning({ id: table.assignmentId });
  return removed.length > 0;
}
