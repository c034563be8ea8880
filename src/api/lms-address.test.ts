import { describe, expect, test } from 'vitest';
import { mapLmsAddress } from './lms-address.ts';

const base = 'https://app.example/ekp/';
const map = (address: string): string | undefined => mapLmsAddress(address, base);

describe("an address of the LMS is met on the app's own origin", () => {
  test.each([
    ['https://site.learning.example.net/ekp/api/module?id=a%20b', 'https://app.example/ekp/api/module?id=a%20b'],
    ['http://localhost:4173/ekp/hacp', 'https://app.example/ekp/hacp'],
    ['https://preview.example/preview/servlet/ekp?CID=x&TX=FORMAT1', 'https://app.example/ekp/servlet/ekp?CID=x&TX=FORMAT1'],
    ['/preview/servlet/ekp/token', 'https://app.example/ekp/servlet/ekp/token'],
    ['/ekp/servlet/ekp/token', 'https://app.example/ekp/servlet/ekp/token'],
    ['https://site.example/tenant/ekp/files/i.png', 'https://app.example/ekp/files/i.png'],
    ['https://site.example/ekp/ekp/files/i.png', 'https://app.example/ekp/ekp/files/i.png'],
    ['servlet/ekp?CID=x', 'https://app.example/ekp/servlet/ekp?CID=x'],
    ['https://app.example/ekp/files/i.png#top', 'https://app.example/ekp/files/i.png'],
    ['https://site.example/ekp/', 'https://app.example/ekp/'],
  ])('%s', (address, mapped) => {
    expect(map(address)).toBe(mapped);
  });

  test('under a base of another name, and under one without a path', () => {
    expect(mapLmsAddress('https://site.example/ekp/hacp', 'https://app.example/site/lms')).toBe('https://app.example/site/lms/hacp');
    expect(mapLmsAddress('https://site.example/ekp/hacp', 'https://app.example')).toBe('https://app.example/hacp');
    expect(mapLmsAddress('https://site.example/hacp', 'https://app.example')).toBeUndefined();
  });
});

test.each([
  'https://elsewhere.example/page',
  'https://app.example/other',
  'mailto:a@b.example',
  'javascript:alert(1)',
  'ftp://site.example/ekp/x',
  'https://',
  '  ',
])('an address that is not an LMS address has no place in the app: %s', (address) => {
  expect(map(address)).toBeUndefined();
});

test.each([
  'https://x.example/ekp//evil.example/y',
  'https://x.example/ekp/../../y',
  'https://x.example/ekp/%2e%2e/y',
  'https://x.example/ekp/\\\\evil.example/y',
  '//evil.example/ekp/y',
])('an address never leads out: %s', (address) => {
  expect(map(address) ?? base).toMatch(/^https:\/\/app\.example\/ekp\//);
});
