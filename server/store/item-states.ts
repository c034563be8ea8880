import { and, eq } from 'drizzle-orm';
import { itemStates } from './schema.ts';
import type { Database } from './store.ts';

export type ItemStateRow = typeof itemStates.$inferSelect;
export type NewItemState = typeof itemStates.$inferInsert;

/** One item in one attempt of one enrollment. */
export interface ItemKey {
  readonly enrollmentId: string;
  readonly attempt: number;
  readonly itemId: string;
}

/** What the LMS holds for the item; undefined before anything was told. */
export async function findItemState(db: Database, { enrollmentId, attempt, itemId }: ItemKey): Promise<ItemStateRow | undefined> {
  const [row] = await db
    .select()
    .from(itemStates)
    .where(and(eq(itemStates.enrollmentId, enrollmentId), eq(itemStates.attempt, attempt), eq(itemStates.itemId, itemId)));
  return row;
}

/** Everything that the LMS holds for one attempt. */
export async function itemStatesOf(db: Database, enrollmentId: string, attempt: number): Promise<readonly ItemStateRow[]> {
  return db
    .select()
    .from(itemStates)
    .where(and(eq(itemStates.enrollmentId, enrollmentId), eq(itemStates.attempt, attempt)));
}

/** Writes the state, or replaces what is given of one that is there. `rollUp` must follow in the same transaction. */
export async function putItemState(db: Database, state: NewItemState): Promise<void> {
  await db
    .insert(itemStates)
    .values(state)
    .onConflictDoUpdate({ target: [itemStates.enrollmentId, itemStates.attempt, itemStates.itemId], set: state });
}
