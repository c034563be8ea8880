import { and, eq, gte, inArray, lt, ne, sql } from 'drizzle-orm';
import { modules, moduleSessions } from './schema.ts';
import type { Database } from './store.ts';
import { catalogVersions } from './tables/catalog-tables.ts';

const entry = {
  id: modules.id,
  title: modules.title,
  type: modules.type,
  subject: modules.subject,
  description: modules.description,
  isPublic: modules.isPublic,
  createdAt: modules.createdAt,
  /** Which transaction wrote the row: another one after each change. */
  stamp: sql<string>`xmin::text`,
};

/** A module as the search knows it. */
export type CatalogEntry = Pick<typeof modules.$inferSelect, Exclude<keyof typeof entry, 'stamp'>> & { readonly stamp: string };

/** Another number after each change of a module (migration 2, `note_catalog_change`). What it tells of is there for every read that begins later. */
export async function catalogVersion(db: Database): Promise<number> {
  const [row] = await db.select({ number: catalogVersions.number }).from(catalogVersions);
  return row?.number ?? 0;
}

/** The stamp of every module that is not archived, by ID. */
export async function catalogStamps(db: Database): Promise<ReadonlyMap<string, string>> {
  // In one value: as rows they would take five times as long to come out of PGlite, and nobody else is answered meanwhile.
  const [row] = await db.select({ stamps: sql<Record<string, string> | null>`json_object_agg(id, ${entry.stamp})` }).from(modules).where(eq(modules.archived, false));
  return new Map(Object.entries(row?.stamps ?? {}));
}

/** Those of the modules that are there and not archived. */
export async function catalogEntries(db: Database, ids: readonly string[]): Promise<readonly CatalogEntry[]> {
  return db.select(entry).from(modules).where(and(inArray(modules.id, [...ids]), eq(modules.archived, false)));
}

/** The modules with a session that is not cancelled and begins at or after `from` and before `before`. */
export async function modulesWithSession(db: Database, { from, before }: { readonly from?: Date | undefined; readonly before?: Date | undefined }): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectDistinct({ id: moduleSessions.moduleId })
    .from(moduleSessions)
    .where(and(ne(moduleSessions.status, 'cancelled'), from && gte(moduleSessions.startAt, from), before && lt(moduleSessions.startAt, before)));
  return new Set(rows.map(({ id }) => id));
}
