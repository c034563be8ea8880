import { asc, eq, sql } from 'drizzle-orm';
import type { Database } from './store.ts';
import { trainingPlanItems } from './tables/career-tables.ts';

export type TrainingPlanRow = typeof trainingPlanItems.$inferSelect;

const mostItems = 1_000;
const byPriority = sql`case ${trainingPlanItems.priority} when 'high' then 0 when 'medium' then 1 else 2 end`;

/** What the user was given to do: what is due first, then the rest by priority. */
export async function trainingPlanOf(db: Database, userId: string): Promise<readonly TrainingPlanRow[]> {
  return db
    .select()
    .from(trainingPlanItems)
    .where(eq(trainingPlanItems.userId, userId))
    .orderBy(sql`${trainingPlanItems.dueAt} asc nulls last`, byPriority, asc(trainingPlanItems.assignedAt), asc(trainingPlanItems.id))
    .limit(mostItems);
}

/** Adds an item to a plan, or replaces what is given of the one for that user and module. */
export async function putTrainingPlanItem(db: Database, item: typeof trainingPlanItems.$inferInsert): Promise<void> {
  const { id: _, ...set } = item;
  await db.insert(trainingPlanItems).values(item).onConflictDoUpdate({ target: [trainingPlanItems.userId, trainingPlanItems.moduleId], set });
}
