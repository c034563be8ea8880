import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetPictures, openKeptPictures, type PictureBudget } from './kept-pictures.ts';

const prefix = `test-pictures-${crypto.randomUUID()}.`;
beforeEach(() => forgetPictures(prefix));
afterEach(() => forgetPictures(prefix));

let at = 0;
const now = (): number => (at += 1);
const budget: PictureBudget = { entries: 3, bytes: 100, bytesOfOne: 60 };
const address = (name: string): string => new URL(`/ekp/pictures/${name}.png`, location.href).href;
const png = (bytes: number, headers: HeadersInit = { 'Content-Type': 'image/png' }, status = 200): Response => new Response(new Uint8Array(bytes), { headers, status });
const isThere = async (pictures: Awaited<ReturnType<typeof openKeptPictures>>, ...names: readonly string[]) => Promise.all(names.map(async (name) => (await pictures.get(address(name))) !== undefined));

test('a picture that was looked at is there without a network', async () => {
  const pictures = await openKeptPictures('mia', { budget, now, prefix });
  await pictures.put(address('crane'), png(10));
  const kept = await pictures.get(address('crane'));
  expect(kept?.response.headers.get('Content-Type')).toBe('image/png');
  expect((await kept?.response.arrayBuffer())?.byteLength).toBe(10);
});

test('of too many those go that were kept longest ago', async () => {
  const pictures = await openKeptPictures('mia', { budget, now, prefix });
  for (const name of ['a', 'b', 'c']) await pictures.put(address(name), png(1));
  await pictures.put(address('a'), png(1));
  await pictures.put(address('d'), png(1));
  expect(await isThere(pictures, 'a', 'b', 'c', 'd')).toEqual([true, false, true, true]);
});

test('the device gives them so many bytes and no more, and a picture larger than its share is not kept', async () => {
  const pictures = await openKeptPictures('mia', { budget, now, prefix });
  await pictures.put(address('a'), png(50));
  await pictures.put(address('b'), png(40));
  await pictures.put(address('c'), png(30));
  await pictures.put(address('huge'), png(61));
  expect(await isThere(pictures, 'a', 'b', 'c', 'huge')).toEqual([false, true, true, false]);
});

test('what is no picture is not kept as one', async () => {
  const pictures = await openKeptPictures('mia', { budget, now, prefix });
  await pictures.put(address('page'), png(1, { 'Content-Type': 'text/html' }));
  await pictures.put(address('gone'), png(1, { 'Content-Type': 'image/png' }, 404));
  expect(await isThere(pictures, 'page', 'gone')).toEqual([false, false]);
});

test('nobody is shown what somebody else has looked at, and it does not stay behind', async () => {
  await (await openKeptPictures('mia', { budget, now, prefix })).put(address('crane'), png(1));
  const omars = await openKeptPictures('omar', { budget, now, prefix });
  expect(await isThere(omars, 'crane')).toEqual([false]);
  expect(await isThere(await openKeptPictures('mia', { budget, now, prefix }), 'crane')).toEqual([false]);
});

test('what the LMS forbids a drawing to do stays forbidden', async () => {
  const pictures = await openKeptPictures('mia', { budget, now, prefix });
  await pictures.put(address('drawing'), png(1, { 'Content-Type': 'image/svg+xml', 'Content-Security-Policy': "sandbox; default-src 'none'" }));
  expect((await pictures.get(address('drawing')))?.response.headers.get('Content-Security-Policy')).toBe("sandbox; default-src 'none'");
});
