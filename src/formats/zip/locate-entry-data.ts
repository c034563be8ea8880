import { readExactly, type ByteSource } from './byte-source.ts';
import { shortName } from './short-name.ts';
import type { ZipEntry } from './zip-entry.ts';
import { directoryLies } from './zip-numbers.ts';

const localSignature = 0x04_03_4b_50;
const localHeaderLength = 30;

/**
 * Where the (compressed) bytes of an entry are. Reads its local header, because the lengths in there may differ from the directory's; sizes
 * are the directory's, because a local header may leave them to a data descriptor. Throws a `PackageError` ('directory-lies', 'cut-short').
 */
export async function locateEntryData(source: ByteSource, entry: ZipEntry): Promise<{ start: number; length: number }> {
  const header = await readExactly(source, entry.headerOffset, localHeaderLength);
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (view.getUint32(0, true) !== localSignature) throw directoryLies(`${shortName(entry.path)} is not where it should be`, entry.path);
  const start = entry.headerOffset + localHeaderLength + view.getUint16(26, true) + view.getUint16(28, true);
  if (start + entry.compressedSize > entry.endsBefore) throw directoryLies(`${shortName(entry.path)} runs over what follows it`, entry.path);
  return { start, length: entry.compressedSize };
}
