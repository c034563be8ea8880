import type { Database } from './store.ts';
import { activities } from './tables/community-tables.ts';

/** Keeps what somebody did, for `recentActivity`. */
export async function addActivity(db: Database, activity: Pick<typeof activities.$inferInsert, 'type' | 'userId' | 'moduleId' | 'at'>): Promise<void> {
  await db.insert(activities).values(activity);
}
