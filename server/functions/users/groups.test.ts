import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { keepPrimaryAssignment, putAssignment } from '../../store/assignments.ts';
import { putOrganization } from '../../store/organizations.ts';
import { users } from '../../store/schema.ts';
import { groupSupervisors, userGroupMembers, userGroups } from '../../store/tables/people-tables.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  const { db } = lms.store;
  await putOrganization(db, { id: 'north', code: 'N', description: 'North', parentId: '*ROOT*' });
  await putOrganization(db, { id: 'south', code: 'S', description: 'South', parentId: '*ROOT*' });
  await lms.anAdministrator({ id: 'north-admin', organizationId: 'north', seesOrganizationId: 'north' });
  await lms.anAdministrator({ id: 'south-admin', organizationId: 'south', seesOrganizationId: 'south' });
  await lms.aUser({ id: 'boss', organizationId: 'north' });
  await lms.aUser({ id: 'ada', organizationId: 'north', directAppraiserId: 'boss' });
  await lms.aUser({ id: 'bo', organizationId: 'north', directAppraiserId: 'boss' });
  await lms.aUser({ id: 'cy', organizationId: 'south' });
  return () => lms.close();
});

const { userGroupCreator, userGroupDeleter, userGroupAdder, userGroupRemover, supervisedGroupsAdder, supervisedGroupsRemover } = contract;
type Target = { readonly 'user-id'?: string; readonly targetAssignmentId?: string; readonly targetAssignmentCode?: string };
type GroupFunction = typeof userGroupAdder;

const create = (name: string, as: string, shared = false) => lms.call(userGroupCreator, { 'group-name': name, shared }, as);
const change = (fn: GroupFunction, name: string, target: string | Target, as: string) => lms.call(fn, { 'group-name': name, ...(typeof target === 'string' ? { 'user-id': target } : target) }, as);
const refused = (fn: GroupFunction, name: string, target: string | Target, as: string) => lms.refusal(fn, { 'group-name': name, ...(typeof target === 'string' ? { 'user-id': target } : target) }, as);
const members = async () => (await lms.store.db.select({ id: userGroupMembers.assignmentId }).from(userGroupMembers)).map(({ id }) => id).sort();
const supervisors = async () => (await lms.store.db.select({ id: groupSupervisors.assignmentId }).from(groupSupervisors)).map(({ id }) => id).sort();
const sees = async (as: string): Promise<readonly string[]> => (await lms.call(contract.people, {}, as)).people.map(({ id }) => id).sort();

test('a manager makes a group, and one of the same name only once', async () => {
  expect(await create('Night crew „Süd“', 'boss')).toEqual({ status: 'ok', group: { id: expect.stringMatching(/^EKP\d{9}$/), name: 'Night crew „Süd“', shared: false } });
  expect(await lms.refusal(userGroupCreator, { 'group-name': ' Night crew „Süd“ ' }, 'boss')).toMatchObject({ status: 409, code: 'conflict' });
  expect((await create('Night crew „Süd“', 'ada')).status).toBe('ok');
});

test('creating answers in XML as well', async () => {
  expect(await lms.call(userGroupCreator, { 'group-name': 'Crew & co', format: 'xml' }, 'boss')).toMatchObject({ status: 'ok', group: { name: 'Crew & co', shared: false } });
  const response = await lms.ask(userGroupDeleter, { 'group-name': 'Crew & co', format: 'xml' }, 'boss');
  expect(await response.text()).toContain('<userGroupDeleter><status>ok</status></userGroupDeleter>');
});

test('a shared group needs the permission, to make and to change', async () => {
  expect(await lms.refusal(userGroupCreator, { 'group-name': 'All', shared: true }, 'boss')).toMatchObject({ status: 403, code: 'forbidden' });
  await create('All', 'north-admin', true);
  expect(await refused(userGroupAdder, 'All', 'ada', 'boss')).toMatchObject({ status: 403, code: 'forbidden' });
  expect(await lms.refusal(userGroupDeleter, { 'group-name': 'All' }, 'boss')).toMatchObject({ status: 403 });
  await lms.aUser({ id: 'helper', organizationId: 'north', permissions: ['share-groups'] });
  await lms.aUser({ id: 'mate', organizationId: 'north', directAppraiserId: 'helper' });
  expect(await change(userGroupAdder, 'All', 'mate', 'helper')).toEqual({ status: 'ok' });
});

test('a shared group is known within and below the highest organization that its maker sees, a private one to its maker', async () => {
  await create('All', 'north-admin', true);
  await create('Mine', 'north-admin');
  expect(await refused(userGroupAdder, 'All', 'cy', 'south-admin')).toEqual({ status: 404, code: 'not-found', message: 'There is no group All.' });
  expect(await refused(userGroupAdder, 'Mine', 'ada', 'boss')).toEqual({ status: 404, code: 'not-found', message: 'There is no group Mine.' });
  expect(await refused(userGroupAdder, 'Nothing', 'ada', 'boss')).toMatchObject({ status: 404, message: 'There is no group Nothing.' });
});

test('one’s own group comes before a shared one of the same name, and several shared ones are told apart by nobody', async () => {
  await create('Crew', 'north-admin', true);
  await create('Crew', 'boss');
  expect(await change(userGroupAdder, 'Crew', 'ada', 'boss')).toEqual({ status: 'ok' });
  await lms.anAdministrator({ id: 'second-admin', organizationId: 'north', seesOrganizationId: 'north' });
  await lms.anAdministrator({ id: 'third-admin', organizationId: 'north', seesOrganizationId: 'north' });
  await create('Crew', 'second-admin', true);
  expect(await refused(userGroupAdder, 'Crew', 'ada', 'third-admin')).toMatchObject({ status: 409, code: 'conflict' });
});

test('who is added is in it once, and who is taken out is out, however often it is said', async () => {
  await create('Crew', 'boss');
  for (const _ of [1, 2]) expect(await change(userGroupAdder, 'Crew', 'ada', 'boss')).toEqual({ status: 'ok' });
  await change(userGroupAdder, 'Crew', 'bo', 'boss');
  expect(await members()).toEqual(['ada', 'bo']);
  for (const _ of [1, 2]) expect(await change(userGroupRemover, 'Crew', 'ada', 'boss')).toEqual({ status: 'ok' });
  expect(await members()).toEqual(['bo']);
});

test('nobody is added, or named as supervisor, whom one may not see', async () => {
  await create('Crew', 'boss');
  const unknown = { status: 404, code: 'not-found', message: 'There is no user cy that you can see.' };
  for (const fn of [userGroupAdder, userGroupRemover, supervisedGroupsAdder, supervisedGroupsRemover]) {
    expect(await refused(fn, 'Crew', 'cy', 'boss')).toEqual(unknown);
    expect(await refused(fn, 'Crew', 'nobody', 'boss')).toEqual({ ...unknown, message: 'There is no user nobody that you can see.' });
  }
});

test('a position is meant by its ID or its code, alone or with its user', async () => {
  await putAssignment(lms.store.db, { id: 'ADA-2', userId: 'ada', code: 'TRAINER', organizationId: 'north' });
  await create('Crew', 'boss');
  await change(userGroupAdder, 'Crew', { targetAssignmentId: 'ADA-2' }, 'boss');
  expect(await members()).toEqual(['ADA-2']);
  await change(userGroupRemover, 'Crew', { targetAssignmentCode: 'TRAINER' }, 'boss');
  expect(await members()).toEqual([]);
  await change(userGroupAdder, 'Crew', { 'user-id': 'ada', targetAssignmentCode: 'TRAINER' }, 'boss');
  await change(userGroupAdder, 'Crew', 'ada', 'boss');
  expect(await members()).toEqual(['ADA-2', 'ada']);
  expect(await refused(userGroupAdder, 'Crew', { 'user-id': 'bo', targetAssignmentId: 'ADA-2' }, 'boss')).toMatchObject({ status: 404, message: 'There is no assignment ADA-2 of the user bo that you can see.' });
  await change(userGroupRemover, 'Crew', 'ada', 'boss');
  expect(await members()).toEqual([]);
  await putAssignment(lms.store.db, { id: 'BO-2', userId: 'bo', code: 'TRAINER', organizationId: 'north' });
  expect(await refused(userGroupAdder, 'Crew', { targetAssignmentCode: 'TRAINER' }, 'boss')).toMatchObject({ status: 409, code: 'conflict' });
});

test('a supervisor sees the members of the group, and no longer when it ends', async () => {
  await create('Crew', 'boss');
  await change(userGroupAdder, 'Crew', 'bo', 'boss');
  expect(await sees('ada')).toEqual(['ada']);
  expect(await change(supervisedGroupsAdder, 'Crew', 'ada', 'boss')).toEqual({ status: 'ok' });
  expect(await sees('ada')).toEqual(['ada', 'bo']);
  expect((await lms.call(contract.users, { userId: 'bo' }, 'ada')).users).toHaveLength(1);
  await change(supervisedGroupsRemover, 'Crew', 'ada', 'boss');
  expect(await supervisors()).toEqual([]);
  expect(await sees('ada')).toEqual(['ada']);
});

test('deleting a group ends what hung on it', async () => {
  await create('Crew', 'boss');
  await change(userGroupAdder, 'Crew', 'bo', 'boss');
  await change(supervisedGroupsAdder, 'Crew', 'ada', 'boss');
  expect(await lms.call(userGroupDeleter, { 'group-name': 'Crew' }, 'boss')).toEqual({ status: 'ok' });
  expect(await sees('ada')).toEqual(['ada']);
  expect(await lms.store.db.$count(userGroups)).toBe(0);
  expect(await lms.refusal(userGroupDeleter, { 'group-name': 'Crew' }, 'boss')).toMatchObject({ status: 404 });
});

test('a manager who hands over the team keeps it in no group', async () => {
  await create('Mine', 'boss');
  await change(userGroupAdder, 'Mine', 'ada', 'boss');
  await change(supervisedGroupsAdder, 'Mine', 'boss', 'boss');
  await lms.store.db.update(users).set({ directAppraiserId: null }).where(eq(users.id, 'ada'));
  await keepPrimaryAssignment(lms.store.db, 'ada');
  expect(await sees('boss')).toEqual(['bo', 'boss']);
  expect(await change(userGroupRemover, 'Mine', 'ada', 'boss')).toEqual({ status: 'ok' });
  expect(await members()).toEqual([]);
});

test('nobody makes himself see whom others have put into a shared group', async () => {
  await lms.aUser({ id: 'spy', organizationId: 'north', permissions: ['share-groups'] });
  await create('All', 'north-admin', true);
  await change(userGroupAdder, 'All', 'ada', 'north-admin');
  expect(await refused(supervisedGroupsAdder, 'All', 'spy', 'spy')).toMatchObject({ status: 403, code: 'forbidden' });
  expect(await sees('spy')).toEqual(['spy']);
  await change(supervisedGroupsAdder, 'All', 'spy', 'north-admin');
  expect(await sees('spy')).toEqual(['ada', 'spy']);
});

test('nobody else’s supervisor is named before others fill the group', async () => {
  await lms.aUser({ id: 'spy', organizationId: 'north', permissions: ['share-groups'] });
  await create('All', 'north-admin', true);
  expect(await refused(supervisedGroupsAdder, 'All', 'spy', 'spy')).toMatchObject({ status: 403, code: 'forbidden' });
  await change(userGroupAdder, 'All', 'ada', 'north-admin');
  expect(await sees('spy')).toEqual(['spy']);
});

test('somebody who acts for a manager makes the manager’s groups', async () => {
  await lms.call(userGroupCreator, { 'group-name': 'Crew', onBehalfOf: 'boss' }, 'north-admin');
  expect(await change(userGroupAdder, 'Crew', 'ada', 'boss')).toEqual({ status: 'ok' });
});

test('two who make the same group at the same moment make it once', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => lms.ask(userGroupCreator, { 'group-name': 'Crew' }, 'boss')));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(2);
});
