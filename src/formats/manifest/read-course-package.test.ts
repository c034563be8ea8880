import { deflateSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { bytesOf, handMadeZip } from '../../test/formats/hand-made-zip.ts';
import { launchableItems } from '../course.ts';
import { sourceOfBytes, type ByteSource } from '../zip/byte-source.ts';
import { crc32 } from '../zip/crc32.ts';
import { readCoursePackage } from './read-course-package.ts';

const manifest = `<manifest identifier="m" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"><metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations><organization identifier="o"><title>Fire safety</title><item identifier="i" identifierref="r"><title>Start</title></item></organization></organizations>
  <resources><resource identifier="r" adlcp:scormtype="sco" href="index.html"/></resources></manifest>`;

const packageOf = (files: Record<string, string>): ByteSource =>
  sourceOfBytes(zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, bytesOf(text)]))));

describe('a package is read', () => {
  test.each([
    ['with its manifest at the top', { 'imsmanifest.xml': manifest, 'index.html': '' }, ''],
    ['whatever the letter case of its manifest', { 'IMSManifest.XML': manifest, 'index.html': '' }, ''],
    ['wrapped in one folder', { 'My course/imsmanifest.xml': manifest, 'My course/index.html': '' }, 'My course/'],
    [
      'wrapped in one folder, with the litter of operating systems',
      {
        'My course/imsmanifest.xml': manifest,
        'My course/index.html': '',
        '__MACOSX/My course/._imsmanifest.xml': 'x',
        '.DS_Store': 'x',
        'Thumbs.db': 'x',
      },
      'My course/',
    ],
    ['with another manifest deeper down', { 'imsmanifest.xml': manifest, 'index.html': '', 'sub/imsmanifest.xml': 'x' }, ''],
    ['with files of another kind beside its manifest', { 'imsmanifest.xml': manifest, 'index.html': '', 'tincan.xml': 'x', 'a.crs': '', 'a.au': '' }, ''],
  ])('%s', async (_, files, root) => {
    const { course, directory } = await readCoursePackage(packageOf(files));
    expect(course).toMatchObject({ title: 'Fire safety', root });
    expect(launchableItems(course).map(({ launch }) => launch?.path)).toEqual([`${root}index.html`]);
    expect(directory.find(`${root}index.html`)).toBeDefined();
  });

  test('from its directory and its manifest alone', async () => {
    const files = handMadeZip([
      { name: 'video.mp4', data: new Uint8Array(2_000_000) },
      { name: 'imsmanifest.xml', data: bytesOf(manifest) },
      { name: 'index.html' },
    ]);
    let bytesRead = 0;
    const source: ByteSource = {
      size: files.length,
      read: (start, length) => {
        bytesRead += length;
        return Promise.resolve(files.subarray(start, start + length));
      },
    };
    await readCoursePackage(source);
    expect(bytesRead).toBeLessThan(70_000);
  });
});

const crs = '[Course]\nCourse_ID=fire\nCourse_Title=Fire safety';
const au = '"System_ID","File_Name"\n"A1","index.html"';
const des = '"System_ID","Title"\n"A1","Start"';
const cst = '"Block","Member"\n"ROOT","A1"';

describe('an AICC set is read', () => {
  test.each([
    ['at the top, in any letter case', { 'course.CRS': crs, 'course.AU': au, 'course.Des': des, 'course.cst': cst, 'index.html': '' }, '', 'index.html'],
    ['in a folder, beside other things', { 'aicc/x.crs': crs, 'aicc/x.au': au, 'aicc/x.des': des, 'aicc/x.cst': cst, 'aicc/index.html': '', 'readme.txt': '' }, 'aicc/', 'aicc/index.html'],
    ['whose files have different names', { 'a.crs': crs, 'b.au': au, 'c.des': des, 'd.cst': cst, 'index.html': '' }, '', 'index.html'],
    ['nearest to the top, where there are two', { 'a.crs': crs, 'a.au': au, 'a.des': des, 'a.cst': cst, 'index.html': '', 'old/a.crs': 'x', 'old/a.au': 'x', 'old/a.des': 'x', 'old/a.cst': 'x' }, '', 'index.html'],
    ['with the litter of operating systems', { 'a.crs': crs, 'a.au': au, 'a.des': des, 'a.cst': cst, 'index.html': '', '__MACOSX/._a.crs': 'x' }, '', 'index.html'],
  ])('%s', async (_, files, root, path) => {
    const { course } = await readCoursePackage(packageOf(files));
    expect(course).toMatchObject({ standard: 'aicc', identifier: 'fire', title: 'Fire safety', root, warnings: [] });
    expect(launchableItems(course)).toMatchObject([{ id: 'A1', title: 'Start', launch: { path } }]);
  });

  test('in the encoding of an old Windows', async () => {
    const latin = Uint8Array.from('"System_ID","Title"\n"A1","Grüße"', (character) => character.charCodeAt(0));
    const files = { 'a.crs': bytesOf(crs), 'a.au': bytesOf(au), 'a.des': latin, 'a.cst': bytesOf(cst), 'index.html': bytesOf('') };
    expect((await readCoursePackage(sourceOfBytes(zipSync(files)))).course.items).toMatchObject([{ title: 'Grüße' }]);
  });

  test.each([
    ['.cst', { 'a.crs': crs, 'a.au': au, 'a.des': des, 'index.html': '' }],
    ['.des', { 'a.crs': crs, 'a.au': au, 'b/a.des': des, 'a.cst': cst, 'index.html': '' }],
  ])('not without its %s file, and that is said', async (missing, files: Record<string, string>) => {
    await expect(readCoursePackage(packageOf(files))).rejects.toMatchObject({ reason: 'no-manifest', subject: missing, message: expect.stringContaining(`has no ${missing} file`) as unknown });
  });
});

describe('a package of another kind is named and refused', () => {
  test.each([
    ['cmi5', { 'cmi5.xml': '', 'index.html': '' }],
    ['xAPI', { 'course/tincan.xml': '', 'course/index.html': '' }],
    ['H5P', { 'h5p.json': '', 'content/content.json': '', 'content/videos/film.mp4': '' }],
    ['PowerPoint', { '[Content_Types].xml': '', 'ppt/presentation.xml': '' }],
    ['Word', { '[Content_Types].xml': '', 'word/document.xml': '' }],
    ['Excel', { '[Content_Types].xml': '', 'xl/workbook.xml': '' }],
  ])('%s', async (kind, files) => {
    await expect(readCoursePackage(packageOf(files))).rejects.toMatchObject({
      reason: 'unsupported-kind',
      subject: kind,
      // What it is, and what can be done instead.
      message: expect.stringMatching(new RegExp(`^This is an? ${kind} .*[;,] (?:export|open|save|import) .*\\.$`)) as unknown,
    });
  });
});

describe('a package that cannot be used says why', () => {
  test.each([
    ['a web site', { 'index.html': '' }, 'no-manifest', 'has no imsmanifest.xml'],
    ['nothing in it', {}, 'no-manifest', 'has no imsmanifest.xml'],
    ['a manifest in one folder of several', { 'course/imsmanifest.xml': manifest, 'other/index.html': '' }, 'no-manifest', 'lies in the folder course'],
    ['a manifest two folders down', { 'a/b/imsmanifest.xml': manifest, 'a/b/index.html': '' }, 'no-manifest', 'lies in the folder a/b'],
    ['an unusable manifest in the one folder', { 'bad/imsmanifest.xml': '<?xml version="1.0"?>\n', 'bad/x.html': '' }, 'manifest-not-xml', 'line 2'],
    ['a manifest whose file is only in another folder', { 'imsmanifest.xml': manifest, 'x/index.html': '' }, 'launch-file-missing', 'index.html'],
  ])('%s', async (_, files: Record<string, string>, reason, words) => {
    await expect(readCoursePackage(packageOf(files))).rejects.toMatchObject({ reason, message: expect.stringContaining(words) as unknown });
  });

  test('a manifest of more than 8 MB', async () => {
    const large = new Uint8Array(8 * 1024 * 1024 + 1);
    const archive = handMadeZip([{ name: 'imsmanifest.xml', data: deflateSync(large), method: 8, size: large.length, crc: crc32(large) }]);
    await expect(readCoursePackage(sourceOfBytes(archive))).rejects.toMatchObject({ reason: 'too-large', subject: 'imsmanifest.xml' });
  });

  test('a damaged manifest', async () => {
    const archive = handMadeZip([{ name: 'imsmanifest.xml', data: bytesOf(manifest), crc: 1 }]);
    await expect(readCoursePackage(sourceOfBytes(archive))).rejects.toMatchObject({ reason: 'damaged-entry', subject: 'imsmanifest.xml' });
  });
});
