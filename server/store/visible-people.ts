import { eq, or, sql, type SQL } from 'drizzle-orm';
import { users } from './schema.ts';
import type { UserRow } from './users.ts';

/** `isVisible` as a condition over `users`, for lists: himself, who reports to him, and everybody in or below the organization he is given to see. */
export function visibleTo(viewer: Pick<UserRow, 'id' | 'seesOrganizationId'>): SQL | undefined {
  const below = sql`${users.organizationId} in (
    with recursive below (id) as (
      select id from organizations where id = ${viewer.seesOrganizationId}
      union
      select o.id from organizations o join below b on o.parent_id = b.id
    ) select id from below)`;
  return or(eq(users.id, viewer.id), eq(users.directAppraiserId, viewer.id), viewer.seesOrganizationId === null ? undefined : below);
}
