import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { isOfPdfReader, pdfReader } from './pdf-reader.ts';

const origin = location.origin;
const urls = ['assets/pdf-pages-new.js', 'assets/pdf.worker.min-new.mjs'];
const at = (path: string): string => new URL(path, origin).href;
const keptNow = async (): Promise<readonly string[]> => (await (await caches.open('haversack-pdf')).keys()).map(({ url }) => url);

beforeEach(() => {
  vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(new Response('code')));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await caches.delete('haversack-pdf');
});

test.for([
  ['assets/pdf-pages-B1.js', true],
  ['assets/pdf.worker.min-B1.mjs', true],
  ['/assets/pdf-pages-B1.js', true],
  ['assets/certificates-route-B1.js', false],
  ['assets/index-B1.js', false],
] as const)('%s is of the reader: %s', ([url, is]) => {
  expect(isOfPdfReader(url)).toBe(is);
});

test('a file of the reader that was needed once is there without a network', async () => {
  const reader = pdfReader(urls, origin);
  expect(reader.has(new URL(at('assets/pdf-pages-new.js')))).toBe(true);
  expect(reader.has(new URL(at('assets/index.js')))).toBe(false);
  await reader.answer(new Request(at('assets/pdf-pages-new.js')));
  await expect.poll(keptNow).toEqual([at('assets/pdf-pages-new.js')]);
  vi.mocked(fetch).mockRejectedValue(new TypeError('no network'));
  expect(await (await reader.answer(new Request(at('assets/pdf-pages-new.js')))).text()).toBe('code');
});

test('a new version of the app lets the old reader go, and brings the new one to whoever had it', async () => {
  const cache = await caches.open('haversack-pdf');
  await cache.put(at('assets/pdf-pages-old.js'), new Response('old'));
  vi.spyOn(Cache.prototype, 'addAll').mockImplementation(async function add(this: Cache, requests: Iterable<RequestInfo>) {
    for (const request of requests) await this.put(request, new Response('code'));
  });
  const reader = pdfReader(urls, origin);
  await reader.bring();
  expect(await keptNow(), 'the version before is still used').toContain(at('assets/pdf-pages-old.js'));
  await reader.letGo();
  expect((await keptNow()).toSorted()).toEqual(urls.map(at).toSorted());
});

test('on a network that never answers a new version is there all the same, and brings its reader when somebody needs it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const cache = await caches.open('haversack-pdf');
  await cache.put(at('assets/pdf-pages-old.js'), new Response('old'));
  const adding = vi.spyOn(Cache.prototype, 'addAll').mockImplementation(() => new Promise(() => undefined));
  const reader = pdfReader(urls, origin);
  const installed = reader.bring();
  await vi.waitFor(() => expect(adding).toHaveBeenCalledOnce());
  await vi.advanceTimersByTimeAsync(60_000);
  await installed;
  await reader.letGo();
  expect(adding).toHaveBeenCalledOnce();
  expect(fetch).not.toHaveBeenCalled();
  expect(await keptNow(), 'the next version still knows that PDFs are read here').toEqual([at('assets/pdf-pages-old.js')]);
});

test('whoever never had it is left alone', async () => {
  const reader = pdfReader(urls, origin);
  await reader.bring();
  await reader.letGo();
  expect(await caches.has('haversack-pdf')).toBe(false);
});
