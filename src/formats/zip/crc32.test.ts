import { expect, test } from 'vitest';
import { bytesOf } from '../../test/formats/hand-made-zip.ts';
import { crc32 } from './crc32.ts';

test('the sum is the one that every ZIP tool knows, in one go or piece by piece', () => {
  expect(crc32(bytesOf('123456789'))).toBe(0xcb_f4_39_26);
  expect(crc32(bytesOf('6789'), crc32(bytesOf('12345')))).toBe(0xcb_f4_39_26);
  expect(crc32(new Uint8Array(0))).toBe(0);
});
