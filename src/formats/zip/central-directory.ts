import { PackageError } from '../package-error.ts';
import { decodeEntryName } from './entry-name.ts';
import { findExtraField } from './extra-field.ts';
import { safeEntryPath } from './safe-name.ts';
import { shortName } from './short-name.ts';
import type { ZipEntry } from './zip-entry.ts';
import { directoryLies, uint64 } from './zip-numbers.ts';

const entrySignature = 0x02_01_4b_50;
const fixedLength = 46;
const saturated = 0xff_ff_ff_ff;
const zip64Field = 1;
const noExtra = new Uint8Array(0);

/** More than any course has; each entry costs a few hundred bytes of memory. */
export const mostEntries = 500_000;

/** Deflate cannot do better than 1 : 1032 (a match of 258 bytes in two bits). */
const bestDeflateRatio = 1032;

/** What a central directory holds. */
interface CentralDirectory {
  /** `endsBefore` is not known yet. */
  readonly entries: EntryDraft[];
  readonly recordCount: number;
  /** Bytes that the records take, from the first byte of the directory. */
  readonly length: number;
}

/** An entry whose bounds are still to be found. */
export type EntryDraft = { -readonly [Key in keyof ZipEntry]: ZipEntry[Key] };

/** Reads every record of a central directory (APPNOTE.TXT 4.3.12). `shift` moves the offsets when bytes were put before the archive. */
export function readCentralDirectory(directory: Uint8Array, shift: number): CentralDirectory {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: EntryDraft[] = [];
  let recordCount = 0;
  let at = 0;
  while (at + 4 <= directory.length && view.getUint32(at, true) === entrySignature) {
    const nameEnd = at + fixedLength + (at + fixedLength <= directory.length ? view.getUint16(at + 28, true) : 0);
    const extraEnd = nameEnd + (nameEnd <= directory.length ? view.getUint16(at + 30, true) : 0);
    if (extraEnd > directory.length) throw directoryLies('it ends in the middle of an entry');
    recordCount += 1;
    if (recordCount > mostEntries) throw tooManyEntries();
    const extra = extraEnd > nameEnd ? directory.subarray(nameEnd, extraEnd) : noExtra;
    const flags = view.getUint16(at + 8, true);
    const name = decodeEntryName(directory.subarray(at + fixedLength, nameEnd), (flags & 0x08_00) !== 0, extra);
    const entry = readEntryRecord(view, at, safeEntryPath(name), extra, flags, shift);
    if (entry.path !== '') entries.push(entry); // `./`, the archive's own root
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return { entries, recordCount, length: at };
}

/** The error for more entries than a device should have to hold. */
export function tooManyEntries(): PackageError {
  return new PackageError('too-large', 'This ZIP archive has more entries than any course needs; split the course into smaller packages and import those.');
}

function readEntryRecord(view: DataView, at: number, path: string, extra: Uint8Array, flags: number, shift: number): EntryDraft {
  const isDirectory = path.endsWith('/') || path === '';
  const { size, compressedSize, offset } = readSizes(view, at, extra, path);
  const entry: EntryDraft = {
    path,
    method: readMethod(view.getUint16(at + 10, true), isDirectory, flags, path),
    compressedSize,
    size,
    crc32: view.getUint32(at + 16, true),
    headerOffset: offset + shift,
    endsBefore: 0, // known when all entries are
    isDirectory,
  };
  if (entry.method === 0 && size !== compressedSize && !isDirectory) throw directoryLies(`two sizes are given for ${shortName(path)}`, path);
  if (size > compressedSize * bestDeflateRatio) throw directoryLies(`${shortName(path)} cannot have the size that is given`, path);
  return entry;
}

function readMethod(method: number, isDirectory: boolean, flags: number, path: string): 0 | 8 {
  if (isDirectory) return method === 8 ? 8 : 0;
  // Bit 0: encrypted. Bit 13: the directory itself is, and the local headers are blanked.
  if (flags & 0x20_01) {
    throw new PackageError('encrypted', `This ZIP archive is protected by a password (${shortName(path)}); export the course without a password and import that file.`, path);
  }
  if (method === 0 || method === 8) return method;
  throw new PackageError(
    'unknown-compression',
    `The file ${shortName(path)} is compressed in a way that browsers cannot read (method ${method}); zip the course again with the usual method (Deflate) and import that file.`,
    path,
  );
}

/** The Zip64 field holds, in this order, only those numbers that are saturated in the record (APPNOTE.TXT 4.5.3). */
function readSizes(view: DataView, at: number, extra: Uint8Array, path: string): { size: number; compressedSize: number; offset: number } {
  const size = view.getUint32(at + 24, true);
  const compressedSize = view.getUint32(at + 20, true);
  const offset = view.getUint32(at + 42, true);
  if (size !== saturated && compressedSize !== saturated && offset !== saturated) return { size, compressedSize, offset };
  const field = findExtraField(extra, zip64Field);
  if (!field) return { size, compressedSize, offset };
  const wide = new DataView(field.buffer, field.byteOffset, field.byteLength);
  let next = 0;
  const widen = (value: number): number => {
    if (value !== saturated) return value;
    if (next + 8 > wide.byteLength) throw directoryLies(`the sizes of ${shortName(path)} are missing`, path);
    next += 8;
    return uint64(wide, next - 8);
  };
  return { size: widen(size), compressedSize: widen(compressedSize), offset: widen(offset) };
}
