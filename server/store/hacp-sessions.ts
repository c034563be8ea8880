import { and, eq, inArray, ne } from 'drizzle-orm';
import { digest } from '../auth/digest.ts';
import { attempts, contentPackages, enrollments, hacpSessions, modules, users } from './schema.ts';
import type { EnrollmentRow } from './enrollments.ts';
import type { ItemKey } from './item-states.ts';
import type { PackageRow } from './packages.ts';
import type { Database } from './store.ts';
import type { UserRow } from './users.ts';

export type HacpSessionRow = typeof hacpSessions.$inferSelect;

/** A session and whose it is. `package` has the course model: titles, mastery scores, launch data. */
export interface OpenHacpSession {
  readonly session: HacpSessionRow;
  readonly enrollment: EnrollmentRow;
  readonly user: UserRow;
  readonly package: PackageRow;
  readonly attempt: typeof attempts.$inferSelect;
}

/** Opens a session for an item. `sessionId` is kept as a digest only. */
export async function addHacpSession(db: Database, { enrollmentId, attempt, itemId }: ItemKey, sessionId: string, now: Date): Promise<void> {
  await db.insert(hacpSessions).values({ idHash: await digest(sessionId), enrollmentId, attempt, itemId, openedAt: now, usedAt: now });
}

/** Lets a session that was exited run on, with all that was put in it; false when there is none of that ID. */
export async function reopenHacpSession(tx: Database, sessionId: string, now: Date): Promise<boolean> {
  const idHash = await digest(sessionId);
  const [found] = await tx.select({ state: hacpSessions.state }).from(hacpSessions).where(eq(hacpSessions.idHash, idHash));
  if (found?.state === 'terminated') await saveHacpSession(tx, idHash, { state: 'running', usedAt: now });
  return found !== undefined;
}

/** The session with that ID, whatever its state; undefined when there is none. */
export async function findHacpSession(db: Database, sessionId: string): Promise<OpenHacpSession | undefined> {
  const [row] = await db
    .select({ session: hacpSessions, enrollment: enrollments, user: users, package: contentPackages, attempt: attempts })
    .from(hacpSessions)
    .innerJoin(enrollments, eq(enrollments.id, hacpSessions.enrollmentId))
    .innerJoin(users, eq(users.id, enrollments.userId))
    .innerJoin(modules, eq(modules.id, enrollments.moduleId))
    .innerJoin(contentPackages, and(eq(contentPackages.moduleId, enrollments.moduleId), eq(contentPackages.revision, enrollments.revision)))
    .innerJoin(attempts, and(eq(attempts.enrollmentId, hacpSessions.enrollmentId), eq(attempts.number, hacpSessions.attempt)))
    .where(eq(hacpSessions.idHash, await digest(sessionId)));
  return row;
}

/** Inside a transaction: the session's row as it is now, held until the transaction ends, so that two commands at once take turns. */
export async function holdHacpSession(tx: Database, idHash: string): Promise<HacpSessionRow | undefined> {
  const [row] = await tx.select().from(hacpSessions).where(eq(hacpSessions.idHash, idHash)).for('update');
  return row;
}

/** Replaces what is given of a session. */
export async function saveHacpSession(db: Database, idHash: string, change: Partial<Omit<HacpSessionRow, 'idHash'>>): Promise<void> {
  await db.update(hacpSessions).set(change).where(eq(hacpSessions.idHash, idHash));
}

/** Forgets the item's sessions that were never exited, with their values and time (a temperament). */
export async function dropUnexitedSessions(db: Database, { enrollmentId, attempt, itemId }: ItemKey): Promise<void> {
  await db
    .delete(hacpSessions)
    .where(
      and(
        eq(hacpSessions.enrollmentId, enrollmentId),
        eq(hacpSessions.attempt, attempt),
        eq(hacpSessions.itemId, itemId),
        ne(hacpSessions.state, 'terminated'),
      ),
    );
}

/** Forgets every session of an item of one revision, whoever has it: it has become an exam. */
export async function dropSessionsOfItem(tx: Database, { moduleId, revision, itemId }: { readonly moduleId: string; readonly revision: number; readonly itemId: string }): Promise<void> {
  const enrolled = tx.select({ id: enrollments.id }).from(enrollments).where(and(eq(enrollments.moduleId, moduleId), eq(enrollments.revision, revision)));
  await tx.delete(hacpSessions).where(and(eq(hacpSessions.itemId, itemId), inArray(hacpSessions.enrollmentId, enrolled)));
}
