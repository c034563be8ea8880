import { strToU8, zlibSync } from 'fflate';
import type { EmbeddedFace, Face, ReadersFace } from './faces.ts';
import { utf16, type Line } from './lay-out.ts';
import type { PdfDocument } from './pdf-document.ts';

/** A face as the page's content calls it. */
export interface PdfFont {
  /** `F1`, … */
  readonly name: string;
  readonly object: number;
}

/** Writes every font that the lines need, once. */
export function writeFonts(document: PdfDocument, lines: readonly Line[]): ReadonlyMap<Face, PdfFont> {
  const meanings = new Map<Face, Map<string, string>>();
  for (const { face, meanings: own } of lines.flatMap(({ runs }) => runs)) {
    const all = meanings.get(face) ?? new Map<string, string>();
    meanings.set(face, all);
    for (const [code, text] of own) all.set(code, text);
  }
  const entries = [...meanings].map(([face, used], index) => {
    const object = face.kind === 'embedded' ? writeEmbedded(document, face, used) : writeReaders(document, face);
    return [face, { name: `F${index + 1}`, object }] as const;
  });
  return new Map(entries);
}

/** ISO 32000-1, 9.7.4: a composite font of glyph numbers, with the whole font file. */
function writeEmbedded(document: PdfDocument, { name, packed, font }: EmbeddedFace, used: ReadonlyMap<string, string>): number {
  const file = document.addStream(packed, `/Length1 ${font.bytes.length}`);
  const descriptor = document.add(
    `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [${font.box.join(' ')}] /ItalicAngle 0 /Ascent ${font.ascent} /Descent ${font.descent} ` +
      `/CapHeight 714 /StemV 96 /FontFile2 ${file} 0 R >>`,
  );
  const widths = [...used.keys()].map((code) => Number.parseInt(code, 16)).toSorted((one, other) => one - other);
  const descendant = document.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ` +
      `/FontDescriptor ${descriptor} 0 R /DW 0 /W [${widths.map((glyph) => `${glyph} [${font.widthOf(glyph)}]`).join(' ')}] /CIDToGIDMap /Identity >>`,
  );
  const toUnicode = document.addStream(zlibSync(strToU8(unicodeMap(used))));
  return document.add(`<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${toUnicode} 0 R >>`);
}

/** ISO 32000-1, 9.7.5.2: one of the character collections that readers bring, or find a font for. */
function writeReaders(document: PdfDocument, { name, encoding, ordering }: ReadersFace): number {
  const descriptor = document.add(
    `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>`,
  );
  const descendant = document.add(
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 4 >> /FontDescriptor ${descriptor} 0 R /DW 1000 >>`,
  );
  return document.add(`<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /${encoding} /DescendantFonts [${descendant} 0 R] >>`);
}

/** What is copied and searched (ISO 32000-1, 9.10.3). A list may have a hundred entries. */
function unicodeMap(used: ReadonlyMap<string, string>): string {
  const rows = [...used].map(([code, text]) => `<${code}> <${utf16(text)}>`);
  const lists = Array.from({ length: Math.ceil(rows.length / 100) }, (_, index) => rows.slice(index * 100, index * 100 + 100));
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <FFFF> endcodespacerange',
    ...lists.map((list) => `${list.length} beginbfchar\n${list.join('\n')}\nendbfchar`),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}
