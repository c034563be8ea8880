import { and, desc, eq, sql, type SQL } from 'drizzle-orm';
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
const mostRanked = 2000;

const found = { id: modules.id, title: modules.title, type: modules.type, description: modules.description, createdAt: modules.createdAt };

/**
 * The modules of the catalog with all the words in title, subject or description; archived ones are not in it. By relevance: the very title first, then by where
 * and how often the words stand. A word is found by its beginning, in title and subject by any part of it (migration 2, `search_document`).
 */
export async function searchModules(db: Database, { keywords, from, before, sort, max, isPublicOnly }: ModuleSearch): Promise<readonly FoundModuleRow[]> {
  const words = keywords === undefined ? [] : searchWords(keywords);
  if (keywords !== undefined && words.length === 0) return []; // signs alone stand in no entry
  const conditions = [eq(modules.archived, false), isPublicOnly ? eq(modules.isPublic, true) : undefined, hasSession(from, before)];
  const newest = [desc(modules.createdAt), modules.id];
  if (words.length === 0) return db.select(found).from(modules).where(and(...conditions)).orderBy(...newest).limit(max);

  const query = sql`to_tsquery('simple', ${wordQuery(words)})`;
  const matching = and(sql`${modules}.search_document @@ ${query}`, ...conditions);
  if (sort === 'created') return db.select(found).from(modules).where(matching).orderBy(...newest).limit(max);
  const ranked = db
    .select({
      ...found,
      isTitle: sql<boolean>`lower(${modules.title}) = lower(${(keywords ?? '').trim()})`.as('is_title'),
      rank: sql<number>`ts_rank(search_document, ${query})`.as('rank'),
    })
    .from(db.select({ ...found, document: sql`search_document`.as('search_document') }).from(modules).where(matching).orderBy(...newest).limit(mostRanked).as('modules'))
    .as('ranked');
  return db
    .select({ id: ranked.id, title: ranked.title, type: ranked.type, description: ranked.description, createdAt: ranked.createdAt })
    .from(ranked)
    .orderBy(desc(ranked.isTitle), desc(ranked.rank), desc(ranked.createdAt), ranked.id)
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
