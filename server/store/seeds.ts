import { eq } from 'drizzle-orm';
import type { Database } from './store.ts';
import { loadedSeeds } from './tables/seed-tables.ts';

/** Does something once in the life of a database. One that was broken off is done again from its beginning. */
export async function once(db: Database, name: string, now: Date, act: () => Promise<void>): Promise<void> {
  if (await isLoaded(db, name)) return;
  await act();
  await markLoaded(db, name, now);
}

/** Whether that seed was loaded, without a name whether any was. */
export async function isLoaded(db: Database, name?: string): Promise<boolean> {
  return (await db.$count(loadedSeeds, name === undefined ? undefined : eq(loadedSeeds.name, name))) > 0;
}

export async function markLoaded(db: Database, name: string, now: Date): Promise<void> {
  await db.insert(loadedSeeds).values({ name, loadedAt: now }).onConflictDoNothing();
}
