import type { IDBPDatabase } from 'idb';
import type { LearnerDb, LearnerKey } from '#offline/learner-schema.ts';
import { openLearnerDb } from '#offline/open-learner-db.ts';

/** Opens a learner's database. Where an older tab has a course open this waits until it is closed (S10), and says so as long. @throws StorageError */
export function openPatiently(learner: LearnerKey, onSuperseded: () => void): Promise<IDBPDatabase<LearnerDb>> {
  const opening = openLearnerDb(learner, {
    onSuperseded,
    // Where its code does not come nothing is said, and the app goes on all the same.
    onWaitingForOpenCourse: () => void import('./open-elsewhere.tsx').then((code) => code.sayUntil(opening)),
  });
  return opening;
}
