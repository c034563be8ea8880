import { and, asc, eq } from 'drizzle-orm';
import { holdEnrollment } from './enrollments.ts';
import { rollUp, type RollUpOptions } from './roll-up.ts';
import { attempts, enrollments, launches } from './schema.ts';
import type { Database } from './store.ts';

export type LaunchRow = typeof launches.$inferSelect;

export interface ToldLaunch {
  readonly enrollmentId: string;
  readonly launchedAt: Date;
  readonly receivedAt: Date;
  readonly allowNewAttempt: boolean;
}

/**
 * Counts a launch. Each call counts, also one that was told before: nothing in it says that it is the same. A new attempt is opened only when the caller
 * allows it and the current one is completed.
 */
export async function countLaunch(db: Database, told: ToldLaunch, options: RollUpOptions): Promise<void> {
  await db.transaction(async (tx) => {
    const enrollment = await holdEnrollment(tx, told.enrollmentId);
    if (!enrollment) throw new Error(`There is no enrollment ${told.enrollmentId}.`);
    const { currentAttempt: current } = enrollment;
    const opensNew = told.allowNewAttempt && (await isCompleted(tx, told.enrollmentId, current));
    const attempt = opensNew ? current + 1 : current;
    if (opensNew) await tx.insert(attempts).values({ enrollmentId: told.enrollmentId, number: attempt, openedAt: told.launchedAt });
    await tx.insert(launches).values({
      enrollmentId: told.enrollmentId,
      attempt,
      launchedAt: told.launchedAt,
      receivedAt: told.receivedAt,
      allowedNewAttempt: told.allowNewAttempt,
      openedNewAttempt: opensNew,
    });
    await tx
      .update(enrollments)
      .set({
        attemptCount: enrollment.attemptCount + 1,
        currentAttempt: attempt,
        startedAt: enrollment.startedAt ?? told.launchedAt,
        lastAttemptAt: told.launchedAt,
        changedAt: told.receivedAt,
      })
      .where(eq(enrollments.id, told.enrollmentId));
    await rollUp(tx, told.enrollmentId, told.receivedAt, options);
  });
}

/** The launches that were told, in the order they came. */
export async function launchesOf(db: Database, enrollmentId: string): Promise<readonly LaunchRow[]> {
  return db.select().from(launches).where(eq(launches.enrollmentId, enrollmentId)).orderBy(asc(launches.seq));
}

async function isCompleted(tx: Database, enrollmentId: string, number: number): Promise<boolean> {
  const [attempt] = await tx
    .select({ completedAt: attempts.completedAt })
    .from(attempts)
    .where(and(eq(attempts.enrollmentId, enrollmentId), eq(attempts.number, number)));
  return attempt !== undefined && attempt.completedAt !== null;
}
