import { expect, test } from 'vitest';
import { escapeStrayAmpersands } from './stray-ampersands.ts';

test('only an & that starts no entity is escaped, and comments and CDATA stay as they are', () => {
  const xml = '<a b="x?y=1&z=2">R&D &amp; &#38; &#x26; &eacute; &<!-- & --><![CDATA[&]]>&</a>';
  expect(escapeStrayAmpersands(xml)).toEqual({
    xml: '<a b="x?y=1&amp;z=2">R&amp;D &amp; &#38; &#x26; &eacute; &amp;<!-- & --><![CDATA[&]]>&amp;</a>',
    count: 4,
  });
});

test('a document that is all open comments, sections or ampersands is gone through once', () => {
  expect(escapeStrayAmpersands('<!--'.repeat(300_000)).count).toBe(0);
  expect(escapeStrayAmpersands('<![CDATA['.repeat(300_000)).count).toBe(0);
  expect(escapeStrayAmpersands('&'.repeat(1_000_000)).count).toBe(1_000_000);
});
