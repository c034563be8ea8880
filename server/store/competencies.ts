import { asc, eq, inArray, type SQL } from 'drizzle-orm';
import type { Database } from './store.ts';
import { competencies, competencyAwards, competencyLevels } from './tables/career-tables.ts';
import { wordSearch } from './word-search.ts';

export type CompetencyRow = typeof competencies.$inferSelect;
export type NewCompetency = typeof competencies.$inferInsert;
export type CompetencyLevelRow = typeof competencyLevels.$inferSelect;
export type CompetencyAwardRow = typeof competencyAwards.$inferSelect;

const mostLevels = 10_000;
const mostAwards = 2_000;

/** Competencies with all of the words in code, name or description, the best match first; without words all by name. */
export async function searchCompetencies(db: Database, keywords: string | undefined, max: number): Promise<readonly CompetencyRow[]> {
  const search = wordSearch(keywords, [[competencies.name, 4], [competencies.code, 4], [competencies.description, 1]]);
  const order: readonly (SQL | undefined)[] = [search?.relevance, asc(competencies.name), asc(competencies.id)];
  return db
    .select()
    .from(competencies)
    .where(search?.matches)
    .orderBy(...order.filter((each) => each !== undefined))
    .limit(max);
}

export async function findCompetency(db: Database, id: string): Promise<CompetencyRow | undefined> {
  const [row] = await db.select().from(competencies).where(eq(competencies.id, id));
  return row;
}

export async function findCompetencies(db: Database, ids: readonly string[]): Promise<readonly CompetencyRow[]> {
  return ids.length === 0 ? [] : db.select().from(competencies).where(inArray(competencies.id, [...ids]));
}

/** The levels of each competency, from low to high. */
export async function levelsOf(db: Database, competencyIds: readonly string[]): Promise<ReadonlyMap<string, readonly CompetencyLevelRow[]>> {
  if (competencyIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(competencyLevels)
    .where(inArray(competencyLevels.competencyId, [...new Set(competencyIds)]))
    .orderBy(asc(competencyLevels.measure), asc(competencyLevels.code))
    .limit(mostLevels);
  return Map.groupBy(rows, (row) => row.competencyId);
}

/** What the user was found to have, the oldest first. */
export async function competencyAwardsOf(db: Database, userId: string): Promise<readonly CompetencyAwardRow[]> {
  return db
    .select()
    .from(competencyAwards)
    .where(eq(competencyAwards.userId, userId))
    .orderBy(asc(competencyAwards.assignedAt), asc(competencyAwards.competencyId))
    .limit(mostAwards);
}

/** Adds or replaces a competency. */
export async function putCompetency(db: Database, competency: NewCompetency, levels: readonly Omit<CompetencyLevelRow, 'competencyId'>[] = []): Promise<void> {
  await db.insert(competencies).values(competency).onConflictDoUpdate({ target: competencies.id, set: competency });
  for (const level of levels) {
    const row = { ...level, competencyId: competency.id };
    await db.insert(competencyLevels).values(row).onConflictDoUpdate({ target: [competencyLevels.competencyId, competencyLevels.code], set: row });
  }
}

/** Writes the award, or replaces the one that is there. */
export async function putCompetencyAward(db: Database, award: typeof competencyAwards.$inferInsert): Promise<void> {
  await db.insert(competencyAwards).values(award).onConflictDoUpdate({ target: [competencyAwards.userId, competencyAwards.competencyId], set: award });
}
