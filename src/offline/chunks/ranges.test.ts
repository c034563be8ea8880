import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addRange, type ByteRanges, countBytes, covers, firstGap, touches } from './ranges.ts';

const size = 40;
const aRange = fc.tuple(fc.nat(size), fc.nat(size));

test('what has arrived is known to the byte, in whatever order and however often it came', () => {
  fc.assert(
    fc.property(fc.array(aRange, { maxLength: 12 }), aRange, (arrivals, [askedStart, askedEnd]) => {
      const isHere = Array.from({ length: size }, () => false);
      let ranges: ByteRanges = [];
      for (const [start, end] of arrivals) {
        ranges = addRange(ranges, start, end);
        if (end > start) isHere.fill(true, start, end);
      }
      expect(countBytes(ranges)).toBe(isHere.filter(Boolean).length);
      const asked = isHere.slice(askedStart, askedEnd);
      expect(covers(ranges, askedStart, askedEnd)).toBe(asked.every(Boolean));
      expect(touches(ranges, askedStart, askedEnd)).toBe(asked.some(Boolean));
      const missing = isHere.indexOf(false);
      const next = missing === -1 ? -1 : isHere.indexOf(true, missing);
      expect(firstGap(ranges, size)).toEqual(missing === -1 ? undefined : { start: missing, end: next === -1 ? undefined : next });
    }),
  );
});

test('as long as nobody knows how long the package is, there is always more to ask for', () => {
  expect(firstGap([], undefined)).toEqual({ start: 0, end: undefined });
  expect(firstGap([[0, 7]], undefined)).toEqual({ start: 7, end: undefined });
});
