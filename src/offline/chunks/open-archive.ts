import type { ByteSource } from '#formats/zip/byte-source.ts';
import { asStorageError } from '../storage-error.ts';
import { ChunkError } from './chunk-error.ts';
import type { ChunksDb, StoredPackage } from './chunks-db.ts';
import { covers } from './ranges.ts';

/** Chunks kept in memory for one open archive: a course reads many small files that lie side by side. */
const mostChunksInMemory = 8;

/** Remembers what was used last; two that ask at once share one request, and what failed is asked for again. */
function remember<Value>(load: (index: number) => Promise<Value>, most: number): (index: number) => Promise<Value> {
  const known = new Map<number, Promise<Value>>();
  return (index) => {
    const value = known.get(index) ?? load(index);
    known.delete(index);
    known.set(index, value); // now the latest used
    value.catch(() => known.delete(index));
    const oldest = known.keys().next();
    if (known.size > most && !oldest.done) known.delete(oldest.value);
    return value;
  };
}

const orGone = async <Value>(packageKey: string, asking: Promise<Value | undefined>): Promise<Value> => {
  const found = await asking.catch((error: unknown) => {
    throw asStorageError(error);
  });
  if (found === undefined) throw new ChunkError('gone', packageKey);
  return found;
};

/**
 * A package as bytes that can be read from anywhere, also while it still arrives: reading what is not here throws ChunkError `not-here`.
 * Throws ChunkError `gone` when there is no such package, or when it was deleted while it was open.
 */
export async function openArchive(db: ChunksDb, packageKey: string): Promise<ByteSource> {
  const recordNow = (): Promise<StoredPackage> => orGone(packageKey, db.get('packages', packageKey));
  const load = async (index: number): Promise<Uint8Array> => new Uint8Array(await orGone(packageKey, db.get('chunks', [packageKey, index])));
  const loadWhole = remember(load, mostChunksInMemory);
  let record = await recordNow();
  const { size, chunkSize } = record;
  if (size === undefined) throw new ChunkError('not-here', packageKey);

  /** Only whole chunks are remembered: one that still grows may have holes which are filled a moment later. */
  const chunkAt = (index: number): Promise<Uint8Array> =>
    covers(record.ranges, index * chunkSize, Math.min((index + 1) * chunkSize, size)) ? loadWhole(index) : load(index);

  const read = async (start: number, length: number): Promise<Uint8Array> => {
    const end = Math.min(start + length, size);
    if (start < 0 || end <= start) return new Uint8Array();
    if (!covers(record.ranges, start, end)) record = await recordNow(); // more may have arrived
    if (!covers(record.ranges, start, end)) throw new ChunkError('not-here', packageKey);
    const partOf = async (index: number): Promise<Uint8Array> => {
      const chunkStart = index * chunkSize;
      return (await chunkAt(index)).subarray(Math.max(start - chunkStart, 0), end - chunkStart);
    };
    const first = Math.floor(start / chunkSize);
    const last = Math.floor((end - 1) / chunkSize);
    if (first === last) return partOf(first);
    const bytes = new Uint8Array(end - start);
    // One after the other: a long read never holds more than the chunks that are remembered anyway.
    for (let index = first; index <= last; index += 1) bytes.set(await partOf(index), Math.max(index * chunkSize - start, 0));
    return bytes;
  };
  return { size, read };
}
