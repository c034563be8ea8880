import * as fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { bytesOf, extraField, handMadeZip, join, u32, u64 } from '../../test/formats/hand-made-zip.ts';
import { PackageError } from '../package-error.ts';
import { sourceOfBytes, type ByteSource } from './byte-source.ts';
import { crc32 } from './crc32.ts';
import { readEntry } from './read-entry.ts';
import { readZipDirectory } from './read-zip-directory.ts';

const pathsIn = async (bytes: Uint8Array): Promise<string[]> => (await readZipDirectory(sourceOfBytes(bytes))).entries.map(({ path }) => path);

const reasonFor = async (bytes: Uint8Array): Promise<string> => {
  try {
    await readZipDirectory(sourceOfBytes(bytes));
    return 'none';
  } catch (error) {
    if (error instanceof PackageError) return error.reason;
    throw error;
  }
};

/** Counts what is read, so that a test can see that an archive is not read as a whole. */
const countingSource = (bytes: Uint8Array): ByteSource & { readonly lengths: number[] } => {
  const lengths: number[] = [];
  return {
    size: bytes.length,
    lengths,
    read: (start, length) => {
      lengths.push(length);
      return Promise.resolve(bytes.subarray(start, start + length));
    },
  };
};

const page = bytesOf('<p>Hello</p>');

describe('the directory of any archive', () => {
  const segment = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => !/[/\\\0]|^\.{1,2}$|^[a-z]:/i.test(text));
  const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join('/'));
  const file = fc.record({ path, bytes: fc.uint8Array({ maxLength: 400 }), level: fc.constantFrom(0 as const, 6 as const) });

  test('lists every file under its name, and gives back every byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(file, { selector: (one) => one.path, maxLength: 12 }), async (files) => {
        // fflate takes an object, in which `__proto__` cannot be a name.
        const kept = files.filter((one) => !one.path.split('/').includes('__proto__') && !/^\d+$/.test(one.path));
        const archive = zipSync(Object.fromEntries(kept.map(({ path, bytes, level }) => [path, [bytes, { level }]])));
        const source = sourceOfBytes(archive);
        const directory = await readZipDirectory(source);
        expect(directory.entries).toHaveLength(kept.length);
        for (const { path, bytes } of kept) {
          const entry = directory.find(path);
          expect(entry?.path).toBe(path);
          expect(entry && (await readEntry(source, entry, 1000))).toEqual(bytes);
        }
      }),
    );
  });

  test('is read from the end of the file: two reads, however large the archive is', async () => {
    const small = countingSource(handMadeZip([{ name: 'video.mp4', data: new Uint8Array(3_000_000) }, { name: 'index.html', data: page }]));
    await readZipDirectory(small);
    expect(small.lengths).toHaveLength(1);
    const long = Array.from({ length: 2000 }, (_, number) => ({ name: `content/a-folder-with-a-long-name/file-number-${number}.html`, data: page }));
    const large = countingSource(handMadeZip(long));
    await readZipDirectory(large);
    expect(large.lengths).toHaveLength(2);
  });

  test('may have 100,000 entries, more than the old format can count, wrapped around or with Zip64', async () => {
    const many = Array.from({ length: 100_000 }, (_, number) => ({ name: `f/${number}.js` }));
    expect(await pathsIn(handMadeZip(many))).toHaveLength(100_000);
    expect(await pathsIn(handMadeZip(many, { zip64: true }))).toHaveLength(100_000);
  });
});

describe('archives of real tools', () => {
  test.each([
    ['with a comment', { comment: bytesOf('Made by a tool'.repeat(4000)) }],
    ['with bytes left behind it', { after: new Uint8Array(700) }],
    ['with a program before it', { before: bytesOf('MZ, a program that unpacks itself') }],
    ['with Zip64 records', { zip64: true }],
    ['with Zip64 records and a program before it', { zip64: true, before: bytesOf('MZ program') }],
    ['with a signature after the directory', { gap: join([u32(0x05_05_4b_50), new Uint8Array(8)]) }],
  ])('an archive %s is read', async (_, options) => {
    const bytes = handMadeZip([{ name: 'a.html', data: page }, { name: 'b/c.html', data: page }], options);
    const directory = await readZipDirectory(sourceOfBytes(bytes));
    expect(directory.entries.map(({ path }) => path)).toEqual(['a.html', 'b/c.html']);
    for (const entry of directory.entries) expect(await readEntry(sourceOfBytes(bytes), entry, 100)).toEqual(page);
  });

  test('backslashes become slashes, `./` goes, and folders are known as folders', async () => {
    const bytes = handMadeZip([{ name: './' }, { name: 'res\\' }, { name: 'res\\js\\app.js' }, { name: './index.html' }, { name: 'a//b.html' }]);
    const { entries } = await readZipDirectory(sourceOfBytes(bytes));
    expect(entries.map(({ path, isDirectory }) => [path, isDirectory])).toEqual([
      ['res/', true],
      ['res/js/app.js', false],
      ['index.html', false],
      ['a/b.html', false],
    ]);
  });

  test('names are UTF-8 where they are flagged or valid, the Unicode field where it fits, else code page 437', async () => {
    const cp437 = Uint8Array.of(0x8a, 0x74, 0x82, 0x2e, 0x68, 0x74, 0x6d); // èté.htm
    const field = (about: Uint8Array, text: string): Uint8Array => extraField(0x70_75, join([Uint8Array.of(1), u32(crc32(about)), bytesOf(text)]));
    const bytes = handMadeZip([
      { name: 'übung.html', flags: 0x08_00 },
      { name: 'año.html' },
      { name: cp437 },
      { name: cp437, extra: join([extraField(0x54_55, new Uint8Array(5)), field(cp437, 'лето.htm')]) },
      { name: Uint8Array.of(0x80), extra: field(bytesOf('another name'), 'stale.htm') },
      { name: Uint8Array.of(0x61, 0xff), flags: 0x08_00 },
    ]);
    expect(await pathsIn(bytes)).toEqual(['übung.html', 'año.html', 'èté.htm', 'лето.htm', 'Ç', 'a\uFFFD']);
  });

  test('sizes and places of more than 32 bits come from the Zip64 field', async () => {
    const bytes = handMadeZip([
      { name: 'a.txt', data: page },
      { name: 'b.txt', data: page, size: 0xff_ff_ff_ff, compressedSize: 0xff_ff_ff_ff, extra: extraField(1, join([u64(12), u64(12)])) },
    ]);
    expect((await readZipDirectory(sourceOfBytes(bytes))).find('b.txt')).toMatchObject({ size: 12, compressedSize: 12 });
  });

  test('a file that comes twice is the later one', async () => {
    const bytes = handMadeZip([{ name: 'a.txt', data: bytesOf('old') }, { name: 'a.txt', data: bytesOf('newer') }]);
    expect((await readZipDirectory(sourceOfBytes(bytes))).find('a.txt')?.size).toBe(5);
  });
});

describe('an archive that cannot be used says why', () => {
  const two = [
    { name: 'a.txt', data: page },
    { name: 'b.txt', data: page },
  ];

  test.each([
    ['nothing', new Uint8Array(0), 'empty'],
    ['a text', bytesOf('This is no archive at all, only a text in a file.'), 'not-a-zip'],
    ['two letters', bytesOf('PK'), 'not-a-zip'],
    ['the start of an archive', handMadeZip(two).subarray(0, 60), 'cut-short'],
    ['one part of a split archive', handMadeZip(two, { disk: 3 }), 'cut-short'],
    ['a name that climbs out', handMadeZip([{ name: '../evil.html' }]), 'unsafe-name'],
    ['a name that climbs out in the middle', handMadeZip([{ name: 'a/../../evil.html' }]), 'unsafe-name'],
    ['a name that climbs out by backslashes', handMadeZip([{ name: '..\\evil.html' }]), 'unsafe-name'],
    ['an absolute name', handMadeZip([{ name: '/etc/passwd' }]), 'unsafe-name'],
    ['a drive letter', handMadeZip([{ name: 'C:\\evil.exe' }]), 'unsafe-name'],
    ['a name with a zero byte', handMadeZip([{ name: 'a.html\0.exe' }]), 'unsafe-name'],
    ['no name', handMadeZip([{ name: '' }]), 'unsafe-name'],
    ['an encrypted file', handMadeZip([{ name: 'a.txt', flags: 1 }]), 'encrypted'],
    ['an encrypted directory', handMadeZip([{ name: 'a.txt', flags: 0x20_00 }]), 'encrypted'],
    ['a compression of its own', handMadeZip([{ name: 'a.txt', method: 93 }]), 'unknown-compression'],
    ['two sizes for a stored file', handMadeZip([{ name: 'a.txt', data: page, size: 5 }]), 'directory-lies'],
    ['a size that nothing inflates to', handMadeZip([{ name: 'a.txt', data: page, method: 8, size: 2_000_000_000 }]), 'directory-lies'],
    ['a file larger than the archive', handMadeZip([{ name: 'a.txt', size: 0x7f_ff_ff_ff, compressedSize: 0x7f_ff_ff_ff }]), 'directory-lies'],
    ['a file after the end', handMadeZip([{ name: 'a.txt', data: page, offset: 5000 }]), 'directory-lies'],
    ['two files in the same place', handMadeZip([two[0], { name: 'b.txt', data: page, offset: 0 }].filter((entry) => entry !== undefined)), 'directory-lies'],
    ['files over each other', handMadeZip([{ name: 'a.txt', data: page, compressedSize: 40, size: 40 }, { name: 'b.txt', data: page }]), 'directory-lies'],
    ['too small a count', handMadeZip(two, { count: 1 }), 'directory-lies'],
    ['too large a count', handMadeZip(two, { count: 400 }), 'directory-lies'],
    ['too long a directory', handMadeZip(two, { directorySize: 10_000 }), 'directory-lies'],
    ['too short a directory', handMadeZip(two, { directorySize: 60 }), 'directory-lies'],
    ['a directory elsewhere', handMadeZip(two, { directoryStart: 900_000, directorySize: 3 }), 'directory-lies'],
    ['a directory of 3 GB', handMadeZip(two, { directorySize: 3_000_000_000 }), 'too-large'],
    ['five million million entries', handMadeZip(two, { zip64: true, count: 5_000_000_000_000 }), 'too-large'],
    ['a Zip64 size that no file has', handMadeZip(two, { zip64: true, directorySize: Number.MAX_SAFE_INTEGER + 1 }), 'directory-lies'],
    ['a Zip64 field without the sizes', handMadeZip([{ name: 'a', size: 0xff_ff_ff_ff, compressedSize: 0, extra: extraField(1, new Uint8Array(2)) }]), 'directory-lies'],
  ])('%s', async (_, bytes, reason) => {
    expect(await reasonFor(bytes)).toBe(reason);
  });

  test('the end of an archive inside does not pass for the end of one that is cut short', async () => {
    const inner = handMadeZip([{ name: 'imsmanifest.xml', data: page }]);
    const outer = handMadeZip([{ name: 'first.txt', data: page }, { name: 'inner.zip', data: inner }, { name: 'last.txt', data: page }]);
    const cut = outer.subarray(0, outer.length - 180);
    expect(await reasonFor(cut)).toBe('cut-short');
  });

  test('each in one sentence with a cause and a next step', async () => {
    const error: unknown = await readZipDirectory(sourceOfBytes(bytesOf('no archive'))).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(PackageError);
    expect((error as PackageError).message).toBe('This file is not a ZIP archive; export the course again as a SCORM package (.zip) and import that file.');
  });
});

describe('an archive that was damaged on its way', () => {
  const course = zipSync({
    'imsmanifest.xml': [bytesOf('<manifest/>'), { level: 6 }],
    'res/index.html': [bytesOf('<p>Hello</p>'.repeat(20)), { level: 6 }],
    'res/logo.png': [new Uint8Array(40).fill(7), { level: 0 }],
  });

  /** Reads all of it, as far as it goes; whatever goes wrong must be said in the words of a `PackageError`. */
  const readAll = async (bytes: Uint8Array): Promise<string> => {
    try {
      const source = sourceOfBytes(bytes);
      const directory = await readZipDirectory(source);
      for (const entry of directory.entries) await readEntry(source, entry, 100_000);
      return 'read';
    } catch (error) {
      if (error instanceof PackageError) return error.reason;
      throw error;
    }
  };

  test('cut off after any byte, it is refused and never taken for whole', async () => {
    for (let length = 0; length < course.length; length += 1) {
      expect(await readAll(course.subarray(0, length))).toBe(length === 0 ? 'empty' : length < 4 ? 'not-a-zip' : 'cut-short');
    }
    expect(await readAll(course)).toBe('read');
  });

  test('with any byte changed, it is read or refused, and nothing else happens', async () => {
    for (let at = 0; at < course.length; at += 1) {
      for (const flip of [0x01, 0x80, 0xff]) {
        const bytes = course.slice();
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        expect(await readAll(bytes)).toBeTypeOf('string');
      }
    }
  });

  test('with many bytes changed, it is read or refused, and nothing else happens', async () => {
    const change = fc.record({ at: fc.nat(course.length - 1), value: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const bytes = course.slice();
        for (const { at, value } of changes) bytes[at] = value;
        expect(await readAll(bytes)).toBeTypeOf('string');
      }),
      { numRuns: 500 },
    );
  });

  test('a source that breaks off says so', async () => {
    const short: ByteSource = { size: course.length, read: (start, length) => Promise.resolve(course.subarray(start, start + Math.min(length, 30))) };
    await expect(readZipDirectory(short)).rejects.toMatchObject({ reason: 'cut-short' });
  });
});
