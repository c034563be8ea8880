import { and, asc, eq, inArray, type SQL } from 'drizzle-orm';
import type { CompetencyRow } from './competencies.ts';
import type { Database } from './store.ts';
import { competencies, jobProfileCatalogs, jobProfileCompetencies, jobProfileHolders, jobProfiles } from './tables/career-tables.ts';
import { wordSearch } from './word-search.ts';

export type JobProfileRow = typeof jobProfiles.$inferSelect;
export type JobProfileCatalogRow = typeof jobProfileCatalogs.$inferSelect;

/** A job profile in somebody's position. */
export interface HeldProfile {
  readonly profile: JobProfileRow;
  readonly assignerId: string | null;
  readonly assignedAt: Date;
}

/** A competency that a profile asks for. */
export interface Requirement {
  readonly profileId: string;
  readonly levelCode: string;
  readonly isOptional: boolean;
  readonly competency: CompetencyRow;
}

const mostHeld = 200;
const mostRequirements = 5_000;
const mostCatalogs = 5_000;

/** Job profiles with all of the words in code, name or description, the best match first; without words all by name. */
export async function searchJobProfiles(db: Database, keywords: string | undefined, max: number): Promise<readonly JobProfileRow[]> {
  const search = wordSearch(keywords, [[jobProfiles.name, 4], [jobProfiles.code, 4], [jobProfiles.description, 1]]);
  const order: readonly (SQL | undefined)[] = [search?.relevance, asc(jobProfiles.name), asc(jobProfiles.id)];
  return db
    .select()
    .from(jobProfiles)
    .where(search?.matches)
    .orderBy(...order.filter((each) => each !== undefined))
    .limit(max);
}

/** The tree that profiles are filed in, each level in its order. */
export async function profileCatalogs(db: Database): Promise<readonly JobProfileCatalogRow[]> {
  return db.select().from(jobProfileCatalogs).orderBy(asc(jobProfileCatalogs.position), asc(jobProfileCatalogs.title), asc(jobProfileCatalogs.id)).limit(mostCatalogs);
}

export async function findJobProfile(db: Database, id: string): Promise<JobProfileRow | undefined> {
  const [row] = await db.select().from(jobProfiles).where(eq(jobProfiles.id, id));
  return row;
}

/** The profiles of a position, in the order in which they were given. */
export async function profilesHeldIn(db: Database, assignmentId: string): Promise<readonly HeldProfile[]> {
  return db
    .select({ profile: jobProfiles, assignerId: jobProfileHolders.assignerId, assignedAt: jobProfileHolders.assignedAt })
    .from(jobProfileHolders)
    .innerJoin(jobProfiles, eq(jobProfiles.id, jobProfileHolders.profileId))
    .where(eq(jobProfileHolders.assignmentId, assignmentId))
    .orderBy(asc(jobProfileHolders.assignedAt), asc(jobProfiles.name), asc(jobProfiles.id))
    .limit(mostHeld);
}

/** What the profiles ask for, each in its order. */
export async function requirementsOf(db: Database, profileIds: readonly string[]): Promise<readonly Requirement[]> {
  if (profileIds.length === 0) return [];
  return db
    .select({ profileId: jobProfileCompetencies.profileId, levelCode: jobProfileCompetencies.levelCode, isOptional: jobProfileCompetencies.isOptional, competency: competencies })
    .from(jobProfileCompetencies)
    .innerJoin(competencies, eq(competencies.id, jobProfileCompetencies.competencyId))
    .where(inArray(jobProfileCompetencies.profileId, [...profileIds]))
    .orderBy(asc(jobProfileCompetencies.position), asc(competencies.name), asc(competencies.id))
    .limit(mostRequirements);
}

/** Gives the profile to a position; one that it has already stays as it was given first. */
export async function giveProfile(db: Database, holder: typeof jobProfileHolders.$inferInsert): Promise<void> {
  await db.insert(jobProfileHolders).values(holder).onConflictDoNothing();
}

/** Takes the profile from a position; false when it did not have it. */
export async function takeProfile(db: Database, profileId: string, assignmentId: string): Promise<boolean> {
  const taken = await db
    .delete(jobProfileHolders)
    .where(and(eq(jobProfileHolders.profileId, profileId), eq(jobProfileHolders.assignmentId, assignmentId)))
    .returning({ profileId: jobProfileHolders.profileId });
  return taken.length > 0;
}

/** Adds or replaces a place of the tree. */
export async function putProfileCatalog(db: Database, catalog: typeof jobProfileCatalogs.$inferInsert): Promise<void> {
  await db.insert(jobProfileCatalogs).values(catalog).onConflictDoUpdate({ target: jobProfileCatalogs.id, set: catalog });
}

/** Adds or replaces a profile with what it asks for, in that order. */
export async function putJobProfile(
  db: Database,
  profile: typeof jobProfiles.$inferInsert,
  asks: readonly { readonly competencyId: string; readonly levelCode: string; readonly isOptional?: boolean }[] = [],
): Promise<void> {
  await db.insert(jobProfiles).values(profile).onConflictDoUpdate({ target: jobProfiles.id, set: profile });
  for (const [position, each] of asks.entries()) {
    const row = { ...each, profileId: profile.id, position };
    await db.insert(jobProfileCompetencies).values(row).onConflictDoUpdate({ target: [jobProfileCompetencies.profileId, jobProfileCompetencies.competencyId], set: row });
  }
}
