import { bareFileIn, entryNameOf, fileAsArchive } from '#formats/bare/file-as-archive.ts';
import type { ByteSource } from '#formats/zip/byte-source.ts';
import { crc32 } from '#formats/zip/crc32.ts';

const sliceBytes = 256 * 1024;

/**
 * The archive that a bare PDF, film or sound is kept as: one stored entry under the file's own name (docs/decisions/0020-a-file-as-a-course.md). Undefined for
 * anything else. Reads the file once, for its CRC. Throws `PackageError` for a film that no browser plays.
 */
export async function wrapFile(source: ByteSource, fileName: string): Promise<ByteSource | undefined> {
  const file = await bareFileIn(source);
  if (!file) return undefined;
  let sum = 0;
  for await (const piece of piecesOf(source)) sum = crc32(piece, sum);
  return fileAsArchive(source, entryNameOf(fileName, file), sum);
}

/** The bytes of a source in turn. */
export async function* piecesOf(source: ByteSource): AsyncGenerator<Uint8Array, undefined> {
  for (let at = 0; at < source.size; at += sliceBytes) yield await source.read(at, Math.min(sliceBytes, source.size - at));
}
