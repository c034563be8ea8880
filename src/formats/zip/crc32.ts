const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xed_b8_83_20 : value >>> 1;
  return value;
});

/** CRC-32 as ZIP has it (ISO 3309), unsigned. `before` is the sum of the bytes that came before these, so that a stream can be summed piece by piece. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let value = before ^ 0xff_ff_ff_ff;
  // By index: iterating a typed array takes twice as long.
  for (let at = 0; at < bytes.length; at += 1) value = (table[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xff_ff_ff_ff) >>> 0;
}
