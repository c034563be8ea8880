import { expect, test } from 'vitest';
import { quickBytea } from './bytea.ts';

const [write] = Object.values(quickBytea.serializers);
const [read] = Object.values(quickBytea.parsers);

test('bytes are written as PostgreSQL reads them, and read as it writes them', () => {
  expect(write?.(new Uint8Array([0, 1, 0x5c, 0xab, 0xff]))).toBe(String.raw`\x00015cabff`);
  expect(read?.(String.raw`\x00015cabff`)).toEqual(new Uint8Array([0, 1, 0x5c, 0xab, 0xff]));
});

test('every byte comes out as it went in', () => {
  const every = Uint8Array.from({ length: 256 }, (_, index) => index);
  for (const bytes of [every, new Uint8Array(0), new Uint8Array(100_000).fill(0x5c)]) expect(read?.(write?.(bytes) ?? '')).toEqual(bytes);
});
