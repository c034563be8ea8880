import { expect } from 'vitest';
import { changePackage, wantPackage } from '#offline/chunks/package-record.ts';
import { chunkSizeBytes, type PackageAbout } from '#offline/chunks/chunks-db.ts';
import { writeBytes } from '#offline/chunks/write-bytes.ts';
import { keepCourse } from '#offline/downloads/keep-course.ts';
import type { TestDevice } from './device.ts';

/** Puts a package on the device as a download does, without a network. */
export async function keepOnDevice({ db, chunks }: Pick<TestDevice, 'db' | 'chunks'>, bytes: Uint8Array<ArrayBuffer>, more: Partial<PackageAbout> = {}): Promise<PackageAbout> {
  const about: PackageAbout = { enrollmentId: 'E1', moduleId: 'M1', title: 'Fire safety', revision: 1, ...more };
  const wanted = await wantPackage(chunks, db.name, about);
  const { packageKey, writeId } = wanted;
  const sized = await changePackage(chunks, wanted, { size: bytes.length });
  for (let start = 0; start < bytes.length; start += chunkSizeBytes) {
    await writeBytes(chunks, { packageKey, writeId, start, bytes: bytes.slice(start, start + chunkSizeBytes) });
  }
  expect(sized && (await keepCourse(db, chunks, sized, () => Promise.resolve()))).toEqual({ kind: 'received' });
  return about;
}
