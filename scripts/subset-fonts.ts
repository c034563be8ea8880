// Makes the web fonts of src/ui/fonts from their npm packages: only the ranges and weights that the design uses. Run it after an update of a font package:
// `node scripts/subset-fonts.ts`. The results are committed, so that a build needs neither the packages nor this script.
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

/** Latin-1 with the punctuation, arrows and signs that our sentences use; the same ranges stand in src/ui/fonts.css. */
const latin = [[0x20, 0x7e], [0xa0, 0xff], [0x131], [0x152, 0x153], [0x2bb, 0x2bc], [0x2c6], [0x2da], [0x2dc], [0x2000, 0x206f], [0x20ac], [0x2122], [0x2212]];
const latinExt = [[0x100, 0x130], [0x132, 0x151], [0x154, 0x2ba], [0x1e00, 0x1e9f], [0x1ef2, 0x1eff], [0x20a0, 0x20ab], [0x20ad, 0x20c0]];
const arabic = [[0x600, 0x6ff], [0x750, 0x77f], [0x200c, 0x200f], [0x2010, 0x2011], [0x204f], [0xfb50, 0xfdff], [0xfe70, 0xfefc]];

const textWeights = { wght: { min: 400, max: 700, default: 400 } };

const faces = [
  { from: '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2', to: 'text-latin.woff2', ranges: latin, axes: textWeights },
  { from: '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2', to: 'text-latin-ext.woff2', ranges: latinExt, axes: textWeights },
  { from: '@fontsource/barlow-semi-condensed/files/barlow-semi-condensed-latin-600-normal.woff2', to: 'label-latin.woff2', ranges: latin },
  { from: '@fontsource/barlow-semi-condensed/files/barlow-semi-condensed-latin-ext-600-normal.woff2', to: 'label-latin-ext.woff2', ranges: latinExt },
  { from: '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2', to: 'arabic.woff2', ranges: arabic, axes: textWeights },
];
const licences = [
  { from: '@fontsource-variable/atkinson-hyperlegible-next/LICENSE', to: 'atkinson-hyperlegible-next.OFL.txt' },
  { from: '@fontsource/barlow-semi-condensed/LICENSE', to: 'barlow-semi-condensed.OFL.txt' },
  { from: '@fontsource-variable/vazirmatn/LICENSE', to: 'vazirmatn.OFL.txt' },
];

const packages = new URL('../node_modules/', import.meta.url);
const fonts = new URL('../src/ui/fonts/', import.meta.url);

function textOf(ranges: readonly (readonly number[])[]): string {
  return ranges
    .flatMap(([first = 0, last = first]) => Array.from({ length: last - first + 1 }, (_, step) => String.fromCodePoint(first + step)))
    .join('');
}

for (const { from, to, ranges, axes } of faces) {
  const whole = await readFile(new URL(from, packages));
  const part = await subsetFont(whole, textOf(ranges), { targetFormat: 'woff2', ...(axes && { variationAxes: axes }) });
  await writeFile(new URL(to, fonts), part);
  console.log(`${to}: ${whole.length} → ${part.length} bytes`);
}
for (const { from, to } of licences) await copyFile(new URL(from, packages), new URL(to, fonts));
