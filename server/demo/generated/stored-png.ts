import { zlibSync } from 'fflate';
import { crc32 } from '#formats/zip/crc32.ts';

/** A PNG of 8-bit RGB pixels, whose pixels are stored and not deflated: as large as it looks, and made in no time. */
export const storedPng = (width: number, height: number, rgb: Uint8ClampedArray): Uint8Array => png(width, height, rgb, 0);

/** The same with its pixels deflated, for pictures of a few colours. */
export const deflatedPng = (width: number, height: number, rgb: Uint8ClampedArray): Uint8Array => png(width, height, rgb, 6);

function png(width: number, height: number, rgb: Uint8ClampedArray, level: 0 | 6): Uint8Array {
  const lines = new Uint8Array((width * 3 + 1) * height); // each line begins with its filter: 0, none
  for (let y = 0; y < height; y += 1) lines.set(rgb.subarray(y * width * 3, (y + 1) * width * 3), y * (width * 3 + 1) + 1);
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  return concatenated([signature, chunk('IHDR', head), chunk('IDAT', zlibSync(lines, { level })), chunk('IEND', new Uint8Array(0))]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => (all.set(part, at), at + part.length), 0);
  return all;
}
