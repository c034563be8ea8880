import { sql } from 'drizzle-orm';
import { organizations } from './schema.ts';
import type { Database } from './store.ts';

export type OrganizationRow = typeof organizations.$inferSelect;

/** The ID of the top organization (facts A.6). */
export const rootOrganization = '*ROOT*';

/** Adds or replaces an organization. The root has no parent; every other one's parent must be there already. */
export async function putOrganization(db: Database, organization: typeof organizations.$inferInsert): Promise<void> {
  await db.insert(organizations).values(organization).onConflictDoUpdate({ target: organizations.id, set: organization });
}

/** The organization and those above it, from below up to the root. Empty when there is no such organization. */
export async function organizationChain(db: Database, id: string): Promise<readonly OrganizationRow[]> {
  const chain: OrganizationRow[] = [];
  const all = new Map((await db.select().from(organizations).where(sql`${organizations.id} in ${above(id)}`)).map((row) => [row.id, row]));
  // A circle in the data must not become one in the program.
  for (let next = all.get(id); next && !chain.includes(next); next = next.parentId === null ? undefined : all.get(next.parentId)) chain.push(next);
  return chain;
}

const above = (id: string) => sql`(
  with recursive chain (id, parent_id) as (
    select id, parent_id from organizations where id = ${id}
    union
    select o.id, o.parent_id from organizations o join chain c on o.id = c.parent_id
  ) select id from chain)`;

/** These organizations and all above them, in no order: for many users at once. */
export async function organizationsAbove(db: Database, ids: readonly string[]): Promise<readonly OrganizationRow[]> {
  if (ids.length === 0) return [];
  return db.select().from(organizations).where(sql`${organizations.id} in (
    with recursive chain (id, parent_id) as (
      select id, parent_id from organizations where id in (select unnest(${sql.param([...ids])}::text[]))
      union
      select o.id, o.parent_id from organizations o join chain c on o.id = c.parent_id
    ) select id from chain)`);
}
