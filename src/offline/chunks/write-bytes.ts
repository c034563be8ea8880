import { asStorageError } from '../storage-error.ts';
import { ChunkError } from './chunk-error.ts';
import type { ChunksDb, StoredPackage } from './chunks-db.ts';
import { addRange, touches } from './ranges.ts';

/** Bytes of a package at their place. They lie within one chunk. */
export interface BytesToKeep {
  readonly packageKey: string;
  readonly writeId: string;
  readonly start: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The chunk with new bytes in it, and what was there before kept. */
function merged(before: ArrayBuffer | undefined, at: number, bytes: Uint8Array<ArrayBuffer>): ArrayBuffer {
  if (!before && at === 0 && bytes.length === bytes.buffer.byteLength) return bytes.buffer; // a whole chunk: no copy
  const all = new Uint8Array(Math.max(before?.byteLength ?? 0, at + bytes.length));
  if (before) all.set(new Uint8Array(before));
  all.set(bytes, at);
  return all.buffer;
}

/**
 * Keeps bytes and the knowledge of them, together or not at all, wherever in the package they belong. Relaxed durability: what a power cut takes is asked
 * for again. Throws ChunkError `gone` when the package was deleted or begun anew, StorageError (`storage-full`, …) when the browser refuses.
 */
export async function writeBytes(db: ChunksDb, { packageKey, writeId, start, bytes }: BytesToKeep): Promise<StoredPackage> {
  try {
    const transaction = db.transaction(['packages', 'chunks'], 'readwrite', { durability: 'relaxed' });
    const isDone = transaction.done.then(
      () => undefined,
      (error: unknown) => error ?? new Error('aborted'),
    );
    const packages = transaction.objectStore('packages');
    const chunks = transaction.objectStore('chunks');
    const kept = await packages.get(packageKey);
    if (kept?.writeId !== writeId) throw new ChunkError('gone', packageKey);
    const index = Math.floor(start / kept.chunkSize);
    const chunkStart = index * kept.chunkSize;
    const end = start + bytes.length;
    if (end > chunkStart + kept.chunkSize) throw new RangeError('These bytes reach into the next chunk.');
    // Most writes bring the first bytes of a chunk or all of it; only what goes on inside one has to read it first.
    const hasNeighbours = touches(kept.ranges, chunkStart, chunkStart + kept.chunkSize);
    const before = hasNeighbours ? await chunks.get([packageKey, index]) : undefined;
    await chunks.put(merged(before, start - chunkStart, bytes), [packageKey, index]);
    const next = { ...kept, ranges: addRange(kept.ranges, start, end) };
    await packages.put(next);
    const failure = await isDone;
    if (failure !== undefined) throw failure;
    return next;
  } catch (error) {
    throw error instanceof ChunkError || error instanceof RangeError ? error : asStorageError(error);
  }
}
