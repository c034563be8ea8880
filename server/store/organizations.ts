import { and, asc, eq, or, sql, type SQL } from 'drizzle-orm';
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
  return (await organizationChains(db, [id])).get(id) ?? [];
}

/** The same for many at once, in one query: by the ID of each, which is missing where there is no such organization. */
export async function organizationChains(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, readonly OrganizationRow[]>> {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return new Map();
  const rows = await db.select().from(organizations).where(sql`${organizations.id} in ${organizationsAbove(sql`select id from organizations where id in ${asked}`)}`);
  const all = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    asked.flatMap((id) => {
      const chain: OrganizationRow[] = [];
      // A circle in the data must not become one in the program.
      for (let next = all.get(id); next && !chain.includes(next); next = next.parentId === null ? undefined : all.get(next.parentId)) chain.push(next);
      return chain.length === 0 ? [] : [[id, chain] as const];
    }),
  );
}

/** The IDs of some organizations and of all above them, as a subquery. `some` selects their IDs. */
export const organizationsAbove = (some: SQL): SQL => sql`(
  with recursive chain (id, parent_id) as (
    select o.id, o.parent_id from organizations o where o.id in (${some})
    union
    select o.id, o.parent_id from organizations o join chain c on o.id = c.parent_id
  ) select id from chain)`;

/** The IDs of an organization and of all below it, as a subquery. */
export const organizationsBelow = (id: string): SQL => sql`(
  with recursive below (id) as (
    select o.id from organizations o where o.id = ${id}
    union
    select o.id from organizations o join below b on o.parent_id = b.id
  ) select id from below)`;

/**
 * The organizations that a user may know of: those of his own positions and of the ones who report to him, with all above them, as `me` and `users` show them
 * anyway; and for who is given an organization to see, that one and all below it.
 */
const organizationsKnownTo = ({ id, seesOrganizationId }: { readonly id: string; readonly seesOrganizationId: string | null }): SQL => {
  const near = organizationsAbove(
    sql`select a.organization_id from assignments a where a.user_id = ${id} or a.direct_appraiser_id = ${id} union all select ${seesOrganizationId}::text`,
  );
  return seesOrganizationId === null ? near : sql`(select id from ${near} as near union select id from ${organizationsBelow(seesOrganizationId)} as below)`;
};

/** An organization and what is below it – its children, or with `isRecursive` everything –, as far as the user may know of it; ordered by code. */
export async function organizationTree(
  db: Database,
  user: { readonly id: string; readonly seesOrganizationId: string | null },
  id: string,
  { isRecursive, most }: { readonly isRecursive: boolean; readonly most: number },
): Promise<readonly OrganizationRow[]> {
  const within = isRecursive ? sql`${organizations.id} in ${organizationsBelow(id)}` : or(eq(organizations.id, id), eq(organizations.parentId, id));
  return db
    .select()
    .from(organizations)
    .where(and(within, sql`${organizations.id} in ${organizationsKnownTo(user)}`))
    .orderBy(asc(organizations.code), asc(organizations.id))
    .limit(most);
}

/** These organizations and all above them, in no order: for many users at once. */
export async function allOrganizationsAbove(db: Database, ids: readonly string[]): Promise<readonly OrganizationRow[]> {
  if (ids.length === 0) return [];
  return db.select().from(organizations).where(sql`${organizations.id} in (
    with recursive chain (id, parent_id) as (
      select id, parent_id from organizations where id in (select unnest(${sql.param([...ids])}::text[]))
      union
      select o.id, o.parent_id from organizations o join chain c on o.id = c.parent_id
    ) select id from chain)`);
}
