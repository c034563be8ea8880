import { PackageError } from '../package-error.ts';
import { readExactly, type ByteSource } from './byte-source.ts';
import { mostEntries, readCentralDirectory, tooManyEntries } from './central-directory.ts';
import { longestTail, readEndRecord, type EndRecord } from './end-record.ts';
import { withBounds } from './entry-order.ts';
import { ZipDirectory } from './zip-directory.ts';
import { directoryLies } from './zip-numbers.ts';

const entrySignature = 0x02_01_4b_50;
const signatureRecord = 0x05_05_4b_50;
const localSignature = 0x04_03_4b_50;
const largestDirectory = 64 * 1024 * 1024;

/**
 * Reads what is in a ZIP archive from its tail and its central directory only (two reads at most for an archive that is in order).
 * Throws `PackageError`: 'empty', 'not-a-zip', 'cut-short', 'directory-lies', 'unsafe-name', 'encrypted', 'unknown-compression' or 'too-large'.
 */
export async function readZipDirectory(source: ByteSource): Promise<ZipDirectory> {
  if (source.size === 0) throw new PackageError('empty', 'This file is empty; copy or download it again and import the new copy.');
  const tailStart = Math.max(0, source.size - longestTail);
  const tail = await readExactly(source, tailStart, source.size - tailStart);
  const end = readEndRecord(tail, tailStart);
  if (!end) throw (await startsWithLocalHeader(source)) ? cutShort() : notAZip();
  if (end.entryCount > mostEntries) throw tooManyEntries();
  if (end.directorySize > largestDirectory) throw tooManyEntries();
  const { bytes, start } = await readDirectoryBytes(source, end, tail, tailStart);
  const shift = start - end.directoryStart;
  // An archive that starts with an entry has nothing before it: then what was found is the end of an archive inside this one, and its own end is lost.
  if (shift > 0 && (await startsWithLocalHeader(source))) throw cutShort();
  const directory = readCentralDirectory(bytes, shift);
  const countIsTrue = (end.countMayWrap ? directory.recordCount % 0x1_00_00 : directory.recordCount) === end.entryCount;
  const endsWell = directory.length === bytes.length || signatureAt(bytes, directory.length) === signatureRecord;
  if (!countIsTrue || !endsWell) throw directoryLies('its number of entries is wrong');
  return new ZipDirectory(withBounds(directory.entries, start));
}

/** The directory lies right before its end record, else (a signature or padding in between) where that record says. */
async function readDirectoryBytes(source: ByteSource, end: EndRecord, tail: Uint8Array, tailStart: number): Promise<{ bytes: Uint8Array; start: number }> {
  const places = [end.position - end.directorySize, end.directoryStart];
  for (const start of places) {
    if (start < 0 || start + end.directorySize > end.position) continue;
    const bytes =
      start >= tailStart
        ? tail.subarray(start - tailStart, start - tailStart + end.directorySize)
        : await readExactly(source, start, end.directorySize);
    if (end.directorySize === 0 || signatureAt(bytes, 0) === entrySignature) return { bytes, start };
  }
  throw directoryLies('it is not where the end of the file says');
}

async function startsWithLocalHeader(source: ByteSource): Promise<boolean> {
  return source.size >= 4 && signatureAt(await readExactly(source, 0, 4), 0) === localSignature;
}

function signatureAt(bytes: Uint8Array, at: number): number {
  return at + 4 <= bytes.length ? new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true) : 0;
}

function cutShort(): PackageError {
  return new PackageError('cut-short', 'This ZIP archive ends too early, its directory is missing; copy or download the file again and import the new copy.');
}

function notAZip(): PackageError {
  return new PackageError('not-a-zip', 'This file is not a ZIP archive; export the course again as a SCORM package (.zip) and import that file.');
}
