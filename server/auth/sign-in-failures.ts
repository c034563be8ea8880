import { and, eq, gt, inArray, lt, sql } from 'drizzle-orm';
import { knownSignIns, signInFailures } from '../store/schema.ts';
import type { Database } from '../store/store.ts';

/**
 * What failures are counted for, and how many are free:
 * - `pair`, one user ID from one network: 5, then 5 s to wait and twice as long each time, at most 15 minutes; the right password clears it;
 * - `network`, all user IDs from one network: 200, given back over an hour. Against one password tried on many accounts. An office behind one address signs in hundreds
 *   of times each morning, so only failures count, and the wait is never longer than until the next one is given back (18 s); not for user IDs that signed in from there before;
 * - `account`, one user ID from all networks: 100, given back over an hour (36 s each). Against many machines that guess one account.
 */
export type BoundKind = 'pair' | 'network' | 'account';

export interface Bound {
  readonly kind: BoundKind;
  /** Tells it from all others of any kind. */
  readonly key: string;
}

type Count = Pick<typeof signInFailures.$inferSelect, 'count' | 'lastAt'>;

const hourMs = 60 * 60_000;
const freeFailures = 5;
const firstWaitMs = 5_000;
const longestWaitMs = 15 * 60_000;
const free = { network: 200, account: 100 } as const;
/** An hour without a try forgets everything. */
const forgottenAfterMs = hourMs;

/**
 * Counts a try before the password is looked at, so that many tries at once cannot outrun the count. Returns how long to wait, in milliseconds, when this
 * one must not be made; then it does not count.
 */
export async function beginSignInTry(db: Database, bounds: readonly Bound[], now: Date): Promise<{ readonly waitMs: number }> {
  await forgetOldFailures(db, now);
  return db.transaction(async (tx) => {
    const after: { readonly key: string; readonly count: Count }[] = [];
    let waitMs = 0;
    // Always in this order, so that no two tries wait for each other.
    for (const { kind, key } of inOrder(bounds)) {
      await tx.insert(signInFailures).values({ key, count: 0, lastAt: now }).onConflictDoNothing();
      const [row = { count: 0, lastAt: now }] = await tx.select().from(signInFailures).where(eq(signInFailures.key, key)).for('update');
      waitMs = Math.max(waitMs, waitAfter(kind, row, now));
      after.push({ key, count: counted(kind, row, now) });
    }
    if (waitMs > 0) return { waitMs };
    for (const { key, count } of after) await tx.update(signInFailures).set(count).where(eq(signInFailures.key, key));
    return { waitMs: 0 };
  });
}

/** How long to wait before a try, without making one. */
export async function signInWait(db: Database, { kind, key }: Bound, now: Date): Promise<number> {
  const [row] = await db.select().from(signInFailures).where(eq(signInFailures.key, key));
  return row && row.lastAt.getTime() > now.getTime() - forgottenAfterMs ? Math.max(0, waitAfter(kind, row, now)) : 0;
}

/** The password was right: nothing is held against the next try of this pair; in the other counts only this try is taken back, else one's own account would clear them. */
export async function forgetFailures(db: Database, bounds: readonly Bound[]): Promise<void> {
  const keys = (isPair: boolean): string[] => bounds.filter(({ kind }) => (kind === 'pair') === isPair).map(({ key }) => key);
  await db.delete(signInFailures).where(inArray(signInFailures.key, keys(true)));
  for (const key of keys(false)) await db.update(signInFailures).set({ count: sql`greatest(0, ${signInFailures.count} - 1)` }).where(eq(signInFailures.key, key));
}

const monthMs = 30 * 24 * hourMs;

/** Whether the right password came from there in the last 30 days. */
export async function isKnownSignIn(db: Database, key: string, now: Date): Promise<boolean> {
  return (await db.$count(knownSignIns, and(eq(knownSignIns.key, key), gt(knownSignIns.lastAt, new Date(now.getTime() - monthMs))))) > 0;
}

export async function rememberSignIn(db: Database, key: string, now: Date): Promise<void> {
  await db.delete(knownSignIns).where(lt(knownSignIns.lastAt, new Date(now.getTime() - monthMs)));
  await db.insert(knownSignIns).values({ key, lastAt: now }).onConflictDoUpdate({ target: knownSignIns.key, set: { lastAt: now } });
}

/** Rows that another try holds at this moment are left for the next time. */
async function forgetOldFailures(db: Database, now: Date): Promise<void> {
  const old = db.select({ key: signInFailures.key }).from(signInFailures).where(lt(signInFailures.lastAt, new Date(now.getTime() - forgottenAfterMs))).for('update', { skipLocked: true });
  await db.delete(signInFailures).where(inArray(signInFailures.key, old));
}

const kinds: readonly BoundKind[] = ['pair', 'network', 'account'];
const inOrder = (bounds: readonly Bound[]): readonly Bound[] => kinds.flatMap((kind) => bounds.filter((bound) => bound.kind === kind));

function waitAfter(kind: BoundKind, row: Count, now: Date): number {
  if (kind === 'pair') {
    const wait = row.count < freeFailures ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (row.count - freeFailures));
    return row.lastAt.getTime() + wait - now.getTime();
  }
  const { count, lastAt } = givenBack(kind, row, now);
  return count < free[kind] ? 0 : lastAt.getTime() + hourMs / free[kind] - now.getTime();
}

function counted(kind: BoundKind, row: Count, now: Date): Count {
  if (kind === 'pair') return { count: row.count + 1, lastAt: now };
  const { count, lastAt } = givenBack(kind, row, now);
  return { count: count + 1, lastAt: count === 0 ? now : lastAt };
}

/** What is left of a count when one is taken off at even intervals, so that all are within an hour; `lastAt` is when that was done last. */
function givenBack(kind: Exclude<BoundKind, 'pair'>, { count, lastAt }: Count, now: Date): Count {
  const everyMs = hourMs / free[kind];
  const back = Math.max(0, Math.floor((now.getTime() - lastAt.getTime()) / everyMs));
  return { count: Math.max(0, count - back), lastAt: new Date(lastAt.getTime() + back * everyMs) };
}
