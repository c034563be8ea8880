import { asStorageError } from '../storage-error.ts';
import { ChunkError } from './chunk-error.ts';
import { type ChunksDb, chunkSizeBytes, chunksOf, type PackageAbout, packageKeyOf, type StoredPackage } from './chunks-db.ts';

const inOneWrite = async <Result>(db: ChunksDb, work: (transaction: ReturnType<typeof begin>) => Promise<Result>): Promise<Result> => {
  try {
    const transaction = begin(db);
    const isDone = transaction.done.then(
      () => undefined,
      (error: unknown) => error ?? new Error('aborted'),
    );
    const result = await work(transaction);
    const failure = await isDone;
    if (failure !== undefined) throw failure;
    return result;
  } catch (error) {
    throw error instanceof ChunkError ? error : asStorageError(error);
  }
};
const begin = (db: ChunksDb) => db.transaction(['packages', 'chunks'], 'readwrite', { durability: 'strict' });

/** The record of a package whose download begins with nothing. */
const fresh = (packageKey: string, about: PackageAbout): StoredPackage => ({
  packageKey,
  writeId: crypto.randomUUID(),
  about,
  chunkSize: chunkSizeBytes,
  ranges: [],
  state: 'receiving',
  wish: 'go',
  createdAt: Date.now(),
  lastUsedAt: Date.now(),
});

/** Notes that the learner wants this package. What is here of it already stays. */
export const wantPackage = (db: ChunksDb, dbName: string, about: PackageAbout): Promise<StoredPackage> =>
  inOneWrite(db, async (transaction) => {
    const packageKey = packageKeyOf(dbName, about.enrollmentId, about.revision);
    const packages = transaction.objectStore('packages');
    const before = await packages.get(packageKey);
    const next: StoredPackage = before ? { ...before, about, wish: 'go' } : fresh(packageKey, about);
    await packages.put(next);
    return next;
  });

/** Throws away the bytes of a download and lets it begin with nothing. `gone` when it was cancelled meanwhile. */
export const beginAnew = (db: ChunksDb, stale: StoredPackage): Promise<StoredPackage> =>
  inOneWrite(db, async (transaction) => {
    const packages = transaction.objectStore('packages');
    const now = await packages.get(stale.packageKey);
    if (now?.writeId !== stale.writeId) throw new ChunkError('gone', stale.packageKey);
    await transaction.objectStore('chunks').delete(chunksOf(stale.packageKey));
    const next: StoredPackage = { ...fresh(now.packageKey, now.about), wish: now.wish, createdAt: now.createdAt, ...(now.rank !== undefined && { rank: now.rank }) };
    await packages.put(next);
    return next;
  });

/** Changes facts about a package; undefined when there is none (any more), or when it was begun anew. */
export const changePackage = (
  db: ChunksDb,
  { packageKey, writeId }: Pick<StoredPackage, 'packageKey'> & Partial<Pick<StoredPackage, 'writeId'>>,
  change: Partial<Omit<StoredPackage, 'packageKey' | 'writeId' | 'ranges'>>,
): Promise<StoredPackage | undefined> =>
  inOneWrite(db, async (transaction) => {
    const packages = transaction.objectStore('packages');
    const before = await packages.get(packageKey);
    if (!before || (writeId !== undefined && before.writeId !== writeId)) return undefined;
    const next = { ...before, ...change };
    await packages.put(next);
    return next;
  });

/** Deletes a package, all of its bytes and the knowledge of it, together. A download that still runs is turned away at its next write. */
export const deletePackage = (db: ChunksDb, packageKey: string): Promise<void> =>
  inOneWrite(db, async (transaction) => {
    await transaction.objectStore('packages').delete(packageKey);
    await transaction.objectStore('chunks').delete(chunksOf(packageKey));
  });
