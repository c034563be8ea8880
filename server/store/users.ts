import { and, eq, inArray } from 'drizzle-orm';
import { keepPrimaryAssignment } from './assignments.ts';
import { users } from './schema.ts';
import type { Database } from './store.ts';
import { visibleTo } from './visibility.ts';

export type UserRow = typeof users.$inferSelect;
/** What a new user needs: `id`, `given`, `family`, `organizationId`; everything else has a default. `passwordHash` comes from `Passwords.hash`. */
export type NewUser = typeof users.$inferInsert;

/** Adds a user with the position that everybody has. Throws when the ID is taken or the organization is not there. */
export async function addUser(db: Database, user: NewUser): Promise<void> {
  await db.insert(users).values(user);
  await keepPrimaryAssignment(db, user.id);
}

export async function findUser(db: Database, id: string): Promise<UserRow | undefined> {
  if (id.includes('\0')) return undefined; // PostgreSQL would refuse to look for it
  const [user] = await db.select().from(users).where(eq(users.id, id));
  return user;
}

export async function findUsers(db: Database, ids: readonly string[]): Promise<readonly UserRow[]> {
  return ids.length === 0 ? [] : db.select().from(users).where(inArray(users.id, [...ids]));
}

/** Whether `viewer` may see `other`; who that is, `visibleTo` tells. */
export async function isVisible(db: Database, viewer: UserRow, other: Pick<UserRow, 'id'>): Promise<boolean> {
  if (viewer.id === other.id) return true;
  const found = await db.select({ id: users.id }).from(users).where(and(eq(users.id, other.id), visibleTo(viewer, other.id)));
  return found.length > 0;
}
