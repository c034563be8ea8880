import type { IDBPDatabase } from 'idb';
import type { LearnerDb } from '#offline/learner-schema.ts';

/**
 * Ends the runs that a page left open when it was killed: now, and whenever the learner comes back to this page, since another one may have crashed beside it meanwhile. Runs of a course that is open somewhere are not
 * touched. Where its code does not come, the next time does it, or the course when it is opened. Resolves when the first time is done.
 */
export async function recoverWhatBroke(db: IDBPDatabase<LearnerDb>, page: Pick<Document, 'visibilityState' | 'addEventListener'>, signal: AbortSignal): Promise<void> {
  const recover = async (): Promise<unknown> => (await import('#player/recorder/recover-interrupted.ts').catch(() => undefined))?.recoverInterrupted(db);
  page.addEventListener('visibilitychange', () => (page.visibilityState === 'visible' ? void recover().catch(() => undefined) : undefined), { signal });
  await recover();
}
