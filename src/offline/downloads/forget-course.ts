import type { IDBPDatabase } from 'idb';
import { type ChunksDb, packagesOf } from '../chunks/chunks-db.ts';
import { deletePackage } from '../chunks/package-record.ts';
import type { LearnerDb } from '../learner-schema.ts';
import { courseLock } from '../locks.ts';
import { write } from '../write.ts';

type Db = IDBPDatabase<LearnerDb>;

/** Older packages of a course that has a newer one, unless a tab has it open: then the next start tidies up. */
export async function deleteOlderPackages(db: Db, chunks: ChunksDb, enrollmentId: string): Promise<void> {
  await navigator.locks.request(courseLock(db.name, enrollmentId), { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    const kept = await db.get('courses', enrollmentId);
    const all = await packagesOf(chunks, db.name);
    const stale = all.filter(({ about, state, packageKey }) => about.enrollmentId === enrollmentId && state === 'ready' && packageKey !== kept?.packageKey);
    for (const { packageKey } of stale) await deletePackage(chunks, packageKey);
  });
}

/** Forgets the course if it is still the one of that package. What was done in it, and waits to be told, stays. */
export const forgetCourse = (db: Db, packageKey: string, enrollmentId: string): Promise<void> =>
  write(db, ['courses'], 'strict', async (transaction) => {
    const store = transaction.objectStore('courses');
    if ((await store.get(enrollmentId))?.packageKey === packageKey) await store.delete(enrollmentId);
  });
