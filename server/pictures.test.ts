import { beforeEach, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { putPicture } from './store/pictures.ts';
import { ownPage, testBrowser } from './testing/test-browser.ts';
import { openTestLms, type TestLms } from './testing/test-lms.ts';

const bytes = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  await putPicture(lms.store.db, { name: 'covers/first days.svg', contentType: 'image/svg+xml', bytes });
  return () => lms.close();
});

test('a module’s picture is behind the address that the module gives, and needs nobody to sign in', async () => {
  await lms.aModule({ id: 'days', image: '/ekp/pictures/covers/first%20days.svg', isPublic: true });
  const { image } = await lms.call(contract.module, { id: 'days' });
  expect(image).toBe('http://localhost:4173/ekp/pictures/covers/first%20days.svg');
  const response = await testBrowser(lms).fetchFrom({ ...ownPage, 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'image' }, image ?? '');
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/svg+xml',
    'content-length': String(bytes.length),
    'cache-control': 'public, max-age=3600',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/),
  });
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
  const again = await lms.request('ekp/pictures/covers/first%20days.svg', { headers: { 'If-None-Match': response.headers.get('ETag') ?? '' } });
  expect(again.status).toBe(304);
});

test('its head and a part of it can be asked for, and a replaced picture is another version', async () => {
  const path = 'ekp/pictures/covers/first%20days.svg';
  const head = await lms.request(path, { method: 'HEAD' });
  expect([head.status, head.headers.get('Content-Length'), await head.text()]).toEqual([200, String(bytes.length), '']);
  const part = await lms.request(path, { headers: { Range: 'bytes=1-3' } });
  expect([part.status, await part.text()]).toEqual([206, 'svg']);
  await putPicture(lms.store.db, { name: 'covers/first days.svg', contentType: 'image/svg+xml', bytes: bytes.slice(0, 4) });
  const etag = head.headers.get('ETag') ?? '';
  const replaced = await lms.request(path, { headers: { 'If-None-Match': etag } });
  expect([replaced.status, await replaced.text()]).toEqual([200, '<svg']);
  expect(replaced.headers.get('ETag')).not.toBe(etag);
});

test('another site does not get it', async () => {
  const response = await testBrowser(lms).fetchFrom({ 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'image' }, 'ekp/pictures/covers/first%20days.svg');
  expect(response.status).toBe(403);
});

test('what is kept there and is no picture is not given', async () => {
  await putPicture(lms.store.db, { name: 'page.html', contentType: 'text/html', bytes });
  expect((await lms.request('ekp/pictures/page.html')).status).toBe(404);
});

test.each(['', 'none.svg', 'covers', '..%2F..%2Fserver%2Fmain.ts', 'covers/first%2520days.svg', '%00', '%ff', "x'%20or%20'1'='1"])('no picture is behind %j', async (name) => {
  expect((await lms.request(`ekp/pictures/${name}`)).status).toBe(404);
});

test('a picture is read and not written', async () => {
  const response = await lms.request('ekp/pictures/covers/first%20days.svg', { method: 'PUT', body: 'x' });
  expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
});
