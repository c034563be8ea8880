import { LmsError } from '../errors.ts';
import type { LmsParts } from '../lms-parts.ts';
import { findUser, isVisible, type UserRow } from '../store/users.ts';
import { isAllowed, type Caller } from './caller.ts';

/** The recurrent parameters (facts D.11). */
export interface ActingFor {
  readonly onBehalfOf?: string | undefined;
  readonly assignmentId?: string | undefined;
}

/**
 * The user on whose behalf a call is made (facts A.3): the caller, or the one that `onBehalfOf` names, for which the caller needs the Switch User permission and
 * must see that user. Users that cannot be seen are told from unknown ones by nothing. Everybody holds one assignment here, with the user's own ID.
 */
export async function subjectOf({ store }: LmsParts, caller: Caller, { onBehalfOf, assignmentId }: ActingFor): Promise<UserRow> {
  const subject = onBehalfOf === undefined ? caller.user : await otherUser(store, caller, onBehalfOf);
  if (assignmentId !== undefined && assignmentId !== subject.id && assignmentId !== caller.user.id) {
    throw new LmsError('invalid-parameter', `assignmentId ${assignmentId} is not an assignment of ${subject.id}.`);
  }
  return subject;
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
