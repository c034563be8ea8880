import type { ZipEntry } from './zip-entry.ts';

// The records of an archive that is written anew (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16), without Zip64: names in UTF-8, no extra fields, no data descriptors, one
// fixed date, so that the same entries give the same bytes.

const needed = 20;
const utf8 = 0x08_00;
/** 1 January 2026, 00:00: (2026 − 1980) years, month 1, day 1. */
const date = ((2026 - 1980) << 9) | (1 << 5) | 1;

type Described = Pick<ZipEntry, 'path' | 'method' | 'compressedSize' | 'size' | 'crc32'>;

/** What 32 bits (and 16 for the number of entries) cannot say needs Zip64. */
export const fitsWithoutZip64 = (entries: readonly Pick<ZipEntry, 'size' | 'compressedSize'>[]): boolean =>
  entries.length < 0xff_ff && entries.reduce((sum, { compressedSize }) => sum + compressedSize + 1_024, 0) < 0xff_ff_ff_ff && entries.every(({ size }) => size < 0xff_ff_ff_ff);

/** What stands before the entry's data. */
export function localHeader(entry: Described): Uint8Array<ArrayBuffer> {
  const name = new TextEncoder().encode(entry.path);
  const record = new Uint8Array(30 + name.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x04_03_4b_50, true);
  writeShared(view, 4, entry, name.length);
  record.set(name, 30);
  return record;
}

/** The entry's place in the directory. `headerOffset`: where its local header was written. */
export function directoryRecord(entry: Described, headerOffset: number): Uint8Array<ArrayBuffer> {
  const name = new TextEncoder().encode(entry.path);
  const record = new Uint8Array(46 + name.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x02_01_4b_50, true);
  view.setUint16(4, needed, true);
  writeShared(view, 6, entry, name.length);
  view.setUint32(42, headerOffset, true);
  record.set(name, 46);
  return record;
}

/** The end of the archive. */
export function endRecord(entryCount: number, directorySize: number, directoryStart: number): Uint8Array<ArrayBuffer> {
  const record = new Uint8Array(22);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x06_05_4b_50, true);
  view.setUint16(8, entryCount, true);
  view.setUint16(10, entryCount, true);
  view.setUint32(12, directorySize, true);
  view.setUint32(16, directoryStart, true);
  return record;
}

/** The part that both records have in common, from *version needed* to the name's length. */
function writeShared(view: DataView, at: number, { method, crc32, compressedSize, size }: Described, nameLength: number): void {
  view.setUint16(at, needed, true);
  view.setUint16(at + 2, utf8, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 8, date, true);
  view.setUint32(at + 10, crc32, true);
  view.setUint32(at + 14, compressedSize, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, nameLength, true);
}
