import { expect, test } from 'vitest';
import { readByteRange } from './byte-range.ts';

test.each([
  ['bytes=0-99', { start: 0, end: 100 }],
  ['bytes=0-', { start: 0, end: 1000 }],
  ['bytes=900-5000', { start: 900, end: 1000 }],
  ['bytes=-100', { start: 900, end: 1000 }],
  ['bytes=-5000', { start: 0, end: 1000 }],
  ['bytes = 5 - 6', { start: 5, end: 7 }],
  ['bytes=999-999', { start: 999, end: 1000 }],
])('a video that asks for %s of a thousand bytes gets just these', (header, range) => {
  expect(readByteRange(header, 1000)).toEqual(range);
});

test.each([[null], [''], ['bytes=-'], ['bytes=9-1'], ['bytes=a-b'], ['bytes=0-1,5-6'], ['pages=1-2']])('%s means the whole file', (header) => {
  expect(readByteRange(header, 1000)).toBeUndefined();
});

test('a part beyond the end cannot be had', () => {
  expect(readByteRange('bytes=1000-', 1000)).toBe('unsatisfiable');
  expect(readByteRange('bytes=-0', 1000)).toBe('unsatisfiable');
  expect(readByteRange('bytes=0-', 0)).toBe('unsatisfiable');
});
