import { eq } from 'drizzle-orm';
import type { Database } from './store.ts';
import { loadedSeeds } from './tables/seed-tables.ts';

/** Does something once in the life of a database. One that was broken off is done again from its beginning. */
export async function once(db: Database, name: string, now: Date, act: () => Promise<void>): Promise<void> {
  const [found] = await db.select().from(loadedSeeds).where(eq(loadedSeeds.name, name));
  if (found) return;
  await act();
  await db.insert(loadedSeeds).values({ name, loadedAt: now }).onConflictDoNothing();
}
