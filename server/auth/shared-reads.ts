import { batched } from '../batched.ts';
import { assignmentsOf, usersWithAssignments, type AssignmentRow } from '../store/assignments.ts';
import type { Database } from '../store/store.ts';
import type { UserRow } from '../store/users.ts';

/** What nearly every call reads before anything else: for all calls at once, and each time anew, so that nobody is let in who was locked out a moment before. */
export interface SharedReads {
  user(id: string): Promise<UserRow | undefined>;
  /** The user's positions, the first one first: those that were read with this row, else as they are now. */
  assignments(user: UserRow): Promise<readonly AssignmentRow[]>;
}

export function createSharedReads(db: Database): SharedReads {
  const readWith = new WeakMap<UserRow, readonly AssignmentRow[]>();
  const user = batched<string, UserRow>(async (ids) => {
    const found = await usersWithAssignments(db, [...ids]);
    for (const { user, assignments } of found) readWith.set(user, assignments);
    return new Map(found.map(({ user }) => [user.id, user]));
  });
  return {
    user: async (id) => (id.includes('\0') ? undefined : user(id)), // PostgreSQL would refuse to look for it
    assignments: async (user) => readWith.get(user) ?? assignmentsOf(db, user.id),
  };
}
