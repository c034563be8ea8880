import type { IDBPDatabase } from 'idb';
import { asArchive } from '#formats/bare/file-as-archive.ts';
import { readCoursePackage } from '#formats/manifest/read-course-package.ts';
import { PackageError } from '#formats/package-error.ts';
import { ChunkError } from '../chunks/chunk-error.ts';
import type { ChunksDb, PackageAbout, StoredPackage } from '../chunks/chunks-db.ts';
import { openArchive } from '../chunks/open-archive.ts';
import { beginAnew, changePackage } from '../chunks/package-record.ts';
import type { KeptCourse, LearnerDb } from '../learner-schema.ts';
import { write } from '../write.ts';
import { deleteOlderPackages, forgetCourse } from './forget-course.ts';
import type { ReceiveOutcome } from './receive-package.ts';

type Db = IDBPDatabase<LearnerDb>;

async function readCourse(chunks: ChunksDb, record: StoredPackage): Promise<KeptCourse> {
  const { course } = await readCoursePackage(await asArchive(await openArchive(chunks, record.packageKey), record.about.title));
  return { ...record.about, packageKey: record.packageKey, course, keptAt: Date.now() };
}

/**
 * Makes a course of a package that is all here: looks at it, waits for the worker that serves it, and keeps it as one that can be opened.
 * `received` means that this is done. Throws StorageError.
 */
export async function keepCourse(db: Db, chunks: ChunksDb, record: StoredPackage, playerIsReady: (about: PackageAbout) => Promise<void>): Promise<ReceiveOutcome> {
  try {
    const received = await changePackage(chunks, record, { state: 'received' });
    if (!received) return { kind: 'aborted' };
    const kept = await readCourse(chunks, received);
    const isServed = await playerIsReady(record.about).then(
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
