import type { ByteSource } from '#formats/zip/byte-source.ts';
import { chunkBytes, readChunk } from '../store/packages.ts';
import type { Database } from '../store/store.ts';

/** Enough for a reader that goes from local header to data and back; a directory at the end is read once. */
const chunksKept = 4;

/** A package in the database as a source of bytes. Keeps a few chunks in memory, never the whole package. */
export function sourceOfChunks(db: Database, archive: { readonly packageId: string; readonly sizeBytes: number }): ByteSource {
  const kept = new Map<number, Uint8Array>();
  const chunkAt = async (index: number): Promise<Uint8Array> => {
    const bytes = kept.get(index) ?? (await readChunk(db, archive.packageId, index)) ?? new Uint8Array(0);
    kept.delete(index); // to the end: the oldest goes first
    kept.set(index, bytes);
    const [oldest] = kept.keys();
    if (kept.size > chunksKept && oldest !== undefined) kept.delete(oldest);
    return bytes;
  };
  return {
    size: archive.sizeBytes,
    async read(start, length) {
      const end = Math.min(start + length, archive.sizeBytes);
      const first = Math.floor(start / chunkBytes);
      if (end <= (first + 1) * chunkBytes) return (await chunkAt(first)).subarray(start - first * chunkBytes, Math.max(start, end) - first * chunkBytes);
      const all = new Uint8Array(end - start);
      for (let index = first; index * chunkBytes < end; index += 1) {
        const from = Math.max(start, index * chunkBytes);
        const part = (await chunkAt(index)).subarray(from - index * chunkBytes, end - index * chunkBytes);
        all.set(part, from - start);
      }
      return all;
    },
  };
}
