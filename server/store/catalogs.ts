import { and, asc, eq, sql, type SQL } from 'drizzle-orm';
import { modules } from './schema.ts';
import type { Database } from './store.ts';
import { catalogModules, catalogs } from './tables/catalog-tables.ts';
import type { ModuleType } from './values.ts';

export type CatalogRow = typeof catalogs.$inferSelect;

/** The ID of the top catalog (facts A.6). */
export const rootCatalog = '*ROOT*';
/** More than this of anything in one place is not answered. */
const mostInOnePlace = 1000;

/** Adds or replaces a catalog. The top has no parent; every other one's parent must be there already. */
export async function putCatalog(db: Database, catalog: typeof catalogs.$inferInsert): Promise<void> {
  await db.insert(catalogs).values(catalog).onConflictDoUpdate({ target: catalogs.id, set: catalog });
}

/** Puts a module into a catalog, or moves it to another place in there. */
export async function putInCatalog(db: Database, place: typeof catalogModules.$inferInsert): Promise<void> {
  await db.insert(catalogModules).values(place).onConflictDoUpdate({ target: [catalogModules.catalogId, catalogModules.moduleId], set: place });
}

/** Who looks: anonymous callers see public modules, and of the catalogs those in which or below which there is one, and the top. */
export interface Looking {
  readonly isPublicOnly: boolean;
}

/** The catalog, then those above it up to the top. Empty when there is none that may be seen. */
export async function catalogChain(db: Database, id: string, looking: Looking): Promise<readonly CatalogRow[]> {
  const above = sql`(
    with recursive chain (id, parent_id) as (
      select id, parent_id from catalogs where id = ${id}
      union
      select c.id, c.parent_id from catalogs c join chain on c.id = chain.parent_id
    ) select id from chain)`;
  const rows = await db.select().from(catalogs).where(and(sql`${catalogs.id} in ${above}`, open(looking)));
  const all = new Map(rows.map((row) => [row.id, row]));
  const chain: CatalogRow[] = [];
  // A circle in the data must not become one in the program.
  for (let next = all.get(id); next && !chain.includes(next); next = next.parentId === null ? undefined : all.get(next.parentId)) chain.push(next);
  return chain;
}

export async function childrenOf(db: Database, catalogId: string, looking: Looking): Promise<readonly CatalogRow[]> {
  return db
    .select()
    .from(catalogs)
    .where(and(eq(catalogs.parentId, catalogId), open(looking)))
    .orderBy(asc(catalogs.position), asc(catalogs.title), asc(catalogs.id))
    .limit(mostInOnePlace);
}

export interface CatalogModuleRow {
  readonly id: string;
  readonly title: string;
  readonly type: ModuleType;
  readonly description: string;
}

/** The modules that stand in the catalog itself; archived ones stand nowhere. */
export async function modulesIn(db: Database, catalogId: string, { isPublicOnly }: Looking): Promise<readonly CatalogModuleRow[]> {
  return db
    .select({ id: modules.id, title: modules.title, type: modules.type, description: modules.description })
    .from(catalogModules)
    .innerJoin(modules, eq(modules.id, catalogModules.moduleId))
    .where(and(eq(catalogModules.catalogId, catalogId), eq(modules.archived, false), isPublicOnly ? eq(modules.isPublic, true) : undefined))
    .orderBy(asc(catalogModules.position), asc(modules.title), asc(modules.id))
    .limit(mostInOnePlace);
}

function open({ isPublicOnly }: Looking): SQL | undefined {
  if (!isPublicOnly) return undefined;
  return sql`(${catalogs.id} = ${rootCatalog} or ${catalogs.id} in (
    with recursive open (id) as (
      select cm.catalog_id from catalog_modules cm join modules m on m.id = cm.module_id where m.is_public and not m.archived
      union
      select c.parent_id from catalogs c join open on c.id = open.id where c.parent_id is not null
    ) select id from open))`;
}
