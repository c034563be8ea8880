import type { IDBPDatabase } from 'idb';
import type { LearnerDb } from '#offline/learner-schema.ts';
import { recoverInterrupted } from '#player/recorder/recover-interrupted.ts';

/**
 * Ends the runs that a page left open when it was killed: now, and whenever the learner comes back to this page, since another one may have crashed beside it meanwhile. Runs of a course that is open somewhere are not
 * touched. Resolves when the first time is done.
 */
export async function recoverWhatBroke(db: IDBPDatabase<LearnerDb>, page: Pick<Document, 'visibilityState' | 'addEventListener'>, signal: AbortSignal): Promise<void> {
  const onVisible = (): void => (page.visibilityState === 'visible' ? void recoverInterrupted(db).catch(() => undefined) : undefined);
  page.addEventListener('visibilitychange', onVisible, { signal });
  await recoverInterrupted(db);
}
