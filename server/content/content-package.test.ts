import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentPackage } from '#api/contract/records.ts';
import { chunkBytes } from '../store/packages.ts';
import { openTestLms, type TestLms } from '../testing/test-lms.ts';
import { tinyPackage } from '../testing/tiny-package.ts';

let lms: TestLms;
let mia: string;
let moduleId: string;
let enrollmentId: string;
/** The archive as it was imported: a bit over three chunks. */
let archive: Uint8Array;

beforeAll(async () => {
  lms = await openTestLms();
  mia = await lms.aUser();
  const film = Uint8Array.from({ length: 3 * chunkBytes }, (_, index) => (index * 31) % 251);
  archive = zipSync({ ...unzipSync(tinyPackage()), 'film.mp4': [film, { level: 0 }] });
  moduleId = await lms.aPackage({ bytes: archive });
  enrollmentId = await lms.anEnrollment({ userId: mia, moduleId });
});
afterAll(() => lms.close());

const get = (headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  lms.request(`ekp/api/contentPackage?enrollmentId=${enrollmentId}`, { as: mia, headers, method });

describe('the whole archive', () => {
  test('arrives byte by byte as it was imported, with its length, its name and what a later request needs', async () => {
    const answer = await get();
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/zip',
      'content-length': String(archive.length),
      'content-disposition': 'attachment; filename="test.zip"',
      'accept-ranges': 'bytes',
      'last-modified': 'Mon, 05 Jan 2026 09:00:00 GMT',
    });
    expect(answer.headers.get('etag')).toMatch(/^"[0-9a-f]{64}"$/);
    expect(Buffer.from(await answer.arrayBuffer()).equals(archive)).toBe(true);
  });

  test('HEAD tells the same without the bytes', async () => {
    const answer = await get({}, 'HEAD');
    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([200, String(archive.length), '']);
  });

  test('a copy that is the same needs no bytes', async () => {
    const etag = (await get({}, 'HEAD')).headers.get('etag') ?? '';
    for (const known of [etag, `"other", ${etag}`, `W/${etag}`, '*']) {
      const answer = await get({ 'if-none-match': known });
      expect([answer.status, answer.headers.get('etag'), await answer.text()]).toEqual([304, etag, '']);
    }
    expect((await get({ 'if-none-match': '"other"' }, 'HEAD')).status).toBe(200);
  });

  test('pdfToHtml is accepted', async () => {
    const answer = await lms.ask(contentPackage, { enrollmentId, pdfToHtml: true }, mia);
    expect(answer.status).toBe(200);
    await answer.body?.cancel();
  });
});

describe('a part of it (RFC 9110, 14)', () => {
  test.each([
    ['bytes=0-0', 0, 1],
    ['bytes=1000-1999', 1000, 2000],
    [`bytes=${chunkBytes - 5}-${chunkBytes + 4}`, chunkBytes - 5, chunkBytes + 5],
    [`bytes=${chunkBytes - 1}-${3 * chunkBytes}`, chunkBytes - 1, 3 * chunkBytes + 1],
    [`bytes=${3 * chunkBytes}-`, 3 * chunkBytes, undefined],
    ['bytes=-22', -22, undefined],
    ['bytes=5-999999999', 5, undefined],
    ['bytes=-999999999', 0, undefined],
    ['Bytes = 2 - 3', 2, 4],
  ])('%s', async (range, from, to) => {
    const expected = archive.slice(from, to);
    const answer = await get({ range });
    const first = from < 0 ? archive.length + from : from;
    expect([answer.status, answer.headers.get('content-length'), answer.headers.get('content-range')]).toEqual([
      206,
      String(expected.length),
      `bytes ${first}-${first + expected.length - 1}/${archive.length}`,
    ]);
    expect(Buffer.from(await answer.arrayBuffer()).equals(expected)).toBe(true);
  });

  test('what lies behind the end cannot be had, and the answer says how long it is', async () => {
    for (const range of [`bytes=${archive.length}-`, 'bytes=999999999-1000000000', 'bytes=-0']) {
      const answer = await get({ range });
      expect([answer.status, answer.headers.get('content-range'), await answer.text()]).toEqual([416, `bytes */${archive.length}`, '']);
    }
  });

  test.each(['bytes=5-2', 'bytes=', 'bytes=a-b', 'chunks=0-1', 'bytes=0-1,5-6', 'bytes=-'])('%s is no range, so all of it comes', async (range) => {
    const answer = await get({ range }, 'HEAD');
    expect([answer.status, answer.headers.get('content-length')]).toEqual([200, String(archive.length)]);
  });

  test('a download goes on only with the same revision: If-Range', async () => {
    const etag = (await get({}, 'HEAD')).headers.get('etag') ?? '';
    const range = 'bytes=10-19';
    expect((await get({ range, 'if-range': etag }, 'HEAD')).status).toBe(206);
    for (const other of ['"other"', `W/${etag}`, 'Mon, 05 Jan 2026 09:00:00 GMT']) expect((await get({ range, 'if-range': other }, 'HEAD')).status).toBe(200);
  });

  test('a package that is replaced in the middle of a download breaks off instead of ending', async () => {
    const bytes = zipSync({ ...unzipSync(tinyPackage({ identifier: 'REPLACED' })), 'film.mp4': [new Uint8Array(4 * chunkBytes), { level: 0 }] });
    const replaced = await lms.aPackage({ bytes });
    const id = await lms.anEnrollment({ userId: mia, moduleId: replaced });
    const reader = (await lms.request(`ekp/api/contentPackage?enrollmentId=${id}`, { as: mia })).body?.getReader();
    await reader?.read();
    const form = new FormData();
    form.append('package', new Blob([tinyPackage({ identifier: 'REPLACED' })]), 'new.zip');
    form.append('versioning', 'overwrite');
    await lms.request('ekp/api/contentPackageImporter', { method: 'POST', body: form, as: await lms.anAdministrator() });
    const readOn = async (): Promise<void> => {
      for (;;) if ((await reader?.read())?.done !== false) return;
    };
    await expect(readOn()).rejects.toThrow('is gone');
  });
});

describe('who may have it (facts C.6)', () => {
  const refusal = (id: string, as?: string): Promise<{ status: number; code: string }> => lms.refusal(contentPackage, { enrollmentId: id }, as);

  test('nobody but the learner, and who acts for the learner', async () => {
    expect(await refusal(enrollmentId)).toMatchObject({ status: 401 });
    expect(await refusal(enrollmentId, await lms.aUser())).toMatchObject({ status: 404, code: 'not-found' });
    expect(await refusal('EKP999999999', mia)).toMatchObject({ status: 404 });
    const admin = await lms.anAdministrator();
    const answer = await lms.request(`ekp/api/contentPackage?enrollmentId=${enrollmentId}&onBehalfOf=${mia}`, { as: admin, method: 'HEAD' });
    expect(answer.status).toBe(200);
  });

  test('not after the learner has withdrawn, but still after the course is completed', async () => {
    const withdrawn = await lms.anEnrollment({ userId: mia, moduleId, overallStatus: 'withdrawn' });
    expect(await refusal(withdrawn, mia)).toMatchObject({ status: 403, code: 'forbidden' });
    const completed = await lms.anEnrollment({ userId: mia, moduleId, overallStatus: 'completed' });
    expect((await lms.request(`ekp/api/contentPackage?enrollmentId=${completed}`, { as: mia, method: 'HEAD' })).status).toBe(200);
  });

  test('not what permits no downloads, and not a classroom', async () => {
    const closed = await lms.anEnrollment({ userId: mia, moduleId: await lms.aPackage({ downloadable: false }) });
    const classroom = await lms.anEnrollment({ userId: mia, moduleId: await lms.aModule({ type: 'classroom' }) });
    expect(await refusal(closed, mia)).toMatchObject({ status: 403, code: 'not-downloadable' });
    expect(await refusal(classroom, mia)).toMatchObject({ status: 403, code: 'not-downloadable' });
  });
});
