import { and, desc, eq, notInArray, sql, type SQL } from 'drizzle-orm';
import { modules, moduleSessions } from './schema.ts';
import { searchWords, wordQuery } from './search-words.ts';
import type { Database } from './store.ts';
import type { ModuleType } from './values.ts';

/** A module as a search finds it. */
export interface FoundModuleRow {
  readonly id: string;
  readonly title: string;
  readonly type: ModuleType;
  readonly description: string;
  readonly createdAt: Date;
}

export interface ModuleSearch {
  readonly keywords?: string | undefined;
  /** A session that is not cancelled begins at or after `from` and before `before`. */
  readonly from?: Date | undefined;
  readonly before?: Date | undefined;
  readonly sort: 'relevance' | 'created';
  readonly max: number;
  /** Only what anybody may see. */
  readonly isPublicOnly: boolean;
}

/** So many of the newest that match are ranked: who finds more has to say more, and nobody waits for it. */
const mostRanked = 500;

const found = { id: modules.id, title: modules.title, type: modules.type, description: modules.description, createdAt: modules.createdAt };
const newestFirst = [desc(modules.createdAt), modules.id];

/**
 * The modules of the catalog with all the words in title, subject or description; archived ones are not in it. A word is found by its beginning, in title and subject
 * by any part of it (migration 2, `search_document`). By relevance: the very title first, then titles with all the words, then by where and how often the words stand.
 */
export async function searchModules(db: Database, { keywords, from, before, sort, max, isPublicOnly }: ModuleSearch): Promise<readonly FoundModuleRow[]> {
  const words = keywords === undefined ? [] : searchWords(keywords);
  if (keywords !== undefined && words.length === 0) return []; // signs alone stand in no entry
  const inCatalog = and(eq(modules.archived, false), isPublicOnly ? eq(modules.isPublic, true) : undefined, hasSession(from, before));
  if (keywords === undefined) return db.select(found).from(modules).where(inCatalog).orderBy(...newestFirst).limit(max);

  const query = sql`to_tsquery('simple', ${wordQuery(words)})`;
  if (sort === 'created') return db.select(found).from(modules).where(and(sql`search_document @@ ${query}`, inCatalog)).orderBy(...newestFirst).limit(max);
  const byTitle = await ranked(db, { column: sql`search_title`, query, where: inCatalog, title: keywords.trim(), max });
  if (byTitle.length >= max) return byTitle;
  const where = and(inCatalog, byTitle.length === 0 ? undefined : notInArray(modules.id, byTitle.map(({ id }) => id)));
  return [...byTitle, ...(await ranked(db, { column: sql`search_document`, query, where, title: keywords.trim(), max: max - byTitle.length }))];
}

interface Ranking {
  readonly column: SQL;
  readonly query: SQL;
  readonly where: SQL | undefined;
  readonly title: string;
  readonly max: number;
}

/** The best of the newest whose column matches. */
async function ranked(db: Database, { column, query, where, title, max }: Ranking): Promise<readonly FoundModuleRow[]> {
  const candidates = db
    .select({
      ...found,
      isTitle: sql<boolean>`lower(${modules.title}) = lower(${title})`.as('is_title'),
      document: column.as('document'),
    })
    .from(modules)
    .where(and(sql`${column} @@ ${query}`, where))
    .orderBy(...newestFirst)
    .limit(mostRanked)
    .as('candidates');
  return db
    .select({ id: candidates.id, title: candidates.title, type: candidates.type, description: candidates.description, createdAt: candidates.createdAt })
    .from(candidates)
    .orderBy(desc(candidates.isTitle), desc(sql`ts_rank(${candidates.document}, ${query})`), desc(candidates.createdAt), candidates.id)
    .limit(max);
}

function hasSession(from: Date | undefined, before: Date | undefined): SQL | undefined {
  if (!from && !before) return undefined;
  return sql`exists (select from ${moduleSessions} where ${and(
    eq(moduleSessions.moduleId, modules.id),
    sql`${moduleSessions.status} <> 'cancelled'`,
    from && sql`${moduleSessions.startAt} >= ${from.toISOString()}`,
    before && sql`${moduleSessions.startAt} < ${before.toISOString()}`,
  )})`;
}
