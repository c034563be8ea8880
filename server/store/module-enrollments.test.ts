import { expect, onTestFinished, test } from 'vitest';
import { openTestLms } from '../testing/test-lms.ts';
import { putAssignment } from './assignments.ts';
import { visibleEnrollments, participantsOf } from './module-enrollments.ts';
import { findModule, putModuleSession } from './modules.ts';
import { putOrganization } from './organizations.ts';
import { groupSupervisors, userGroupMembers, userGroups } from './tables/people-tables.ts';
import { findUser } from './users.ts';

test('who takes part is shown to whoever sees the learner: also by a second position, and by a group', async () => {
  const lms = await openTestLms();
  onTestFinished(() => lms.close());
  const { db } = lms.store;
  await putOrganization(db, { id: 'north', code: 'N', description: 'North', parentId: '*ROOT*' });
  for (const id of ['boss', 'lead', 'ada']) await lms.aUser({ id });
  await lms.aUser({ id: 'admin', seesOrganizationId: 'north' });
  await lms.aModule({ id: 'day', type: 'classroom' });
  await putModuleSession(db, { id: 'D1', moduleId: 'day', code: 'D1' });
  await lms.anEnrollment({ userId: 'ada', moduleId: 'day', sessionId: 'D1' });
  const seenBy = async (id: string): Promise<readonly (readonly string[])[]> => {
    const [viewer, module] = await Promise.all([findUser(db, id), findModule(db, 'day')]);
    if (!viewer || !module) throw new Error(id);
    const [participants, records] = [await participantsOf(db, 'D1', { viewer }), await visibleEnrollments(db, module, viewer)];
    return [participants.map(({ user }) => user.id), records.map(({ enrollment }) => enrollment.userId)];
  };
  for (const id of ['boss', 'lead', 'admin']) expect(await seenBy(id)).toEqual([[], []]);
  await putAssignment(db, { id: 'ADA-2', userId: 'ada', organizationId: 'north', directAppraiserId: 'boss' });
  for (const id of ['boss', 'admin']) expect(await seenBy(id)).toEqual([['ada'], ['ada']]);
  await db.insert(userGroups).values({ id: 'G', name: 'Crew', ownerId: 'boss' });
  await db.insert(groupSupervisors).values({ groupId: 'G', assignmentId: 'lead' });
  await db.insert(userGroupMembers).values({ groupId: 'G', assignmentId: 'ada' });
  expect(await seenBy('lead')).toEqual([['ada'], ['ada']]);
});
