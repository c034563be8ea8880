import { expect, onTestFinished, test } from 'vitest';
import { freshDbName } from '../../test/offline/fresh-names.ts';
import { type ChunksDb, openChunksDb, type PackageAbout, packagesOf, type StoredPackage } from './chunks-db.ts';
import { openArchive } from './open-archive.ts';
import { beginAnew, changePackage, deletePackage, wantPackage } from './package-record.ts';
import { writeBytes } from './write-bytes.ts';

const about: PackageAbout = { enrollmentId: 'E1', moduleId: 'M1', title: 'Fire safety', revision: 1 };

async function aStore(): Promise<ChunksDb> {
  const db = await openChunksDb(freshDbName('chunks'));
  onTestFinished(() => db.close());
  return db;
}

const chunkSize = 4000;
/** Bytes that tell where they belong. */
const bytesAt = (start: number, length: number): Uint8Array<ArrayBuffer> => Uint8Array.from({ length }, (_, index) => (start + index) % 251);
const keep = (db: ChunksDb, { packageKey, writeId }: StoredPackage, start: number, length: number) =>
  writeBytes(db, { packageKey, writeId, start, bytes: bytesAt(start, length) });

test('bytes may come in any order, and each is read where it belongs', async () => {
  const db = await aStore();
  const size = 3 * chunkSize + 1000;
  const wanted = await wantPackage(db, 'learner', about);
  await changePackage(db, wanted, { size, chunkSize });
  const archive = await openArchive(db, wanted.packageKey);
  const read = (start: number, length: number) => archive.read(start, length);
  expect(archive.size).toBe(size);

  // The tail first, as a course that starts early does; then a middle part of a chunk, then what is around it.
  await keep(db, wanted, 3 * chunkSize, 1000);
  expect(await read(3 * chunkSize + 10, 3000)).toEqual(bytesAt(3 * chunkSize + 10, 990));
  await expect(read(chunkSize - 1, 2)).rejects.toMatchObject({ name: 'ChunkError', reason: 'not-here' });
  await keep(db, wanted, chunkSize + 500, 700);
  expect(await read(chunkSize + 600, 10)).toEqual(bytesAt(chunkSize + 600, 10));
  await keep(db, wanted, 0, chunkSize);
  await keep(db, wanted, chunkSize, 500);
  expect(await read(chunkSize - 3, 1200)).toEqual(bytesAt(chunkSize - 3, 1200));
  await keep(db, wanted, chunkSize + 1200, chunkSize - 1200);
  const last = await keep(db, wanted, 2 * chunkSize, chunkSize);
  expect(last.ranges).toEqual([[0, size]]);
  expect(await read(0, size)).toEqual(bytesAt(0, size));
  expect(await read(size, 10)).toEqual(new Uint8Array());
});

test('deleting a package deletes all of it and nothing else', async () => {
  const db = await aStore();
  const one = await wantPackage(db, 'learner', about);
  const other = await wantPackage(db, 'learner', { ...about, enrollmentId: 'E10' });
  for (const wanted of [one, other]) {
    await changePackage(db, wanted, { size: 2 * chunkSize, chunkSize });
    await keep(db, wanted, 0, chunkSize);
    await keep(db, wanted, chunkSize, chunkSize);
  }
  await deletePackage(db, one.packageKey);
  expect(await db.getAllKeys('packages')).toEqual([other.packageKey]);
  expect(await db.getAllKeys('chunks')).toEqual([
    [other.packageKey, 0],
    [other.packageKey, 1],
  ]);
  await expect(openArchive(db, one.packageKey)).rejects.toMatchObject({ reason: 'gone' });
});

test('what was still on its way to the disk when a download was cancelled or begun anew is turned away', async () => {
  const db = await aStore();
  const first = await wantPackage(db, 'learner', about);
  await keep(db, first, 0, 100);
  const second = await beginAnew(db, first);
  expect(second.ranges).toEqual([]);
  await expect(keep(db, first, 100, 100)).rejects.toMatchObject({ reason: 'gone' });
  expect(await db.count('chunks')).toBe(0);
  await deletePackage(db, second.packageKey);
  await expect(keep(db, second, 0, 100)).rejects.toMatchObject({ reason: 'gone' });
  await expect(beginAnew(db, second)).rejects.toMatchObject({ reason: 'gone' });
  expect(await changePackage(db, second, { wish: 'pause' })).toBeUndefined();
  expect([await db.count('packages'), await db.count('chunks')]).toEqual([0, 0]);
});

test('asking again for a package keeps what is here of it', async () => {
  const db = await aStore();
  const first = await wantPackage(db, 'learner', about);
  await keep(db, first, 0, 100);
  await changePackage(db, first, { wish: 'pause' });
  expect(await wantPackage(db, 'learner', about)).toMatchObject({ wish: 'go', ranges: [[0, 100]], writeId: first.writeId });
});

test('[S11] the packages of one learner are listed without those of another, even when one name begins like the other', async () => {
  const db = await aStore();
  await wantPackage(db, 'learner', about);
  await wantPackage(db, 'learner-2', about);
  expect((await packagesOf(db, 'learner')).map(({ packageKey }) => packageKey)).toEqual(['learner|E1|1']);
});
