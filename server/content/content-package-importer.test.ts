import { sql } from 'drizzle-orm';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decodeAnswer, decodeRefusal } from '#api/contract/answers.ts';
import type { ImportReceipt } from '#api/contract/import-receipt.ts';
import { contentPackageImporter } from '#api/contract/modules.ts';
import { subjectOf } from '../auth/acting-for.ts';
import { demoCourses, zipCourse } from '../demo/zip-course.ts';
import { findEnrollment } from '../store/enrollments.ts';
import { findModule } from '../store/modules.ts';
import { chunkBytes, findPackage } from '../store/packages.ts';
import { contentPackages, modules, packageChunks } from '../store/schema.ts';
import { findUser } from '../store/users.ts';
import { openTestLms, type TestLms } from '../testing/test-lms.ts';
import { tinyPackage } from '../testing/tiny-package.ts';
import { sourceOfChunks } from './chunked-source.ts';
import { contentPackageImporterWithin } from './content-package-importer.ts';
import { importPackage } from './import-package.ts';
import { usualPackageLimits } from './package-limits.ts';
import { discardAbandoned, newPackageId, stageArchive } from './stage-archive.ts';

let lms: TestLms;
let petra: string;

beforeEach(async () => {
  lms = await openTestLms();
  petra = await lms.anAdministrator({ id: 'petra' });
});
afterEach(() => lms.close());

interface Sent {
  readonly versioning?: string;
  readonly format?: string;
  readonly as?: string;
  readonly fileName?: string;
}

async function send(bytes: Uint8Array | string, { versioning = 'none', format, as = petra, fileName = 'course.zip' }: Sent = {}): Promise<Response> {
  const form = new FormData();
  form.append('package', new Blob([typeof bytes === 'string' ? bytes : bytes.slice()]), fileName);
  if (versioning !== '') form.append('versioning', versioning);
  if (format !== undefined) form.append('format', format);
  return lms.request('ekp/api/contentPackageImporter', { method: 'POST', body: form, as });
}

async function imported(bytes: Uint8Array, sent: Sent = {}): Promise<ImportReceipt> {
  const response = await send(bytes, sent);
  const reading = decodeAnswer(contentPackageImporter.response, await response.text());
  if (reading.kind !== 'answer') throw new Error(`${response.status} ${reading.kind}`);
  return reading.value;
}

async function refused(bytes: Uint8Array | string, sent: Sent = {}): Promise<readonly [status: number, code: string | undefined]> {
  const response = await send(bytes, sent);
  const refusal = decodeRefusal(await response.text());
  expect.soft(refusal?.message).toMatch(/^[^.]+.*\.$/);
  return [response.status, refusal?.code];
}

async function rows(): Promise<Readonly<Record<'modules' | 'content_packages' | 'package_chunks', number>>> {
  const { db } = lms.store;
  return { modules: await db.$count(modules), content_packages: await db.$count(contentPackages), package_chunks: await db.$count(packageChunks) };
}
const nothing = { modules: 0, content_packages: 0, package_chunks: 0 };

const filesOf = (archive: Uint8Array): Record<string, Uint8Array> => unzipSync(archive);
const manifestOf = (archive: Uint8Array): string => strFromU8(filesOf(archive)['imsmanifest.xml'] ?? new Uint8Array());

/** Bytes that deflate cannot shrink, always the same ones. */
function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0, seed = 1; at < length; at += 1) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) | 0;
    bytes[at] = seed >>> 24;
  }
  return bytes;
}
async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield await Promise.resolve(bytes.subarray(at, at + 65_536));
}

describe('importing a package', () => {
  test.each(demoCourses.filter((name) => name !== 'yard-traffic-exam'))('the course %s becomes a module of its own', async (name) => {
    const receipt = await imported(await zipCourse(name), { fileName: `${name}.zip` });
    expect(receipt).toMatchObject({ status: 'ok', package: { id: name, revision: 1 }, modules: [{ id: name, type: { code: 'onlineModule', label: 'Online' } }], messages: [] });
    expect(receipt.modules[0]?.links[0]).toEqual({ rel: 'self', type: 'application/xml', href: `http://localhost:4173/ekp/api/module?id=${name}` });
    expect(await findPackage(lms.store.db, name, 1)).toMatchObject({ fileName: `${name}.zip`, importedBy: petra, downloadable: true, title: receipt.package?.title });
  });

  test('JSON and XML say the same', async () => {
    const json = await send(tinyPackage(), { format: 'json' });
    const xml = await send(tinyPackage({ identifier: 'TINY-2' }), { format: 'xml' });
    expect([json.headers.get('content-type'), xml.headers.get('content-type')]).toEqual(['application/json', 'application/xml; charset=utf-8']);
    expect(await json.text()).toContain('{"status":"ok","package":{"id":"TINY-1","title":"A tiny course","revision":1},"modules":[{"id":"TINY-1"');
    expect(await xml.text()).toContain('<contentPackageImporter><status>ok</status><package><id>TINY-2</id><title>A tiny course</title><revision>1</revision></package><module><id>TINY-2</id>');
  });

  test('what is wrong but can be lived with comes as messages', async () => {
    const manifest = manifestOf(tinyPackage()).replace('<file href="ITEM-1.html"/>', '<file href="ITEM-1.html"/><file href="film.mp4"/>');
    const withoutPage = zipSync({ 'imsmanifest.xml': strToU8(manifest), 'ITEM-1.html': strToU8('<p>') });
    const { status, messages } = await imported(withoutPage);
    expect([status, messages]).toEqual(['ok', ['A file that the manifest lists is not in the package: film.mp4.']]);
  });

  test('a package of several megabytes is kept in chunks, byte by byte as it was', async () => {
    const film = noise(3 * chunkBytes + 12_345);
    const bytes = zipSync({ ...filesOf(tinyPackage()), 'film.mp4': [film, { level: 0 }] });
    await imported(bytes);
    expect((await rows()).package_chunks).toBe(4);
    const row = await findPackage(lms.store.db, 'TINY-1', 1);
    expect(row).toMatchObject({ sizeBytes: bytes.length, chunkBytes });
  });

  test('the content joins a module that was waiting for it, and leaves its words alone', async () => {
    await lms.aModule({ id: 'TINY-1', title: 'Our own title', description: 'Ours' });
    const { modules } = await imported(tinyPackage());
    expect(modules).toMatchObject([{ id: 'TINY-1', title: 'Our own title', description: 'Ours' }]);
    expect(await findModule(lms.store.db, 'TINY-1')).toMatchObject({ effectiveRevision: 1 });
  });

  test('identifiers of any script become module IDs that need no encoding, and never meet another module', async () => {
    await lms.aModule({ id: 'kuhl-kette-1', type: 'classroom' });
    const { modules } = await imported(tinyPackage({ identifier: 'kühl kette/1' }));
    expect(modules.map(({ id }) => id)).toEqual(['ku-hl-kette-1']);
    const arabic = await imported(tinyPackage({ identifier: 'سلسلة' }));
    expect(arabic.modules[0]?.id).toMatch(/^package-[0-9a-f]{16}$/);
    await lms.aModule({ id: 'TAKEN', type: 'classroom' });
    expect((await imported(tinyPackage({ identifier: 'TAKEN' }))).modules[0]?.id).toBe('TAKEN-2');
  });
});

describe('a file alone', () => {
  const handbook = new Uint8Array([...strToU8('%PDF-1.7\n'), ...noise(2 * chunkBytes)]);

  test('a PDF, a film or a talk is a course of one item, kept as an archive of that file', async () => {
    const receipt = await imported(handbook, { fileName: 'Crane_handbook.pdf' });
    expect(receipt).toMatchObject({ package: { id: 'Crane_handbook.pdf', title: 'Crane handbook', revision: 1 }, modules: [{ id: 'Crane_handbook.pdf', title: 'Crane handbook', type: { code: 'onlineModule' } }], messages: [] });
    const row = await findPackage(lms.store.db, 'Crane_handbook.pdf', 1);
    expect(row).toMatchObject({ fileName: 'Crane_handbook.pdf.zip', course: { items: [{ id: 'file', resourceKind: 'sco' }] } });
    const kept = sourceOfChunks(lms.store.db, { packageId: row?.id ?? '', sizeBytes: row?.sizeBytes ?? 0 });
    expect(filesOf(await kept.read(0, kept.size))).toEqual({ 'Crane_handbook.pdf': handbook });
    expect((await rows()).package_chunks).toBe(3);
  });

  test('the same name again is its next revision, where that is asked for', async () => {
    await imported(handbook, { fileName: 'Crane_handbook.pdf' });
    const again = await imported(strToU8('%PDF-1.7 shorter'), { fileName: 'Crane_handbook.pdf', versioning: 'newRevision' });
    expect(again.package).toEqual({ id: 'Crane_handbook.pdf', title: 'Crane handbook', revision: 2 });
    const left = await imported(handbook, { fileName: 'Crane_handbook.pdf' });
    expect(left.messages).toEqual([expect.stringContaining('here already (revision 2)')]);
    expect((await rows()).package_chunks).toBe(4);
  });

  test('a film that no browser plays is refused, and nothing is left', async () => {
    expect(await refused(strToU8('RIFF\u0001\u0001\u0001\u0001AVI LIST'), { fileName: 'film.avi' })).toEqual([400, 'unsupported-kind']);
    expect(await rows()).toEqual(nothing);
  });
});

describe('versioning (facts C.2)', () => {
  const first = tinyPackage({ title: 'First' });
  const second = tinyPackage({ title: 'Second', items: ['A', 'B'] });

  test('none: a package that is here stays as it is, and the answer says so', async () => {
    await imported(first);
    const receipt = await imported(second, { versioning: 'none' });
    expect(receipt).toMatchObject({ status: 'ok', package: { title: 'First', revision: 1 } });
    expect(receipt.messages).toEqual([expect.stringContaining('here already (revision 1) and was left as it is')]);
    expect(await rows()).toEqual({ modules: 1, content_packages: 1, package_chunks: 1 });
  });

  test('newRevision: who is enrolled keeps the old revision, who enrols now gets the new one', async () => {
    await imported(first);
    const mia = await lms.aUser();
    const before = await lms.anEnrollment({ userId: mia, moduleId: 'TINY-1' });
    expect(await imported(second, { versioning: 'newRevision' })).toMatchObject({ package: { title: 'Second', revision: 2 }, modules: [{ title: 'Second' }] });
    const after = await lms.anEnrollment({ userId: await lms.aUser(), moduleId: 'TINY-1' });
    expect((await findEnrollment(lms.store.db, before))?.enrollment.revision).toBe(1);
    expect((await findEnrollment(lms.store.db, after))?.enrollment.revision).toBe(2);
    expect(await rows()).toEqual({ modules: 1, content_packages: 2, package_chunks: 2 });
  });

  test('overwrite: the revision has other bytes and another name for them', async () => {
    await imported(first);
    const before = await findPackage(lms.store.db, 'TINY-1', 1);
    expect(await imported(second, { versioning: 'overwrite' })).toMatchObject({ package: { title: 'Second', revision: 1 } });
    const after = await findPackage(lms.store.db, 'TINY-1', 1);
    expect(after?.sha256).not.toBe(before?.sha256);
    expect(after?.course.items).toHaveLength(2);
    expect(await rows()).toEqual({ modules: 1, content_packages: 1, package_chunks: 1 });
  });

  test('a title that somebody gave the module stays', async () => {
    await imported(first);
    await lms.store.db.execute(sql`update modules set title = 'Better' where id = 'TINY-1'`);
    expect(await imported(second, { versioning: 'newRevision' })).toMatchObject({ package: { title: 'Second' }, modules: [{ title: 'Better' }] });
  });

  test('two imports of one package at the same moment do not get in each other’s way', async () => {
    const receipts = await Promise.all([1, 2, 3].map(() => imported(first, { versioning: 'newRevision' })));
    expect(receipts.map((receipt) => receipt.package?.revision).toSorted((a = 0, b = 0) => a - b)).toEqual([1, 2, 3]);
  });

  test('an unknown or missing value is a bad request', async () => {
    expect(await refused(first, { versioning: 'latest' })).toEqual([400, 'invalid-parameter']);
    expect(await refused(first, { versioning: '' })).toEqual([400, 'invalid-parameter']);
    expect(await rows()).toEqual(nothing);
  });
});

describe('bad input: one clear sentence, and nothing left behind', () => {
  const whole = zipSync({ ...filesOf(tinyPackage()), 'text.txt': strToU8('a longer text, so that there is something to damage '.repeat(200)) });
  const damaged = whole.slice();
  damaged.set([0xff, 0xff, 0xff], damaged.length - 600);
  const withManifest = (text: string): Uint8Array => zipSync({ 'imsmanifest.xml': strToU8(text), 'ITEM-1.html': strToU8('<p>') });

  test.each([
    ['an empty file', new Uint8Array(0), 400, 'empty'],
    ['a text file', strToU8('Hello, this is my course.'), 400, 'not-a-zip'],
    ['a package that was cut short', whole.slice(0, whole.length / 2), 400, 'cut-short'],
    ['a ZIP without a manifest', zipSync({ 'index.html': strToU8('<p>') }), 400, 'no-manifest'],
    ['a manifest that is not XML', withManifest('<manifest><organizations>'), 400, 'manifest-not-xml'],
    ['a manifest without an organization', withManifest('<manifest identifier="x"><organizations/><resources/></manifest>'), 400, 'no-organization'],
    ['a package whose first page is missing', zipSync({ 'imsmanifest.xml': strToU8(manifestOf(tinyPackage())) }), 400, 'launch-file-missing'],
    ['an entry that climbs out', zipSync({ '../evil.html': strToU8('x'), 'imsmanifest.xml': strToU8('x') }), 400, 'unsafe-name'],
    ['a cmi5 course', zipSync({ 'cmi5.xml': strToU8('<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"/>') }), 400, 'unsupported-kind'],
  ])('%s', async (_, bytes, status, code) => {
    expect(await refused(bytes)).toEqual([status, code]);
    expect(await rows()).toEqual(nothing);
  });

  test('a package with one damaged byte somewhere in the middle', async () => {
    const text = zipSync({ ...filesOf(tinyPackage()), 'film.mp4': [noise(2 * chunkBytes), { level: 0 }] });
    text[chunkBytes] = (text[chunkBytes] ?? 0) ^ 1;
    expect(await refused(text)).toEqual([400, 'damaged-entry']);
    expect(await rows()).toEqual(nothing);
  });

  test('a refusal names the cause in a sentence, in the format that was asked for', async () => {
    const json = await send('Hello', { format: 'json' });
    const xml = await send('Hello', { format: 'xml' });
    expect(await json.json()).toEqual({ error: { code: 'not-a-zip', message: 'This file is not a ZIP archive; export the course again as a SCORM package (.zip) and import that file.' } });
    expect(await xml.text()).toContain('<error><code>not-a-zip</code><message>This file is not a ZIP archive;');
  });

  test('a package that unpacks to more than it may', async () => {
    const bomb = zipSync({ ...filesOf(tinyPackage()), 'zeros.bin': new Uint8Array(4_000_000) });
    const archive = await stageArchive(lms.store.db, inPieces(bomb), { packageId: 'PKG-bomb', mostBytes: 1e9 });
    const given = { archive, fileName: 'bomb.zip', versioning: 'none', importedBy: petra } as const;
    await expect(importPackage(lms.parts, { ...usualPackageLimits, mostUnpackedBytes: 1_000_000 }, given)).rejects.toMatchObject({ reason: 'too-large' });
  });

  test('a package that is larger than the LMS takes is not kept', async () => {
    const handler = contentPackageImporterWithin({ ...usualPackageLimits, mostArchiveBytes: 2 * chunkBytes });
    const form = new FormData();
    form.append('package', new Blob([noise(3 * chunkBytes).slice()]), 'large.zip');
    const user = await findUser(lms.store.db, petra);
    if (!user) throw new Error('Petra is gone.');
    const caller = { user, via: 'basic' } as const;
    const request = new Request('http://localhost:4173/ekp/api/contentPackageImporter', { method: 'POST', body: form });
    await expect(handler({ lms: lms.parts, request, caller, subjectOf: (form) => subjectOf(lms.parts, caller, form) })).rejects.toMatchObject({ code: 'too-large', status: 413 });
    expect(await rows()).toEqual(nothing);
  });

  test('a file that cannot be imported leaves the revision that is here alone', async () => {
    await imported(tinyPackage());
    const before = await findPackage(lms.store.db, 'TINY-1', 1);
    expect((await refused(damaged, { versioning: 'overwrite' }))[0]).toBe(400);
    expect(await findPackage(lms.store.db, 'TINY-1', 1)).toEqual(before);
    expect(await rows()).toEqual({ modules: 1, content_packages: 1, package_chunks: 1 });
  });

  test('who may not import is refused, and so is nobody', async () => {
    const mia = await lms.aUser();
    expect(await refused(tinyPackage(), { as: mia })).toEqual([403, 'forbidden']);
    const form = new FormData();
    form.append('package', new Blob([tinyPackage()]), 'a.zip');
    expect((await lms.request('ekp/api/contentPackageImporter', { method: 'POST', body: form })).status).toBe(401);
    expect((await lms.request('ekp/api/contentPackageImporter', { as: petra })).status).toBe(405);
    expect(await rows()).toEqual(nothing);
  });

  test('a form without a file, another body, and a form that breaks off', async () => {
    const post = (body: BodyInit, type?: string): Promise<Response> =>
      lms.request('ekp/api/contentPackageImporter', { method: 'POST', body, as: petra, ...(type === undefined ? {} : { headers: { 'content-type': type } }) });
    const form = new FormData();
    form.append('package', 'not a file');
    form.append('versioning', 'none');
    expect(decodeRefusal(await (await post(form)).text())).toMatchObject({ code: 'invalid-parameter', message: 'package must be a file.' });
    expect(decodeRefusal(await (await post('x=1', 'application/x-www-form-urlencoded')).text())).toMatchObject({ code: 'bad-request' });
    const broken = '--b\r\nContent-Disposition: form-data; name="package"; filename="a.zip"\r\n\r\nPK';
    expect(decodeRefusal(await (await post(broken, 'multipart/form-data; boundary=b')).text())).toMatchObject({ code: 'bad-request', message: 'The form ended before its last boundary; send it again.' });
    expect(await rows()).toEqual(nothing);
  });

  test('what a killed process left is swept after a day, and what is being received is not', async () => {
    const now = lms.clock.now().getTime();
    for (const hoursAgo of [30, 2]) {
      await stageArchive(lms.store.db, inPieces(noise(10)), { packageId: newPackageId(now - hoursAgo * 3_600_000, 'x'), mostBytes: 100 });
    }
    await imported(tinyPackage());
    expect((await rows()).package_chunks).toBe(2);
    await discardAbandoned(lms.store.db, now + 24 * 3_600_000);
    expect(await rows()).toEqual({ modules: 1, content_packages: 1, package_chunks: 1 });
  });
});
