import { batched } from '../batched.ts';
import { assignmentsOf, userStamps, usersWithAssignments, type AssignmentRow } from '../store/assignments.ts';
import type { Database } from '../store/store.ts';
import type { UserRow } from '../store/users.ts';

/** What nearly every call reads before anything else: for all calls at once, and each time as it is now, so that nobody is let in who was locked out a moment before. */
export interface SharedReads {
  user(id: string): Promise<UserRow | undefined>;
  /** The user's positions, the first one first: those that were read with this row, else as they are now. */
  assignments(user: UserRow): Promise<readonly AssignmentRow[]>;
}

/** Users whose rows are kept: as many as call within some minutes. */
const mostKept = 2000;

export function createSharedReads(db: Database): SharedReads {
  const readWith = new WeakMap<UserRow, readonly AssignmentRow[]>();
  const kept = new Map<string, { readonly stamp: string; readonly user: UserRow }>();

  // Each time the stamps are read, and the rows only when they are not those that are kept: whole rows take PGlite five times as long.
  const user = batched<string, UserRow>(async (ids) => {
    const stamps = await userStamps(db, [...ids]);
    const found = new Map<string, UserRow>();
    for (const [id, stamp] of stamps) {
      const known = kept.get(id);
      if (known?.stamp === stamp) found.set(id, known.user);
    }
    const others = [...stamps.keys()].filter((id) => !found.has(id));
    if (others.length === 0) return found;
    if (kept.size + others.length > mostKept) kept.clear();
    for (const { user, assignments } of await usersWithAssignments(db, others)) {
      readWith.set(user, assignments);
      found.set(user.id, user);
      // The row may be younger than the stamp; then it is read once more.
      kept.set(user.id, { stamp: stamps.get(user.id) ?? '', user });
    }
    return found;
  });
  return {
    user: async (id) => (id.includes('\0') ? undefined : user(id)), // PostgreSQL would refuse to look for it
    assignments: async (user) => readWith.get(user) ?? assignmentsOf(db, user.id),
  };
}
