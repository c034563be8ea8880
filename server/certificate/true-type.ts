// Reads what drawing a line of text needs from a TrueType font (OpenType 1.9: head, hhea, hmtx, cmap format 4). The fonts are our own (fonts/), so nothing is
// checked that a stranger's font could get wrong.

export interface TrueType {
  /** The whole file. */
  readonly bytes: Uint8Array;
  /** In thousandths of the size, as PDF counts. */
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly [number, number, number, number];
  /** The glyph of a code point; undefined when the font has none. */
  glyphOf(codePoint: number): number | undefined;
  /** In thousandths of the size. */
  widthOf(glyph: number): number;
}

export function readTrueType(bytes: Uint8Array): TrueType {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + 16 * index;
    tables.set(String.fromCharCode(...bytes.subarray(record, record + 4)), view.getUint32(record + 8));
  }
  const table = (tag: string): number => {
    const at = tables.get(tag);
    if (at === undefined) throw new Error(`The font has no table ${tag}.`);
    return at;
  };
  const [head, hhea, hmtx] = [table('head'), table('hhea'), table('hmtx')];
  const scale = 1000 / view.getUint16(head + 18);
  const longMetrics = view.getUint16(hhea + 34);
  const glyphs = readMapping(view, table('cmap'));
  const box = [36, 38, 40, 42].map((at) => Math.round(view.getInt16(head + at) * scale));
  return {
    bytes,
    ascent: Math.round(view.getInt16(hhea + 4) * scale),
    descent: Math.round(view.getInt16(hhea + 6) * scale),
    box: [box[0] ?? 0, box[1] ?? 0, box[2] ?? 0, box[3] ?? 0],
    glyphOf: (codePoint) => glyphs.get(codePoint),
    widthOf: (glyph) => Math.round(view.getUint16(hmtx + 4 * Math.min(glyph, longMetrics - 1)) * scale),
  };
}

/** Every code point of the basic plane that the font has. */
function readMapping(view: DataView, cmap: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const at = cmap + view.getUint32(cmap + 8 + 8 * index);
    if (view.getUint16(at) === 4) readSegments(view, at, glyphs);
  }
  return glyphs;
}

function readSegments(view: DataView, at: number, glyphs: Map<number, number>): void {
  const doubled = view.getUint16(at + 6);
  const [ends, starts, deltas, offsets] = [at + 14, at + 16 + doubled, at + 16 + 2 * doubled, at + 16 + 3 * doubled];
  for (let segment = 0; segment < doubled; segment += 2) {
    const [first, last, delta, offset] = [starts, ends, deltas, offsets].map((list) => view.getUint16(list + segment));
    if (first === undefined || last === undefined || delta === undefined || offset === undefined || first === 0xff_ff) continue;
    for (let code = first; code <= last; code += 1) {
      const direct = offset === 0 ? code : view.getUint16(offsets + segment + offset + 2 * (code - first));
      const glyph = direct === 0 ? 0 : (direct + delta) & 0xff_ff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}
