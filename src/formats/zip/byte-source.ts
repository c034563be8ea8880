import { PackageError } from '../package-error.ts';

/** Bytes that can be read from anywhere: a file, a buffer, chunks in a database, or ranges of a download. */
export interface ByteSource {
  /** In bytes. */
  readonly size: number;
  /** The bytes from `start` on; fewer than `length` only where the source ends. The caller does not change them. */
  read(start: number, length: number): Promise<Uint8Array>;
}

/** A source over bytes that are in memory already. */
export function sourceOfBytes(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: (start, length) => Promise.resolve(bytes.subarray(start, start + length)),
  };
}

/** All of the bytes asked for, or a `PackageError` ('cut-short'). */
export async function readExactly(source: ByteSource, start: number, length: number): Promise<Uint8Array> {
  const bytes = await source.read(start, length);
  if (bytes.length === length) return bytes;
  throw new PackageError('cut-short', 'This ZIP archive ends before it should; copy or download the file again and import the new copy.');
}
