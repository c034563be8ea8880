import { deflateSync, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { sourceOfBytes } from './byte-source.ts';
import { crc32 } from './crc32.ts';
import { readEntry } from './read-entry.ts';
import { readZipDirectory } from './read-zip-directory.ts';
import { directoryRecord, endRecord, fitsWithoutZip64, localHeader } from './zip-records.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function archive(files: readonly (readonly [path: string, content: Uint8Array, method: 0 | 8])[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [path, content, method] of files) {
    const data = method === 8 ? deflateSync(content) : content;
    const entry = { path, method, compressedSize: data.length, size: content.length, crc32: crc32(content) };
    directory.push(directoryRecord(entry, at));
    parts.push(localHeader(entry), data);
    at += localHeader(entry).length + data.length;
  }
  const size = directory.reduce((sum, record) => sum + record.length, 0);
  return new Uint8Array([...parts, ...directory, endRecord(files.length, size, at)].flatMap((part) => [...part]));
}

test('an archive written of these records is read by our reader and by another one', async () => {
  const files = [['a.txt', bytes('stored'), 0], ['ordner/ä 漢字.txt', bytes('deflated '.repeat(100)), 8], ['folder/', new Uint8Array(), 0]] as const;
  const written = archive(files);
  const source = sourceOfBytes(written);
  const { entries } = await readZipDirectory(source);
  expect(entries.map(({ path, method, size }) => [path, method, size])).toEqual([['a.txt', 0, 6], ['ordner/ä 漢字.txt', 8, 900], ['folder/', 0, 0]]);
  for (const [index, [, content]] of files.entries()) expect(await readEntry(source, entries[index]!, 1_000)).toEqual(new Uint8Array(content));
  expect(Object.keys(unzipSync(written))).toEqual(files.map(([path]) => path));
});

test('what 32 bits cannot count is known', () => {
  const entry = { size: 1, compressedSize: 1 };
  expect(fitsWithoutZip64([entry])).toBe(true);
  expect(fitsWithoutZip64([{ size: 2 ** 32, compressedSize: 10 }])).toBe(false);
  expect(fitsWithoutZip64(Array.from({ length: 3 }, () => ({ size: 1, compressedSize: 2 ** 31 })))).toBe(false);
  expect(fitsWithoutZip64(Array.from({ length: 65_535 }, () => entry))).toBe(false);
});
