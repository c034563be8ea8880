// Makes the fonts that certificates are set in (server/certificate/fonts) from their npm packages: TrueType, one weight, only the tables that a PDF needs,
// deflated as they go into it. Run it after an update of a font package: `node scripts/certificate-fonts.ts`. The results are committed as modules, because the
// LMS also runs where there is no file system.
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import subsetFont from 'subset-font';

const noto = (slice: string): string => `@fontsource-variable/noto-sans/files/noto-sans-${slice}-wght-normal.woff2`;
const faces = [
  { from: noto('latin'), to: 'latin', ranges: [[0x20, 0x7e], [0xa0, 0xff], [0x131], [0x152, 0x153], [0x2bb, 0x2bc], [0x2010, 0x2026], [0x20ac], [0x2122]] },
  { from: noto('latin-ext'), to: 'latin-ext', ranges: [[0x100, 0x24f], [0x1e00, 0x1eff]] },
  { from: noto('vietnamese'), to: 'vietnamese', ranges: [[0x300, 0x301], [0x303, 0x304], [0x308, 0x309], [0x323], [0x1ea0, 0x1ef9]] },
  { from: noto('cyrillic'), to: 'cyrillic', ranges: [[0x400, 0x45f], [0x490, 0x491], [0x4b0, 0x4b1], [0x2116]] },
  { from: noto('cyrillic-ext'), to: 'cyrillic-ext', ranges: [[0x460, 0x52f]] },
  { from: noto('greek'), to: 'greek', ranges: [[0x370, 0x3ff]] },
  { from: '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2', to: 'arabic', ranges: [[0x600, 0x6ff], [0xfb50, 0xfdcf], [0xfdf0, 0xfdff], [0xfe70, 0xfefc]] },
];
const licences = [
  { from: '@fontsource-variable/noto-sans/LICENSE', to: 'noto-sans.OFL.txt' },
  { from: '@fontsource-variable/vazirmatn/LICENSE', to: 'vazirmatn.OFL.txt' },
];

/** ISO 32000-1, 9.9, table 126: what a CIDFontType2 program must have; `cmap` is for us. */
const keptTables = ['cmap', 'cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'];

const packages = new URL('../node_modules/', import.meta.url);
const fonts = new URL('../server/certificate/fonts/', import.meta.url);

function withoutOtherTables(font: Uint8Array): Uint8Array {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const all = Array.from({ length: view.getUint16(4) }, (_, index) => font.subarray(12 + 16 * index, 28 + 16 * index));
  const kept = all.filter((record) => keptTables.includes(String.fromCharCode(...record.subarray(0, 4))));
  const parts: Uint8Array[] = [];
  const header = new DataView(new ArrayBuffer(12 + 16 * kept.length));
  header.setUint32(0, 0x00_01_00_00);
  header.setUint16(4, kept.length);
  const power = 2 ** Math.floor(Math.log2(kept.length));
  header.setUint16(6, 16 * power);
  header.setUint16(8, Math.log2(power));
  header.setUint16(10, 16 * (kept.length - power));
  let at = header.byteLength;
  for (const [index, record] of kept.entries()) {
    const old = new DataView(record.buffer, record.byteOffset, 16);
    const length = old.getUint32(12);
    new Uint8Array(header.buffer).set(record.subarray(0, 8), 12 + 16 * index); // tag and checksum
    header.setUint32(20 + 16 * index, at);
    header.setUint32(24 + 16 * index, length);
    const padded = new Uint8Array(Math.ceil(length / 4) * 4);
    padded.set(font.subarray(old.getUint32(8), old.getUint32(8) + length));
    parts.push(padded);
    at += padded.length;
  }
  return Buffer.concat([new Uint8Array(header.buffer), ...parts]);
}

for (const { from, to, ranges } of faces) {
  const text = ranges
    .flatMap(([first = 0, last = first]) => Array.from({ length: last - first + 1 }, (_, step) => String.fromCodePoint(first + step)))
    .join('');
  const whole = await readFile(new URL(from, packages));
  const part = withoutOtherTables(await subsetFont(whole, text, { targetFormat: 'truetype', variationAxes: { wght: 500 }, noLayoutClosure: true }));
  const packed = deflateSync(part, { level: 9 }).toString('base64');
  await writeFile(new URL(`${to}.ts`, fonts), `// Made by scripts/certificate-fonts.ts from ${from}; not to be edited.\nexport const deflated =\n  '${packed}';\n`);
  console.log(`${to}: ${part.length} bytes, packed ${packed.length}`);
}
for (const { from, to } of licences) await copyFile(new URL(from, packages), new URL(to, fonts));
