import { deflateSync } from 'fflate';
import { expect, test } from 'vitest';
import { bytesOf, handMadeZip } from '../../test/formats/hand-made-zip.ts';
import { sourceOfBytes, type ByteSource } from './byte-source.ts';
import { crc32 } from './crc32.ts';
import { locateEntryData } from './locate-entry-data.ts';
import { readEntry } from './read-entry.ts';
import { readZipDirectory } from './read-zip-directory.ts';
import type { ZipEntry } from './zip-entry.ts';

const open = async (bytes: Uint8Array): Promise<{ source: ByteSource; entry: ZipEntry }> => {
  const source = sourceOfBytes(bytes);
  const [entry] = (await readZipDirectory(source)).entries;
  if (!entry) throw new Error('the archive is empty');
  return { source, entry };
};

const text = bytesOf('All work and no play. '.repeat(500));
const packed = deflateSync(text);
const deflated = { name: 'a.txt', data: packed, method: 8, size: text.length, crc: crc32(text) };

test('what was deflated comes back, checked', async () => {
  const { source, entry } = await open(handMadeZip([deflated]));
  expect(await readEntry(source, entry, text.length)).toEqual(text);
});

test('a large file that hardly deflates comes back too', async () => {
  const noise = Uint8Array.from({ length: 100_000 }, (_, index) => (index * index * 7919) >> 5);
  const { source, entry } = await open(handMadeZip([{ name: 'a', data: deflateSync(noise), method: 8, size: noise.length, crc: crc32(noise) }]));
  expect(await readEntry(source, entry, 1_000_000)).toEqual(noise);
});

test('what was stored comes back as bytes of their own, which may be given away', async () => {
  const archive = handMadeZip([{ name: 'a.txt', data: text }]);
  const { source, entry } = await open(archive);
  const bytes = await readEntry(source, entry, text.length);
  expect(bytes).toEqual(text);
  expect(bytes.buffer.byteLength).toBe(text.length);
});

test('an empty file is empty, stored or deflated', async () => {
  for (const entryOf of [{ name: 'a' }, { name: 'a', method: 8 }, { name: 'a', method: 8, data: deflateSync(new Uint8Array(0)), size: 0, crc: 0 }]) {
    const { source, entry } = await open(handMadeZip([entryOf]));
    expect(await readEntry(source, entry, 0)).toHaveLength(0);
  }
});

test('a file beyond the limit is refused before a byte of it is read', async () => {
  const { source, entry } = await open(handMadeZip([deflated]));
  const untouched: ByteSource = { size: source.size, read: () => Promise.reject(new Error('read')) };
  await expect(readEntry(untouched, entry, text.length - 1)).rejects.toMatchObject({ reason: 'too-large', subject: 'a.txt' });
});

test('a bomb makes no more bytes than its directory promises', async () => {
  const bomb = deflateSync(new Uint8Array(60_000_000));
  const { source, entry } = await open(handMadeZip([{ name: 'bomb.txt', data: bomb, method: 8, size: 1000 + bomb.length, crc: 1 }]));
  await expect(readEntry(source, entry, 100_000_000)).rejects.toMatchObject({ reason: 'damaged-entry' });
});

test.each([
  ['fewer bytes than promised', { ...deflated, size: text.length + 1 }],
  ['more bytes than promised', { ...deflated, size: text.length - 1 }],
  ['a wrong checksum', { ...deflated, crc: 1 }],
  ['a wrong checksum on a stored file', { name: 'a.txt', data: text, crc: 1 }],
  ['bytes that are not deflated', { ...deflated, data: new Uint8Array(packed.length).fill(0xff) }],
  ['a stream that breaks off', { ...deflated, data: packed.subarray(0, packed.length - 5) }],
  ['no bytes at all where there should be some', { name: 'a.txt', method: 8, data: new Uint8Array(1), size: 5, crc: 1 }],
  ['far more bytes than its content can need', { name: 'a.txt', method: 8, data: new Uint8Array(70_000), size: 5, crc: 1 }],
])('%s: the file is damaged', async (_, damagedEntry) => {
  const { source, entry } = await open(handMadeZip([damagedEntry]));
  await expect(readEntry(source, entry, 1_000_000)).rejects.toMatchObject({ name: 'PackageError', reason: 'damaged-entry', subject: 'a.txt' });
});

test('the local header says where the bytes start, even where it differs from the directory', async () => {
  const archive = handMadeZip([{ name: 'a.txt', data: text, localExtra: new Uint8Array(28), localName: 'another-name.txt' }]);
  const { source, entry } = await open(archive);
  expect(await locateEntryData(source, entry)).toEqual({ start: 30 + 16 + 28, length: text.length });
  expect(await readEntry(source, entry, text.length)).toEqual(text);
});

test('a local header that is none, or that pushes the bytes over what follows, is refused', async () => {
  const archive = handMadeZip([
    { name: 'a.txt', data: text },
    { name: 'b.txt', data: text },
  ]);
  const { source, entry } = await open(archive);
  const elsewhere = { ...entry, headerOffset: 7 };
  await expect(locateEntryData(source, elsewhere)).rejects.toMatchObject({ reason: 'directory-lies' });
  const stretched = archive.slice();
  stretched[28] = 200; // length of the local extra field
  await expect(locateEntryData(sourceOfBytes(stretched), entry)).rejects.toMatchObject({ reason: 'directory-lies' });
});
