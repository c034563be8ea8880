import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { joined, readParts, secondsOf, writeParts, type Part } from './played-parts.ts';

test('every second counts once, however often it was heard', () => {
  expect(secondsOf([[0, 10], [5, 12], [60, 70], [60, 70]])).toBe(22);
  expect(joined([[20, 30], [0, 10], [10.3, 15]])).toEqual([[0, 15], [20, 30]]);
});

test('what was noted is read again', () => {
  const part = fc.tuple(fc.integer({ min: 0, max: 7200 }), fc.integer({ min: 1, max: 600 })).map(([from, length]): Part => [from, from + length]);
  fc.assert(fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
    expect(readParts(writeParts(parts))).toEqual(joined(parts));
  }), { seed: 5, numRuns: 200 });
});

test('notes of anything else count for nothing', () => {
  for (const notes of ['', 'bookmark=3', '{"a":1}', '9-3', '-1-5', '1e9-2e9', '3']) expect(readParts(notes)).toEqual([]);
  expect(readParts('x,0-5,5-')).toEqual([[0, 5]]);
});

test('somebody who jumps about for hours does not outgrow what an LMS keeps', () => {
  const many = Array.from({ length: 5000 }, (_, index): Part => [index * 10, index * 10 + 1 + (index % 5)]);
  expect(writeParts(many).length).toBeLessThan(4096);
});
