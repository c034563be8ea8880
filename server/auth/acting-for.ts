import { LmsError } from '../errors.ts';
import type { LmsParts } from '../lms-parts.ts';
import type { AssignmentRow } from '../store/assignments.ts';
import { findUser, isVisible, type UserRow } from '../store/users.ts';
import { isAllowed, type Caller } from './caller.ts';

/** The recurrent parameters (facts D.11). */
export interface ActingFor {
  readonly onBehalfOf?: string | undefined;
  readonly assignmentId?: string | undefined;
}

/** For whom a call is made, and in which of that user's positions. */
export interface Subject {
  readonly user: UserRow;
  readonly assignment: AssignmentRow;
}

/**
 * The user on whose behalf a call is made (facts A.3): the caller, or the one that `onBehalfOf` names, for which the caller needs the Switch User permission and
 * must see that user. Users that cannot be seen are told from unknown ones by nothing. Without `assignmentId` the user's first position counts.
 */
export async function subjectOf({ store, reads }: LmsParts, caller: Caller, { onBehalfOf, assignmentId }: ActingFor): Promise<Subject> {
  const user = onBehalfOf === undefined ? caller.user : await otherUser(store, caller, onBehalfOf);
  const held = await reads.assignments(user);
  // Vendor clients send the caller's own assignment along with `onBehalfOf`: it says nothing about the other user, so it is the other's first that counts.
  const wanted = assignmentId === caller.user.id ? undefined : assignmentId;
  const assignment = wanted === undefined ? held[0] : held.find(({ id, code }) => id === wanted || (code !== '' && code === wanted));
  if (!assignment) throw new LmsError('invalid-parameter', `assignmentId ${assignmentId ?? ''} is not an assignment of ${user.id}.`);
  return { user, assignment };
}

async function otherUser(store: LmsParts['store'], caller: Caller, id: string): Promise<UserRow> {
  if (id === caller.user.id) return caller.user;
  if (!isAllowed(caller, 'switch-user')) throw new LmsError('forbidden', 'Acting for another user needs the Switch User permission.');
  const other = await findUser(store.db, id);
  if (!other || other.status === 'close' || !(await isVisible(store.db, caller.user, other))) {
    throw new LmsError('not-found', `onBehalfOf: there is no user ${id} that you can see.`);
  }
  return other;
}
