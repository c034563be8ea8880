import { PackageError } from '#formats/package-error.ts';
import type { ByteSource } from '#formats/zip/byte-source.ts';
import { locateEntryData } from '#formats/zip/locate-entry-data.ts';
import type { ZipEntry } from '#formats/zip/zip-entry.ts';
import { directoryRecord, endRecord, fitsWithoutZip64, localHeader } from '#formats/zip/zip-records.ts';

const sliceBytes = 256 * 1024;

/**
 * The archive written anew with these entries only, as it goes: nothing of any other entry is in it, neither its bytes nor its name, and nothing that stood
 * between entries. The data are copied as they are compressed. Throws `PackageError` ('too-large' where the archive would need Zip64).
 */
export async function* archiveOf(source: ByteSource, kept: readonly ZipEntry[]): AsyncGenerator<Uint8Array, undefined> {
  if (!fitsWithoutZip64(kept)) throw new PackageError('too-large', 'An exam package may have 4 GB and 65,000 files at most; make it smaller and import that file.');
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of kept.toSorted((one, other) => one.headerOffset - other.headerOffset)) {
    const header = localHeader(entry);
    directory.push(directoryRecord(entry, at));
    yield header;
    const { start, length } = await locateEntryData(source, entry);
    for (let read = 0; read < length; read += sliceBytes) {
      const slice = await source.read(start + read, Math.min(sliceBytes, length - read));
      if (slice.length === 0) throw new PackageError('cut-short', 'This ZIP archive ends before it should; copy or download the file again and import the new copy.');
      yield slice;
    }
    at += header.length + length;
  }
  const directorySize = directory.reduce((sum, { length }) => sum + length, 0);
  yield* directory;
  yield endRecord(directory.length, directorySize, at);
}
