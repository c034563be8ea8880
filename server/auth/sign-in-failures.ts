import { eq, lt } from 'drizzle-orm';
import { signInFailures } from '../store/schema.ts';
import type { Database } from '../store/store.ts';

const freeFailures = 5;
const firstWaitMs = 5_000;
const longestWaitMs = 15 * 60_000;
const forgottenAfterMs = 60 * 60_000;

/**
 * Counts a try before the password is looked at, so that many tries at once cannot outrun the count. Returns how long to wait, in milliseconds, when this
 * one must not be made: after five failures 5 s, then twice as long each time, at most 15 minutes; an hour of quiet forgets.
 */
export async function beginSignInTry(db: Database, key: string, now: Date): Promise<{ readonly waitMs: number }> {
  return db.transaction(async (tx) => {
    await tx.delete(signInFailures).where(lt(signInFailures.lastAt, new Date(now.getTime() - forgottenAfterMs)));
    await tx.insert(signInFailures).values({ key, count: 0, lastAt: now }).onConflictDoNothing();
    const [row] = await tx.select().from(signInFailures).where(eq(signInFailures.key, key)).for('update');
    const count = row?.count ?? 0;
    const waitMs = row ? row.lastAt.getTime() + waitAfter(count) - now.getTime() : 0;
    if (waitMs > 0) return { waitMs };
    await tx
      .update(signInFailures)
      .set({ count: count + 1, lastAt: now })
      .where(eq(signInFailures.key, key));
    return { waitMs: 0 };
  });
}

/** The password was right: nothing is held against the next try. */
export async function forgetFailures(db: Database, key: string): Promise<void> {
  await db.delete(signInFailures).where(eq(signInFailures.key, key));
}

const waitAfter = (failures: number): number => (failures < freeFailures ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (failures - freeFailures)));
