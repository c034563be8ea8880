import { PackageError } from '../package-error.ts';
import type { ByteSource } from '../zip/byte-source.ts';
import { directoryRecord, endRecord, fitsWithoutZip64, localHeader } from '../zip/zip-records.ts';
import { bareFileOf, bareHeadBytes, extensionOf, type BareFile } from './bare-file.ts';

/**
 * What a bare file is that stands where a package was expected; undefined when it is none. Throws `PackageError` ('unsupported-kind') for a film that
 * no browser plays.
 */
export async function bareFileIn(source: ByteSource): Promise<BareFile | undefined> {
  const found = bareFileOf(await source.read(0, bareHeadBytes));
  if (found?.kind !== 'unplayable') return found;
  throw new PackageError('unsupported-kind', `This is a film in the format ${found.name}, which browsers do not play; save it as MP4 (H.264 and AAC) and import that file.`, found.name);
}

/**
 * A bare file as a ZIP archive of one stored entry, without copying it: so all that reads packages reads it too. `crc32` is the file's own; where nobody
 * knows it (on a device, where no entry of this size is ever checked), 0 does.
 */
export function fileAsArchive(source: ByteSource, path: string, crc32 = 0): ByteSource {
  const entry = { path, method: 0, compressedSize: source.size, size: source.size, crc32 } as const;
  if (!fitsWithoutZip64([entry])) throw new PackageError('too-large', 'A single file may have 4 GB at most; make it smaller and import that file.', path);
  const before = localHeader(entry);
  const record = directoryRecord(entry, 0);
  const end = endRecord(1, record.length, before.length + source.size);
  const after = new Uint8Array(record.length + end.length);
  after.set(record);
  after.set(end, record.length);
  const dataEnd = before.length + source.size;
  const size = dataEnd + after.length;
  return {
    size,
    async read(start, length) {
      const stop = Math.min(start + length, size);
      if (start >= before.length && stop <= dataEnd) return source.read(start - before.length, stop - start);
      const bytes = new Uint8Array(Math.max(0, stop - start));
      const put = (from: number, piece: Uint8Array): void => bytes.set(piece, from - start);
      if (start < before.length) put(start, before.subarray(start, stop));
      const [dataFrom, dataTo] = [Math.max(start, before.length), Math.min(stop, dataEnd)];
      if (dataFrom < dataTo) put(dataFrom, await source.read(dataFrom - before.length, dataTo - dataFrom));
      if (stop > dataEnd) put(Math.max(start, dataEnd), after.subarray(Math.max(0, start - dataEnd), stop - dataEnd));
      return bytes;
    },
  };
}

/** The path of the one entry: the file's name, without what a path may not hold, and with an ending that tells what it is. */
export function entryNameOf(fileName: string, file: BareFile): string {
  const name = fileName.toWellFormed().replaceAll(/[\\/:\p{Cc}]+/gu, ' ').trim().replace(/^[.\s]+/, '').slice(0, 200) || 'file';
  return file.extensions.includes(extensionOf(name)) ? name : `${name}.${file.extensions[0] ?? ''}`;
}

/** A package as it is, and a bare file as an archive of one entry: what a device may hold. `name` is the file's, where one is known. Throws `PackageError`. */
export async function asArchive(source: ByteSource, name: string): Promise<ByteSource> {
  const file = await bareFileIn(source);
  return file ? fileAsArchive(source, entryNameOf(name, file)) : source;
}
