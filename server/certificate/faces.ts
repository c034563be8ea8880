import { unzlibSync } from 'fflate';
import { deflated as arabic } from './fonts/arabic.ts';
import { deflated as cyrillic } from './fonts/cyrillic.ts';
import { deflated as cyrillicExt } from './fonts/cyrillic-ext.ts';
import { deflated as greek } from './fonts/greek.ts';
import { deflated as latin } from './fonts/latin.ts';
import { deflated as latinExt } from './fonts/latin-ext.ts';
import { deflated as vietnamese } from './fonts/vietnamese.ts';
import { readTrueType, type TrueType } from './true-type.ts';

/** A font that goes into the file. */
export interface EmbeddedFace {
  readonly kind: 'embedded';
  readonly name: string;
  /** The font file as it goes into the PDF: zlib. */
  readonly packed: Uint8Array<ArrayBuffer>;
  readonly font: TrueType;
}

/** A font that the reader of the file has: Chinese, Japanese and Korean fonts are of many megabytes (docs/decisions/0009). ISO 32000-1, 9.7.5.2, table 118. */
export interface ReadersFace {
  readonly kind: 'reader';
  readonly name: string;
  readonly encoding: string;
  readonly ordering: string;
}

export type Face = EmbeddedFace | ReadersFace;

const embedded: readonly (() => EmbeddedFace)[] = [
  ['NotoSans-Latin', latin],
  ['NotoSans-LatinExt', latinExt],
  ['NotoSans-Vietnamese', vietnamese],
  ['NotoSans-Cyrillic', cyrillic],
  ['NotoSans-CyrillicExt', cyrillicExt],
  ['NotoSans-Greek', greek],
  ['Vazirmatn-Arabic', arabic],
].map(([name = '', base64 = '']) => {
  let face: EmbeddedFace | undefined;
  // Unpacked when a text first needs it: most certificates need one.
  return () => (face ??= unpacked(name, base64));
});

function unpacked(name: string, base64: string): EmbeddedFace {
  const packed = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return { kind: 'embedded', name, packed, font: readTrueType(unzlibSync(packed)) };
}

/** The embedded font that has the character. */
export function embeddedFaceFor(character: string): EmbeddedFace | undefined {
  const code = character.codePointAt(0) ?? 0;
  for (const open of embedded) {
    const face = open();
    if (face.font.glyphOf(code) !== undefined) return face;
  }
  return undefined;
}

const japan: ReadersFace = { kind: 'reader', name: 'HeiseiKakuGo-W5', encoding: 'UniJIS-UTF16-H', ordering: 'Japan1' };
const korea: ReadersFace = { kind: 'reader', name: 'HYGoThic-Medium', encoding: 'UniKS-UTF16-H', ordering: 'Korea1' };
const traditional: ReadersFace = { kind: 'reader', name: 'MHei-Medium', encoding: 'UniCNS-UTF16-H', ordering: 'CNS1' };
const simplified: ReadersFace = { kind: 'reader', name: 'STSong-Light', encoding: 'UniGB-UTF16-H', ordering: 'GB1' };

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\u3000-\u303F\u30FB\u30FC\uFF01-\uFF60]/u;
export const isEastAsian = (character: string): boolean => eastAsian.test(character);

/** Which of the readers' fonts draws the East Asian characters of a text: its own kana or hangul tell, else the person's language. */
export function readersFaceFor(text: string, language: string): ReadersFace {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return japan;
  if (/\p{Script=Hangul}/u.test(text)) return korea;
  const tag = language.toLowerCase();
  if (tag.startsWith('ja')) return japan;
  if (tag.startsWith('ko')) return korea;
  return /\p{Script=Bopomofo}/u.test(text) || /^zh-(?:hant|tw|hk|mo)/.test(tag) ? traditional : simplified;
}
