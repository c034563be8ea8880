import type { userGroupCreator as contractCreator, userGroupDeleter as contractDeleter } from '#api/contract/users.ts';
import { isAllowed, type Caller } from '../../auth/caller.ts';
import { LmsError } from '../../errors.ts';
import { newEkpId } from '../../store/ids.ts';
import type { Database } from '../../store/store.ts';
import { addGroup, countGroups, deleteGroup, holdGroups, type UserGroupRow } from '../../store/user-groups.ts';
import type { UserRow } from '../../store/users.ts';
import type { DocumentHandler } from '../handler.ts';

/** More than anybody can tell apart; a bound for programs that go round in circles. */
const mostGroups = 500;
const longestName = 255;

/** Creates a group of the user's own. A shared one needs the permission `share-groups`. */
export const userGroupCreator: DocumentHandler<typeof contractCreator> = async ({ lms, caller, subject, parameters }) => {
  const { 'group-name': given, shared: isShared = false } = parameters;
  const name = given.trim();
  if (name === '' || name.length > longestName) throw new LmsError('invalid-parameter', `group-name must be 1 to ${longestName} characters.`);
  if (isShared) refuseUnlessSharing(caller);
  const { db } = lms.store;
  if ((await countGroups(db, subject.id)) >= mostGroups) throw new LmsError('conflict', `${subject.id} has ${mostGroups} groups; delete one first.`);
  const group: UserGroupRow = { id: await newEkpId(db), name, ownerId: subject.id, isShared };
  if (!(await addGroup(db, group))) throw new LmsError('conflict', `${subject.id} has a group called ${name} already; choose another name.`);
  return { status: 'ok', group: { id: group.id, name, shared: isShared } };
};

/** Deletes a group; nobody supervises its members through it any more. */
export const userGroupDeleter: DocumentHandler<typeof contractDeleter> = async ({ lms, caller, subject, parameters }) => {
  await lms.store.db.transaction(async (tx) => deleteGroup(tx, (await holdGroupToChange(tx, caller, subject, parameters['group-name'])).id));
  return { status: 'ok' };
};

/**
 * Inside a transaction: the group of that name that the user may change, held. It is the user's own, or a shared one; shared ones need the permission
 * `share-groups`. Throws LmsError: `not-found`, `forbidden`, `conflict` when the name says nothing.
 */
export async function holdGroupToChange(tx: Database, caller: Caller, subject: UserRow, given: string): Promise<UserGroupRow> {
  const name = given.trim();
  const [group, another] = await holdGroups(tx, subject, name);
  if (!group) throw new LmsError('not-found', `There is no group ${name}.`);
  if (group.ownerId !== subject.id && another) throw new LmsError('conflict', `Several shared groups are called ${name}; ask their owners to give them other names.`);
  if (group.isShared) refuseUnlessSharing(caller);
  return group;
}

function refuseUnlessSharing(caller: Caller): void {
  if (!isAllowed(caller, 'share-groups')) throw new LmsError('forbidden', 'Shared groups are made and changed with the permission share-groups; ask for it.');
}
