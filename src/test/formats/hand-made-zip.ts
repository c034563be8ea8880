import { crc32 } from '#formats/zip/crc32.ts';

/** What one entry shall be; whatever is left out is true. */
interface HandMadeEntry {
  readonly name: string | Uint8Array;
  /** As it lies in the archive: deflate it yourself. */
  readonly data?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly size?: number;
  readonly compressedSize?: number;
  readonly crc?: number;
  readonly extra?: Uint8Array;
  readonly localExtra?: Uint8Array;
  readonly localName?: string;
  /** Instead of where it really is. */
  readonly offset?: number;
}

interface HandMadeArchive {
  /** Bytes before the archive that its offsets do not count. */
  readonly before?: Uint8Array;
  /** Bytes between the directory and its end. */
  readonly gap?: Uint8Array;
  readonly after?: Uint8Array;
  readonly comment?: Uint8Array;
  readonly count?: number;
  readonly directorySize?: number;
  readonly directoryStart?: number;
  readonly disk?: number;
  /** Everything in the end record says "see Zip64". */
  readonly zip64?: boolean;
}

/** A ZIP archive byte by byte, so that it can lie where a test wants it to. */
export function handMadeZip(entries: readonly HandMadeEntry[], archive: HandMadeArchive = {}): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const data = entry.data ?? new Uint8Array(0);
    const name = bytesOf(entry.name);
    const localName = entry.localName === undefined ? name : bytesOf(entry.localName);
    const localExtra = entry.localExtra ?? new Uint8Array(0);
    const extra = entry.extra ?? new Uint8Array(0);
    const crc = entry.crc ?? crc32(data);
    const compressedSize = entry.compressedSize ?? data.length;
    const size = entry.size ?? data.length;
    const method = entry.method ?? 0;
    const flags = entry.flags ?? 0;
    const common = [u16(flags), u16(method), u32(0), u32(crc), u32(compressedSize), u32(size)];
    directory.push(
      join([u32(0x02_01_4b_50), u16(20), u16(20), ...common, u16(name.length), u16(extra.length), u16(0), u16(0), u16(0), u32(0), u32(entry.offset ?? at), name, extra]),
    );
    const local = join([u32(0x04_03_4b_50), u16(20), ...common, u16(localName.length), u16(localExtra.length), localName, localExtra, data]);
    parts.push(local);
    at += local.length;
  }
  const listing = join(directory);
  const gap = archive.gap ?? new Uint8Array(0);
  const count = archive.count ?? entries.length;
  const size = archive.directorySize ?? listing.length;
  const start = archive.directoryStart ?? at;
  const zip64End = join([u32(0x06_06_4b_50), u64(44), u16(45), u16(45), u32(0), u32(0), u64(count), u64(count), u64(size), u64(start)]);
  const locator = join([u32(0x07_06_4b_50), u32(0), u64(at + listing.length + gap.length), u32(1)]);
  const comment = archive.comment ?? new Uint8Array(0);
  const disk = archive.disk ?? 0;
  const ending = archive.zip64
    ? [zip64End, locator, u32(0x06_05_4b_50), u16(0), u16(0), u16(0xff_ff), u16(0xff_ff), u32(0xff_ff_ff_ff), u32(0xff_ff_ff_ff)]
    : [u32(0x06_05_4b_50), u16(disk), u16(disk), u16(count), u16(count), u32(size), u32(start)];
  return join([archive.before ?? new Uint8Array(0), ...parts, listing, gap, ...ending, u16(comment.length), comment, archive.after ?? new Uint8Array(0)]);
}

/** One extra field. */
export function extraField(id: number, data: Uint8Array): Uint8Array {
  return join([u16(id), u16(data.length), data]);
}

/** Little-endian numbers and bytes one after the other. */
export function join(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const u16 = (value: number): Uint8Array => Uint8Array.of(value & 0xff, (value >> 8) & 0xff);
export const u32 = (value: number): Uint8Array => join([u16(value & 0xff_ff), u16((value >>> 16) & 0xff_ff)]);
export const u64 = (value: number): Uint8Array => join([u32(value % 0x1_00_00_00_00), u32(Math.floor(value / 0x1_00_00_00_00))]);
export const bytesOf = (text: string | Uint8Array): Uint8Array => (typeof text === 'string' ? new TextEncoder().encode(text) : text);
