import { afterEach, expect, test } from 'vitest';
import { separateStorage } from './course-storage.ts';
import { aCoursePage } from '../../../test/player/course-page.ts';

async function aCourse(prefix: string): Promise<Window & typeof globalThis> {
  const { window } = await aCoursePage();
  separateStorage(window, prefix);
  return window;
}

afterEach(() => {
  for (const storage of [localStorage, sessionStorage]) for (const key of Object.keys(storage)) if (/^(?:one|other|told|untold):/.test(key)) storage.removeItem(key);
});

test('two courses that keep the same key do not overwrite each other, and clear only their own', async () => {
  const [one, other] = [await aCourse('one:'), await aCourse('other:')];
  one.localStorage.setItem('bookmark', '3');
  other.localStorage.setItem('bookmark', '9');
  expect([one.localStorage.getItem('bookmark'), other.localStorage.getItem('bookmark')]).toEqual(['3', '9']);
  one.localStorage.clear();
  expect([one.localStorage.length, other.localStorage.length]).toEqual([0, 1]);
  expect(localStorage.getItem('other:bookmark')).toBe('9');
});

test('storage behaves as storage does, with names as properties', async () => {
  const { localStorage: storage, Storage } = await aCourse('one:');
  storage.setItem('a', '1');
  storage['b'] = '2';
  Object.assign(storage, { c: 3 });
  expect(storage.length).toBe(3);
  expect(Object.keys(storage).sort()).toEqual(['a', 'b', 'c']);
  expect(JSON.parse(JSON.stringify(storage))).toEqual({ a: '1', b: '2', c: '3' });
  expect([storage['b'], storage.getItem('c'), storage['nope'], storage.getItem('nope')]).toEqual(['2', '3', undefined, null]);
  expect(['a' in storage, 'nope' in storage, Object.hasOwn(storage, 'a')]).toEqual([true, false, true]);
  expect([storage.key(0), storage.key(7)]).toEqual([expect.stringMatching(/^[abc]$/), null]);
  delete storage['b'];
  storage.removeItem('a');
  expect(Object.entries(storage)).toEqual([['c', '3']]);
  expect(storage).toBeInstanceOf(Storage);
  expect(Object.prototype.toString.call(storage)).toBe('[object Storage]');
});

test('the session’s storage is kept apart in the same way', async () => {
  const { sessionStorage: storage } = await aCourse('one:');
  storage.setItem('q', '1');
  expect(sessionStorage.getItem('one:q')).toBe('1');
});

test('another page of the same course hears of a change under the course’s own key; other courses do not', async () => {
  // Courses of which no other test says anything: a busy browser tells of a change so late that pages hear of it which were opened afterwards.
  const [page, sibling, other] = [await aCourse('told:'), await aCourse('told:'), await aCourse('untold:')];
  const heard: unknown[] = [];
  sibling.addEventListener('storage', ({ key, newValue, storageArea }) => heard.push([key, newValue, storageArea === sibling.localStorage]));
  other.addEventListener('storage', ({ key }) => heard.push(['other', key]));
  page.localStorage.setItem('lang', 'sv');
  await expect.poll(() => heard).toEqual([['lang', 'sv', true]]);
});
