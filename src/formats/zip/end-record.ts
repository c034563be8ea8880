import { PackageError } from '../package-error.ts';
import { directoryLies, uint64 } from './zip-numbers.ts';

const endSignature = 0x06_05_4b_50;
const locatorSignature = 0x07_06_4b_50;
const zip64EndSignature = 0x06_06_4b_50;
const endLength = 22;
const locatorLength = 20;
const zip64EndLength = 56;

/** The end record with the longest comment, and the Zip64 records before it. */
export const longestTail = endLength + 65_535 + locatorLength + zip64EndLength;

/** What the end of an archive says about its directory (APPNOTE.TXT 4.3.14–4.3.16). Positions count from the first byte of the file. */
export interface EndRecord {
  readonly entryCount: number;
  /** Without Zip64 the count has 16 bits, and some writers let it wrap around. */
  readonly countMayWrap: boolean;
  readonly directorySize: number;
  /** As written: wrong when something was put before the archive. */
  readonly directoryStart: number;
  /** The directory ends here, or before. */
  readonly position: number;
}

/** Reads the end record out of the last bytes of a file; undefined when there is none. `tailStart` is the tail's place in the file. */
export function readEndRecord(tail: Uint8Array, tailStart: number): EndRecord | undefined {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  const at = findEnd(view);
  if (at === undefined) return undefined;
  const disk = view.getUint16(at + 4, true);
  const directoryDisk = view.getUint16(at + 6, true);
  const record: EndRecord = {
    entryCount: view.getUint16(at + 10, true),
    countMayWrap: true,
    directorySize: view.getUint32(at + 12, true),
    directoryStart: view.getUint32(at + 16, true),
    position: tailStart + at,
  };
  const isSaturated = record.entryCount === 0xff_ff || record.directorySize === 0xff_ff_ff_ff || record.directoryStart === 0xff_ff_ff_ff;
  const locator = at - locatorLength;
  if (isSaturated && locator >= 0 && view.getUint32(locator, true) === locatorSignature) return readZip64End(view, locator, tailStart);
  if (disk !== 0 || directoryDisk !== 0) {
    throw new PackageError('cut-short', 'This file is one part of a ZIP archive that was split; join the parts into one .zip and import that file.');
  }
  return record;
}

/** The last end record whose comment ends with the file, else the last one that fits (some tools leave bytes behind the archive). */
function findEnd(view: DataView): number | undefined {
  let fitting: number | undefined;
  for (let at = view.byteLength - endLength; at >= 0; at -= 1) {
    if (view.getUint8(at) !== 0x50 || view.getUint32(at, true) !== endSignature) continue;
    const end = at + endLength + view.getUint16(at + 20, true);
    if (end === view.byteLength) return at;
    if (end < view.byteLength) fitting ??= at;
  }
  return fitting;
}

function readZip64End(view: DataView, locator: number, tailStart: number): EndRecord {
  // Where the locator points, or right before the locator: something put before the archive moves the one, a longer record the other.
  const at = [uint64(view, locator + 8) - tailStart, locator - zip64EndLength].find(
    (place) => place >= 0 && place + zip64EndLength <= locator && view.getUint32(place, true) === zip64EndSignature,
  );
  if (at === undefined) throw directoryLies('its Zip64 end record is not where it should be');
  return {
    entryCount: uint64(view, at + 32),
    countMayWrap: false,
    directorySize: uint64(view, at + 40),
    directoryStart: uint64(view, at + 48),
    position: tailStart + at,
  };
}
