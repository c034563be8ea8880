/** The data of one extra field (APPNOTE.TXT 4.5), or undefined. A field that runs over the end is none. */
export function findExtraField(extra: Uint8Array, id: number): Uint8Array | undefined {
  let at = 0;
  while (at + 4 <= extra.length) {
    const fieldId = uint16(extra, at);
    const end = at + 4 + uint16(extra, at + 2);
    if (end > extra.length) return undefined;
    if (fieldId === id) return extra.subarray(at + 4, end);
    at = end;
  }
  return undefined;
}

function uint16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}
