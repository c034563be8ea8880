import { eq, inArray } from 'drizzle-orm';
import type { Database } from './store.ts';
import { facilities } from './tables/catalog-tables.ts';

export type FacilityRow = typeof facilities.$inferSelect;

/** Adds or replaces a facility. */
export async function putFacility(db: Database, facility: typeof facilities.$inferInsert): Promise<void> {
  await db.insert(facilities).values(facility).onConflictDoUpdate({ target: facilities.id, set: facility });
}

export async function findFacilities(db: Database, ids: readonly string[]): Promise<readonly FacilityRow[]> {
  return ids.length === 0 ? [] : db.select().from(facilities).where(inArray(facilities.id, [...ids]));
}

export async function findFacility(db: Database, id: string): Promise<FacilityRow | undefined> {
  const [found] = await db.select().from(facilities).where(eq(facilities.id, id));
  return found;
}
