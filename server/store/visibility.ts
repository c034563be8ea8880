import { and, eq, sql, type SQL } from 'drizzle-orm';
import { organizationsBelow } from './organizations.ts';
import { users } from './schema.ts';
import type { Database } from './store.ts';
import { assignments } from './tables/people-tables.ts';

type Viewer = Pick<typeof users.$inferSelect, 'id' | 'seesOrganizationId'>;

/**
 * Whom somebody may see, as a condition on `users`: himself, who reports to him in any position, everybody with a position in or below the organization he is given to
 * see, and the members of the groups that he supervises. With `only`, the condition is about that one user and does not look at the others.
 */
export function visibleTo(viewer: Viewer, only?: string): SQL {
  const whose = only === undefined ? sql`` : sql`and a.user_id = ${only}`;
  const sources = [
    sql`select ${viewer.id}::text as user_id`, // not with an `or`, for which every user would be looked at
    sql`select a.user_id from assignments a where a.direct_appraiser_id = ${viewer.id} ${whose}`,
    ...(viewer.seesOrganizationId === null ? [] : [sql`select a.user_id from assignments a where a.organization_id in ${organizationsBelow(viewer.seesOrganizationId)} ${whose}`]),
    supervisedBy(viewer.id, whose),
  ];
  return sql`${users.id} in (${sql.join(sources, sql` union all `)})`;
}

/**
 * A group lends the sight of its owner: supervisors see those members whom the owner may see by line or organization, as long as he may. So nobody gains by
 * adding himself to a group, and nobody keeps in a group what he has lost with his position.
 */
const supervisedBy = (viewerId: string, whose: SQL): SQL => sql`(
  with recursive supervised (group_id, owner_id) as (
    select distinct g.id, g.owner_id
    from assignments held join group_supervisors s on s.assignment_id = held.id join user_groups g on g.id = s.group_id
    where held.user_id = ${viewerId}
  ), seen (owner_id, organization_id) as (
    select o.id, o.sees_organization_id from users o where o.sees_organization_id is not null and o.id in (select owner_id from supervised)
    union
    select s.owner_id, below.id from organizations below join seen s on below.parent_id = s.organization_id
  )
  select a.user_id
  from supervised s join user_group_members m on m.group_id = s.group_id join assignments a on a.id = m.assignment_id
  where (a.user_id = s.owner_id or exists (
    select 1 from assignments held
    where held.user_id = a.user_id and (held.direct_appraiser_id = s.owner_id or (s.owner_id, held.organization_id) in (select owner_id, organization_id from seen))
  )) ${whose})`;

/** Whether somebody is given an organization to see, and the user has a position in or below it: sight by administration, not by line or group. */
export async function seesByOrganization(db: Database, { seesOrganizationId }: Viewer, userId: string): Promise<boolean> {
  if (seesOrganizationId === null) return false;
  return (await db.$count(assignments, and(eq(assignments.userId, userId), sql`${assignments.organizationId} in ${organizationsBelow(seesOrganizationId)}`))) > 0;
}
