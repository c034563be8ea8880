import { Inflate } from 'fflate';
import { PackageError } from '#formats/package-error.ts';
import { crc32 } from '#formats/zip/crc32.ts';
import type { ByteSource } from '#formats/zip/byte-source.ts';
import { locateEntryData } from '#formats/zip/locate-entry-data.ts';
import type { ZipEntry } from '#formats/zip/zip-entry.ts';

/** Compressed bytes that are looked at in one go: at most 16 MiB come out of them (deflate does 1 : 1032 at best). */
const sliceBytes = 16 * 1024;

/**
 * Inflates each entry once and throws the bytes away: a package that was cut short or damaged on its way is refused when it is imported, not when a learner
 * opens it on a ship. Needs a few slices of memory, whatever the sizes. Throws `PackageError`: 'damaged-entry', 'directory-lies', 'cut-short', or 'too-large'
 * when all entries together promise more than `mostBytes` (then nothing is inflated).
 */
export async function checkArchive(source: ByteSource, entries: readonly ZipEntry[], mostBytes: number): Promise<void> {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > mostBytes) {
    const limit = `${Math.floor(mostBytes / 1024 / 1024)} MB`;
    throw new PackageError('too-large', `This package unpacks to more than a course may (${limit}); make it smaller and import that file.`);
  }
  const inFileOrder = entries.toSorted((one, other) => one.headerOffset - other.headerOffset);
  for (const entry of inFileOrder) await checkEntry(source, entry);
}

async function checkEntry(source: ByteSource, entry: ZipEntry): Promise<void> {
  const { start, length } = await locateEntryData(source, entry);
  let size = 0;
  let sum = 0;
  const take = (bytes: Uint8Array): void => {
    size += bytes.length;
    if (size > entry.size) throw damaged(entry.path);
    sum = crc32(bytes, sum);
  };
  const inflater = entry.method === 8 ? new Inflate(take) : undefined;
  try {
    for (let at = 0; at < length; at += sliceBytes) {
      const slice = await source.read(start + at, Math.min(sliceBytes, length - at));
      if (slice.length === 0) throw damaged(entry.path);
      if (inflater) inflater.push(slice, at + sliceBytes >= length);
      else take(slice);
    }
  } catch (error) {
    throw error instanceof PackageError ? error : damaged(entry.path, error);
  }
  if (size !== entry.size || sum !== entry.crc32) throw damaged(entry.path);
}

function damaged(path: string, cause?: unknown): PackageError {
  return new PackageError(
    'damaged-entry',
    `The file ${path} in this package is damaged; export or download the package again and import the new file.`,
    path,
    cause === undefined ? undefined : { cause },
  );
}
