import type { IDBPDatabase } from 'idb';
import { launchableItems } from '#formats/course.ts';
import type { LearnerDb, Sitting } from '#offline/learner-schema.ts';
import { courseLock } from '#offline/locks.ts';
import { dropSitting, endSitting, openSittings } from '#offline/runs.ts';
import { holdLock } from './hold-lock.ts';
import { settleSitting } from './settle-sitting.ts';

type Db = IDBPDatabase<LearnerDb>;

/** An open course holds its lock for long; tidying up of downloads, here or in another tab, only for a moment. */
const passingHoldMs = 500;

/** Ends the runs of one enrollment whose page has gone, from what was last written of them. The caller holds the enrollment's lock. */
export async function interruptOpenSittings(db: Db, enrollmentId: string): Promise<readonly Sitting[]> {
  const kept = await db.get('courses', enrollmentId);
  const items = kept ? launchableItems(kept.course) : [];
  const interrupted: Sitting[] = [];
  for (const open of await openSittings(db, enrollmentId)) {
    if (open.didStart !== true) {
      await dropSitting(db, open);
      continue;
    }
    const resourceKind = items.find(({ id }) => id === open.itemId)?.resourceKind ?? 'unsaid';
    const ended = await endSitting(db, open.id, (sitting, before) => settleSitting({ ...sitting, state: 'interrupted' }, before, resourceKind));
    if (ended) interrupted.push(ended);
  }
  return interrupted;
}

/**
 * For the start of the app: ends every run that was left open by a page that is gone (killed, crashed, out of battery), so that it is told. Runs of a course
 * that is open in some tab are not touched: its lock is held. Done twice, or by two tabs at once, it counts once. Resolves with what was interrupted.
 */
export async function recoverInterrupted(db: Db): Promise<readonly Sitting[]> {
  const enrollments = new Set((await openSittings(db)).map(({ enrollmentId }) => enrollmentId));
  const found: Sitting[] = [];
  for (const enrollmentId of enrollments) {
    const release = await holdLock(courseLock(db.name, enrollmentId), 'exclusive', passingHoldMs);
    if (!release) continue;
    try {
      found.push(...(await interruptOpenSittings(db, enrollmentId)));
    } finally {
      release();
    }
  }
  return found;
}
