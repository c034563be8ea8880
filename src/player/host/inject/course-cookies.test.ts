import { expect, test } from 'vitest';
import { separateCookies } from './course-cookies.ts';

/** A page with cookies: a document made of a blob has none. */
function aCourse(prefix: string): Document {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const page = frame.contentDocument ?? document;
  separateCookies(page, prefix, '/');
  return page;
}

test('two courses that set the same cookie do not see each other’s', () => {
  const [one, other] = [aCourse('one:'), aCourse('other:')];
  one.cookie = 'bookmark=3; path=/somewhere/else; domain=example.org';
  one.cookie = 'lang=sv';
  other.cookie = 'bookmark=9';
  expect(one.cookie.split('; ').sort()).toEqual(['bookmark=3', 'lang=sv']);
  expect(other.cookie).toBe('bookmark=9');
  one.cookie = 'bookmark=; expires=Thu, 01 Jan 1970 00:00:00 GMT';
  one.cookie = 'lang=; max-age=0';
  other.cookie = 'bookmark=; max-age=0';
  expect([one.cookie, other.cookie]).toEqual(['', '']);
});
