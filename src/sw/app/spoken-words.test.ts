import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isOfWords, spokenWords } from './spoken-words.ts';

const origin = location.origin;
const at = (name: string): string => new URL(`assets/words-${name}.js`, origin).href;
const urls = ['de-N1', 'de-places-N2', 'en-N3', 'en-places-N4', 'fr-N5', 'fr-places-N6'].map((name) => `assets/words-${name}.js`);
const keptNow = async (): Promise<readonly string[]> => (await (await caches.open('haversack-words')).keys()).map(({ url }) => url).toSorted();

beforeEach(() => {
  vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(new Response('words')));
  vi.spyOn(Cache.prototype, 'addAll').mockImplementation(async function add(this: Cache, requests: Iterable<RequestInfo>) {
    for (const request of requests) await this.put(request, new Response('words'));
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await caches.delete('haversack-words');
});

test.for([
  ['assets/words-ar-B1.js', true],
  ['/assets/words-de-places-B1.js', true],
  ['assets/words-tlh-B1.js', false],
  ['assets/downloads-route-B1.js', false],
] as const)('%s holds sentences: %s', ([url, is]) => {
  expect(isOfWords(url)).toBe(is);
});

test('the language that the browser prefers is brought with the app, and no other', async () => {
  await spokenWords(urls, origin, ['fr-CA', 'de']).bring();
  expect(await keptNow()).toEqual([at('fr-N5'), at('fr-places-N6')]);
});

test('a language that was chosen stays, and speaks without a network', async () => {
  const words = spokenWords(urls, origin, ['en']);
  await words.bring('de');
  expect(await keptNow()).toEqual([at('de-N1'), at('de-places-N2')]);
  vi.mocked(fetch).mockRejectedValue(new TypeError('no network'));
  expect(await (await words.answer(new Request(at('de-N1')))).text()).toBe('words');
});

test('a new version brings the languages that are spoken here before it takes over, then lets the old sentences go', async () => {
  const cache = await caches.open('haversack-words');
  await cache.put(at('de-O1'), new Response('old'));
  const words = spokenWords(urls, origin, ['en']);
  await words.bring();
  expect(await keptNow()).toEqual([at('de-N1'), at('de-O1'), at('de-places-N2')].toSorted());
  await words.letGo();
  expect(await keptNow()).toEqual([at('de-N1'), at('de-places-N2')]);
});

test('a version whose sentences cannot be brought is not installed', async () => {
  vi.spyOn(Cache.prototype, 'addAll').mockRejectedValue(new TypeError('no network'));
  await expect(spokenWords(urls, origin, ['fr']).bring()).rejects.toThrow('no network');
});
