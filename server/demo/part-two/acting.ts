import type { Caller } from '../../auth/caller.ts';
import { enroll } from '../../enrolling/enroll.ts';
import { findAssignment } from '../../store/assignments.ts';
import type { Database } from '../../store/store.ts';
import { findUser } from '../../store/users.ts';

/** Somebody who calls for himself, as with his own password. */
export async function callerFor(tx: Database, userId: string): Promise<Caller> {
  const user = await findUser(tx, userId);
  if (!user) throw new Error(`The demo organisation has no user ${userId}.`);
  return { user, via: 'basic' };
}

interface Wish {
  readonly user: string;
  /** One of the user's positions; missing: the first. */
  readonly position?: string | undefined;
  readonly module: string;
  readonly session?: string | undefined;
  readonly reason?: string | undefined;
}

/** What `enrollUser` does, that day. Returns the enrollment's ID. */
export async function enrolled(tx: Database, { user, position = user, module, session, reason = '' }: Wish, now: Date): Promise<string> {
  const caller = await callerFor(tx, user);
  const assignment = await findAssignment(tx, position);
  if (!assignment) throw new Error(`The demo organisation has no position ${position}.`);
  return enroll(tx, { caller, learner: caller.user, assignment, moduleId: module, sessionCode: session, reason, preferredLocation: '' }, now);
}
