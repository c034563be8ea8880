import { sql } from 'drizzle-orm';
import { boolean, index, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';

/** Positions that users hold. Everybody has at least one; the first has the user's own ID. */
export const assignments = pgTable(
  'assignments',
  {
    id: text('id').primaryKey(),
    userId: text('user_id').notNull(),
    /** The site's own short name for the position. */
    code: text('code').notNull().default(''),
    organizationId: text('organization_id').notNull(),
    jobTitle: text('job_title').notNull().default(''),
    directAppraiserId: text('direct_appraiser_id'),
    /** The one that counts where a call names none. */
    isPrimary: boolean('is_primary').notNull().default(false),
  },
  (table) => [index('assignments_user').on(table.userId), index('assignments_appraiser').on(table.directAppraiserId), index('assignments_organization').on(table.organizationId)],
);

/** Groups of users that somebody made (`userGroupCreator`). A name is unique among one owner's groups; a shared one can be used by others. */
export const userGroups = pgTable(
  'user_groups',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    ownerId: text('owner_id').notNull(),
    isShared: boolean('is_shared').notNull().default(false),
  },
  (table) => [unique('user_groups_name').on(table.ownerId, table.name), index('user_groups_shared').on(table.name).where(sql`${table.isShared}`)],
);

export const userGroupMembers = pgTable(
  'user_group_members',
  { groupId: text('group_id').notNull(), assignmentId: text('assignment_id').notNull() },
  (table) => [primaryKey({ columns: [table.groupId, table.assignmentId] })],
);

/** Who supervises a group (`supervisedGroupsAdder`): its members are visible to them. */
export const groupSupervisors = pgTable(
  'group_supervisors',
  { groupId: text('group_id').notNull(), assignmentId: text('assignment_id').notNull() },
  (table) => [primaryKey({ columns: [table.groupId, table.assignmentId] }), index('group_supervisors_assignment').on(table.assignmentId)],
);
