import { Inflate } from 'fflate';
import { PackageError } from '../package-error.ts';
import { readExactly, type ByteSource } from './byte-source.ts';
import { crc32 } from './crc32.ts';
import { locateEntryData } from './locate-entry-data.ts';
import { shortName } from './short-name.ts';
import type { ZipEntry } from './zip-entry.ts';

/** A slice of input that inflates to 16 MiB at the very most, before what came out is looked at. */
const sliceLength = 16 * 1024;

/**
 * The bytes of an entry, inflated and checked against size and CRC-32. Throws `PackageError`: 'too-large' beyond `limitBytes` (nothing is read
 * then), 'damaged-entry', or what `locateEntryData` throws. Never makes more bytes than the directory promised.
 */
export async function readEntry(source: ByteSource, entry: ZipEntry, limitBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (entry.size > limitBytes) {
    const limit = `${Math.floor(limitBytes / 1024 / 1024)} MB`;
    throw new PackageError('too-large', `The file ${shortName(entry.path)} is larger than it may be (${limit}); make it smaller and export the course again.`, entry.path);
  }
  // Deflate adds a few bytes at worst; what is far longer than its content is made to waste time.
  if (entry.compressedSize > 2 * entry.size + 65_536) throw damaged(entry.path);
  const { start, length } = await locateEntryData(source, entry);
  const packed = await readExactly(source, start, length);
  const bytes = entry.method === 0 ? packed.slice() : inflate(packed, entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc32) throw damaged(entry.path);
  return bytes;
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(entry.size);
  let filled = 0;
  const inflater = new Inflate((piece) => {
    if (filled + piece.length > bytes.length) throw damaged(entry.path);
    bytes.set(piece, filled);
    filled += piece.length;
  });
  try {
    for (let at = 0; at < packed.length; at += sliceLength) {
      inflater.push(packed.subarray(at, at + sliceLength), at + sliceLength >= packed.length);
    }
  } catch (error) {
    throw error instanceof PackageError ? error : damaged(entry.path, error);
  }
  if (filled < bytes.length) throw damaged(entry.path);
  return bytes;
}

function damaged(path: string, cause?: unknown): PackageError {
  return new PackageError(
    'damaged-entry',
    `The file ${shortName(path)} in this package is damaged; export or download the package again and import the new file.`,
    path,
    cause === undefined ? undefined : { cause },
  );
}
