import { eq, or } from 'drizzle-orm';
import { LmsError } from '../errors.ts';
import { assignmentsOf, type AssignmentRow } from '../store/assignments.ts';
import type { Database } from '../store/store.ts';
import { assignments } from '../store/tables/people-tables.ts';
import { findUser, isVisible, type UserRow } from '../store/users.ts';
import type { Acting } from './roles.ts';

export interface Target {
  readonly user: UserRow;
  readonly assignment: AssignmentRow;
}

export interface NamedTarget {
  readonly targetUserId?: string | undefined;
  readonly targetAssignmentId?: string | undefined;
}

/**
 * The user and position that take a place over: a position alone names its user; a user with one position needs no more, with several one must be named; both
 * must belong together. Throws LmsError: `invalid-parameter`, `not-found` for somebody whom neither caller nor subject can see.
 */
export async function targetOf(tx: Database, acting: Acting, { targetUserId, targetAssignmentId }: NamedTarget): Promise<Target> {
  if (targetUserId === undefined && targetAssignmentId === undefined) throw new LmsError('invalid-parameter', 'targetUserId or targetAssignmentId must say who takes the place.');
  const named = targetAssignmentId === undefined ? [] : await tx.select().from(assignments).where(or(eq(assignments.id, targetAssignmentId), eq(assignments.code, targetAssignmentId)));
  const userId = targetUserId ?? only(named, targetAssignmentId ?? '')?.userId;
  const user = userId === undefined ? undefined : await findUser(tx, userId);
  const isSeen = user && user.status !== 'close' && ((await isVisible(tx, acting.subject, user)) || (await isVisible(tx, acting.caller.user, user)));
  if (!user || !isSeen) {
    throw new LmsError('not-found', targetUserId === undefined ? `targetAssignmentId: there is no assignment ${targetAssignmentId ?? ''} that you can see.` : `targetUserId: there is no user ${targetUserId} that you can see.`);
  }
  if (user.status !== 'active') throw new LmsError('invalid-parameter', `${user.id} is suspended and cannot take a place.`);
  const held = await assignmentsOf(tx, user.id);
  if (targetAssignmentId === undefined) {
    const [first, ...others] = held;
    if (!first || others.length > 0) throw new LmsError('invalid-parameter', `targetAssignmentId is needed: ${user.id} has ${held.length} assignments.`);
    return { user, assignment: first };
  }
  const assignment = held.find(({ id }) => id === targetAssignmentId) ?? held.find(({ code }) => code === targetAssignmentId);
  if (!assignment) throw new LmsError('invalid-parameter', `targetAssignmentId ${targetAssignmentId} is not an assignment of ${user.id}.`);
  return { user, assignment };
}

/** An ID names one position; a code may name those of several users, and then it is not enough. */
function only(found: readonly AssignmentRow[], id: string): AssignmentRow | undefined {
  const exact = found.find((assignment) => assignment.id === id);
  if (!exact && found.length > 1) throw new LmsError('invalid-parameter', `targetAssignmentId ${id} names several assignments: give targetUserId too.`);
  return exact ?? found[0];
}
