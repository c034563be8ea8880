import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../test/formats/hand-made-zip.ts';
import { launchableItems } from '../course.ts';
import { readCoursePackage } from '../manifest/read-course-package.ts';
import { sourceOfBytes } from '../zip/byte-source.ts';
import { crc32 } from '../zip/crc32.ts';
import { readEntry } from '../zip/read-entry.ts';
import { readZipDirectory } from '../zip/read-zip-directory.ts';
import { bareFileOf } from './bare-file.ts';
import { asArchive, fileAsArchive } from './file-as-archive.ts';

const bytes = (...values: readonly (number | string)[]): Uint8Array => new Uint8Array(values.flatMap((value) => (typeof value === 'string' ? [...bytesOf(value)] : [value])));
const pdf = bytes('%PDF-1.7\n', ...Array.from({ length: 3000 }, (_, index) => index % 251));

describe('a file is known by its first bytes', () => {
  test.each([
    ['a PDF', bytes('%PDF-1.4'), 'pdf'],
    ['a PDF behind what a mail server put before it', bytes('\r\n\r\n%PDF-1.4'), 'pdf'],
    ['an MP4 film', bytes(0, 0, 0, 24, 'ftypisom'), 'mp4'],
    ['a film of an iPhone', bytes(0, 0, 0, 20, 'ftypqt  '), 'mov'],
    ['an M4A sound', bytes(0, 0, 0, 24, 'ftypM4A '), 'm4a'],
    ['a WebM film', bytes(0x1a, 'E', 0xdf, 0xa3, 0x9f, 0x42, 0x82, 0x84, 'webm'), 'webm'],
    ['an Ogg sound', bytes('OggS', 0, 2), 'ogg'],
    ['an MP3 with a title', bytes('ID3', 4, 0), 'mp3'],
    ['an MP3 without one', bytes(0xff, 0xfb, 0x90, 0x64), 'mp3'],
    ['a WAV', bytes('RIFF', 1, 2, 3, 4, 'WAVEfmt '), 'wav'],
    ['a FLAC', bytes('fLaC', 0), 'flac'],
  ])('%s', (_, head, extension) => {
    expect(bareFileOf(head)).toMatchObject({ extensions: expect.arrayContaining([extension]) as unknown });
  });

  test.each([
    ['a ZIP, whatever lies in it', bytes('PK', 3, 4, '%PDF-1.4')],
    ['a letter', bytes('Dear administrator, …')],
    ['nothing', bytes()],
    ['a UTF-16 text', bytes(0xff, 0xfe, 0x41, 0)],
  ])('%s is none', (_, head) => {
    expect(bareFileOf(head)).toBeUndefined();
  });

  test('a film that no browser plays is refused with what to do instead', async () => {
    await expect(asArchive(sourceOfBytes(bytes('RIFF', 1, 2, 3, 4, 'AVI LIST')), 'film.avi')).rejects.toMatchObject({ reason: 'unsupported-kind', subject: 'AVI', message: expect.stringMatching(/save it as MP4/) as unknown });
  });
});

describe('a file alone is a course of one item', () => {
  test('read where it lies, byte for byte, from wherever one begins', async () => {
    const archive = fileAsArchive(sourceOfBytes(pdf), 'Crane handbook.pdf', crc32(pdf));
    const all = await archive.read(0, archive.size);
    expect(all).toHaveLength(archive.size);
    for (const [start, length] of [[0, 10], [20, 60], [45, 4000], [archive.size - 30, 100], [0, archive.size], [archive.size, 5]] as const) {
      expect(await archive.read(start, length)).toEqual(all.subarray(start, start + length));
    }
    const directory = await readZipDirectory(archive);
    const entry = directory.find('Crane handbook.pdf');
    expect(entry && (await readEntry(archive, entry, 10_000))).toEqual(new Uint8Array(pdf));
  });

  test('with a title that a person would give it', async () => {
    const { course } = await readCoursePackage(await asArchive(sourceOfBytes(pdf), 'Crane_handbook.PDF'));
    expect(course).toMatchObject({ standard: 'scorm-1.2', identifier: 'Crane_handbook.PDF', title: 'Crane handbook' });
    expect(launchableItems(course)).toMatchObject([{ id: 'file', title: 'Crane handbook', resourceKind: 'sco', launch: { path: 'Crane_handbook.PDF' } }]);
  });

  test('whatever it is called', async () => {
    for (const [name, path] of [['', 'file.pdf'], ['../../etc/passwd', 'etc passwd.pdf'], ['C:\\Users\\me\\a.pdf', 'C Users me a.pdf'], ['film.mp4', 'film.mp4.pdf'], ['دليل.pdf', 'دليل.pdf']] as const) {
      const { course } = await readCoursePackage(await asArchive(sourceOfBytes(pdf), name));
      expect(launchableItems(course)[0]?.launch?.path).toBe(path);
    }
  });

  const zipped = (names: readonly string[]) => sourceOfBytes(zipSync(Object.fromEntries(names.map((name) => [name, bytesOf('x')]))));

  test('and so is a ZIP that holds nothing else but captions and litter', async () => {
    for (const names of [['a/film.mp4', 'a/film.vtt', 'a/film.de.srt', '__MACOSX/a/._film.mp4'], ['talk.mp3'], ['paper.pdf', '.DS_Store']]) {
      const { course } = await readCoursePackage(zipped(names));
      expect(launchableItems(course).map(({ launch }) => launch?.path)).toEqual([names[0]]);
    }
  });

  test('but not one that holds two of them, or a page', async () => {
    for (const names of [['one.pdf', 'two.pdf'], ['film.mp4', 'index.html'], ['only.vtt']]) {
      await expect(readCoursePackage(zipped(names))).rejects.toMatchObject({ reason: 'no-manifest' });
    }
  });
});
