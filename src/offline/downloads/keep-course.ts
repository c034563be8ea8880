import type { IDBPDatabase } from 'idb';
import { readCoursePackage } from '#formats/manifest/read-course-package.ts';
import { PackageError } from '#formats/package-error.ts';
import { ChunkError } from '../chunks/chunk-error.ts';
import { type ChunksDb, packagesOf, type StoredPackage } from '../chunks/chunks-db.ts';
import { openArchive } from '../chunks/open-archive.ts';
import { beginAnew, changePackage, deletePackage } from '../chunks/package-record.ts';
import type { KeptCourse, LearnerDb } from '../learner-schema.ts';
import { courseLock } from '../locks.ts';
import { write } from '../write.ts';
import type { ReceiveOutcome } from './receive-package.ts';

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

async function readCourse(chunks: ChunksDb, record: StoredPackage): Promise<KeptCourse> {
  const { course } = await readCoursePackage(await openArchive(chunks, record.packageKey));
  return { ...record.about, packageKey: record.packageKey, course, keptAt: Date.now() };
}

/**
 * Makes a course of a package that is all here: looks at it, waits for the worker that serves it, and keeps it as one that can be opened.
 * `received` means that this is done. Throws StorageError.
 */
export async function keepCourse(db: Db, chunks: ChunksDb, record: StoredPackage, playerIsReady: () => Promise<void>): Promise<ReceiveOutcome> {
  try {
    const received = await changePackage(chunks, record, { state: 'received' });
    if (!received) return { kind: 'aborted' };
    const kept = await readCourse(chunks, received);
    const isServed = await playerIsReady().then(
      () => true,
      () => false,
    );
    if (!isServed) return { kind: 'stopped', why: 'player-not-ready' };
    await write(db, ['courses'], 'strict', (transaction) => transaction.objectStore('courses').put(kept));
    // Cancelled at the last moment: then nothing may point to what is gone.
    if (!(await changePackage(chunks, record, { state: 'ready', lastUsedAt: Date.now() }))) {
      await forgetCourse(db, record.packageKey, record.about.enrollmentId);
      return { kind: 'aborted' };
    }
    await deleteOlderPackages(db, chunks, record.about.enrollmentId);
    return { kind: 'received' };
  } catch (error) {
    if (error instanceof PackageError) return { kind: 'failed', reason: error.reason };
    if (!(error instanceof ChunkError)) throw error;
    // Cancelled; or the browser lost bytes that it had taken, which are asked for again.
    const now = await chunks.get('packages', record.packageKey);
    if (now?.writeId !== record.writeId) return { kind: 'aborted' };
    await beginAnew(chunks, now);
    return { kind: 'more' };
  }
}

/** Forgets the course if it is still the one of that package. What was done in it, and waits to be told, stays. */
export const forgetCourse = (db: Db, packageKey: string, enrollmentId: string): Promise<void> =>
  write(db, ['courses'], 'strict', async (transaction) => {
    const store = transaction.objectStore('courses');
    if ((await store.get(enrollmentId))?.packageKey === packageKey) await store.delete(enrollmentId);
  });
