import { and, eq, inArray } from 'drizzle-orm';
import { keepPrimaryAssignment, putAssignment } from '../store/assignments.ts';
import { rootOrganization } from '../store/organizations.ts';
import { enrollments, users } from '../store/schema.ts';
import type { Database } from '../store/store.ts';
import { findUser } from '../store/users.ts';
import { everyPermission, type Permission } from '../store/values.ts';
import { demoAdministrator } from './people.ts';

interface Rights {
  readonly permissions: readonly Permission[];
  /** Whom they see beyond those who report to them: everybody, or everybody in their own organization and below it. */
  readonly sees?: 'everybody' | 'own-organization';
  readonly role: string;
}

const rights: Readonly<Record<string, Rights>> = {
  [demoAdministrator]: { permissions: everyPermission, sees: 'everybody', role: 'administrator' },
  ingrid: { permissions: ['switch-user', 'read-reports', 'share-groups'], sees: 'everybody', role: 'manager' },
  ana: { permissions: ['switch-user'], role: 'manager' },
  bengt: { permissions: ['switch-user'], role: 'manager' },
  marta: { permissions: ['switch-user'], role: 'manager' },
  weiming: { permissions: ['switch-user', 'read-reports'], sees: 'own-organization', role: 'manager' },
  marieclaire: { permissions: ['switch-user'], sees: 'own-organization', role: 'manager' },
  arjun: { permissions: ['switch-user', 'read-reports'], sees: 'own-organization', role: 'manager' },
  jonas: { permissions: [], role: 'instructor' },
  sigrun: { permissions: ['manage-profiles'], role: 'instructor' },
};

/** What no bulk handler can give: rights, and positions beside the first. */
export async function giveRights(db: Database): Promise<void> {
  for (const [id, { permissions, sees, role }] of Object.entries(rights)) {
    const user = await findUser(db, id);
    if (!user) continue;
    const seesOrganizationId = sees === 'everybody' ? rootOrganization : sees === 'own-organization' ? user.organizationId : null;
    await db.update(users).set({ permissions, seesOrganizationId, primaryRoleId: role }).where(eq(users.id, id));
    await keepPrimaryAssignment(db, id);
  }
  await giveSecondPosition(db);
}

/** Tomasz drives cranes, and is deputy safety officer in the yard: his safety courses belong to that position. */
async function giveSecondPosition(db: Database): Promise<void> {
  const officer = await findUser(db, 'sigrun');
  if (!officer || !(await findUser(db, 'tomasz'))) return;
  const id = 'tomasz-safety';
  await putAssignment(db, { id, userId: 'tomasz', code: 'SAFETY', organizationId: officer.organizationId, jobTitle: 'Deputy Safety Officer', directAppraiserId: officer.id });
  await db.update(enrollments).set({ assignmentId: id }).where(and(eq(enrollments.userId, 'tomasz'), inArray(enrollments.moduleId, ['confined-spaces', 'isps', 'fire-warden'])));
}
