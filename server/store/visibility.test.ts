import { beforeEach, expect, test } from 'vitest';
import { openTestLms, type TestLms } from '../testing/test-lms.ts';
import { putAssignment } from './assignments.ts';
import { putOrganization } from './organizations.ts';
import { users } from './schema.ts';
import { groupSupervisors, userGroupMembers, userGroups } from './tables/people-tables.ts';
import { findUser, isVisible } from './users.ts';
import { seesByOrganization, visibleTo } from './visibility.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  const { db } = lms.store;
  await putOrganization(db, { id: 'north', code: 'N', description: 'North', parentId: '*ROOT*' });
  await putOrganization(db, { id: 'pier', code: 'P', description: 'Pier', parentId: 'north' });
  await putOrganization(db, { id: 'south', code: 'S', description: 'South', parentId: '*ROOT*' });
  await lms.aUser({ id: 'boss', organizationId: 'south' });
  await lms.aUser({ id: 'lead', organizationId: 'south' });
  await lms.aUser({ id: 'north-admin', organizationId: 'south', seesOrganizationId: 'north' });
  await lms.aUser({ id: 'ada', organizationId: 'pier', directAppraiserId: 'boss' });
  await lms.aUser({ id: 'bo', organizationId: 'south' });
  return () => lms.close();
});

const theUser = async (id: string) => {
  const found = await findUser(lms.store.db, id);
  if (!found) throw new Error(id);
  return found;
};
/** Whom the list shows; the question about each single one must say the same. */
async function seenBy(id: string): Promise<readonly string[]> {
  const { db } = lms.store;
  const viewer = await theUser(id);
  const all = await db.select().from(users).orderBy(users.id);
  const listed = (await db.select({ id: users.id }).from(users).where(visibleTo(viewer)).orderBy(users.id)).map((row) => row.id);
  const asked = await Promise.all(all.map(async (other) => ((await isVisible(db, viewer, other)) ? [other.id] : [])));
  expect(asked.flat()).toEqual(listed);
  return listed;
}

test('one sees oneself, the reports in any position, and everybody with a position in the organization in view', async () => {
  expect(await seenBy('bo')).toEqual(['bo']);
  expect(await seenBy('boss')).toEqual(['ada', 'boss']);
  expect(await seenBy('north-admin')).toEqual(['ada', 'north-admin']);
  await putAssignment(lms.store.db, { id: 'BO-2', userId: 'bo', organizationId: 'pier', directAppraiserId: 'lead' });
  expect(await seenBy('lead')).toEqual(['bo', 'lead']);
  expect(await seenBy('north-admin')).toEqual(['ada', 'bo', 'north-admin']);
});

test('a supervisor sees the members whom the group’s owner sees, by line or by organization', async () => {
  const { db } = lms.store;
  for (const ownerId of ['boss', 'north-admin']) await db.insert(userGroups).values({ id: `of ${ownerId}`, name: 'Crew', ownerId });
  await db.insert(groupSupervisors).values([{ groupId: 'of boss', assignmentId: 'lead' }]);
  await db.insert(userGroupMembers).values([{ groupId: 'of boss', assignmentId: 'ada' }, { groupId: 'of boss', assignmentId: 'bo' }, { groupId: 'of boss', assignmentId: 'boss' }]);
  expect(await seenBy('lead')).toEqual(['ada', 'boss', 'lead']);
  await db.insert(groupSupervisors).values([{ groupId: 'of north-admin', assignmentId: 'bo' }]);
  await db.insert(userGroupMembers).values([{ groupId: 'of north-admin', assignmentId: 'ada' }, { groupId: 'of north-admin', assignmentId: 'boss' }]);
  expect(await seenBy('bo')).toEqual(['ada', 'bo']);
});

test('what a group lends is not lent on', async () => {
  const { db } = lms.store;
  await db.insert(userGroups).values([{ id: 'G1', name: 'Crew', ownerId: 'boss' }, { id: 'G2', name: 'Crew', ownerId: 'lead' }]);
  await db.insert(groupSupervisors).values([{ groupId: 'G1', assignmentId: 'lead' }, { groupId: 'G2', assignmentId: 'bo' }]);
  await db.insert(userGroupMembers).values([{ groupId: 'G1', assignmentId: 'ada' }, { groupId: 'G2', assignmentId: 'ada' }]);
  expect(await seenBy('bo')).toEqual(['bo']);
});

test('sight by organization is told from sight by line', async () => {
  const { db } = lms.store;
  expect(await seesByOrganization(db, await theUser('north-admin'), 'ada')).toBe(true);
  expect(await seesByOrganization(db, await theUser('north-admin'), 'bo')).toBe(false);
  expect(await seesByOrganization(db, await theUser('boss'), 'ada')).toBe(false);
});
