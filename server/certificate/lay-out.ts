import { arabicForms } from './arabic-forms.ts';
import { embeddedFaceFor, isEastAsian, readersFaceFor, type Face } from './faces.ts';
import { visualOrder } from './visual-order.ts';

/** Characters that stand beside each other in one font. */
export interface Run {
  readonly face: Face;
  /** The string operand of `Tj`, in hexadecimal. */
  readonly codes: string;
  /** What each code stands for, for copying and searching. */
  readonly meanings: ReadonlyMap<string, string>;
}

/** One line, ready to be drawn. */
export interface Line {
  /** What it says, where something else is drawn. */
  readonly meant?: string;
  readonly runs: readonly Run[];
  /** At size 1. */
  readonly width: number;
}

/** Shown by nothing: joiners, direction marks, variation selectors. */
const ignorable = /\p{Default_Ignorable_Code_Point}/gu;
const spaces = /\s+/gu;

/** One line of a text, without what cannot be seen. */
export const plainLine = (text: string): string => text.normalize('NFC').replace(spaces, ' ').trim();

/** Whether every letter of the text can be drawn: our fonts have it, or it is one that readers have fonts for. */
export const canDraw = (text: string): boolean => Array.from(shapedText(plainLine(text))).every((character) => isEastAsian(character) || embeddedFaceFor(character) !== undefined);

/** Vowel marks of Arabic need the font's own positions, which are not applied: they are in the text that is copied, and not in the picture. */
const arabicMarks = /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED]/gu;
const shapedText = (text: string): string => arabicForms(text).replace(arabicMarks, '').replace(ignorable, '');

/** Lays a line out. A character that cannot be drawn becomes a question mark: ask `canDraw` first. `language` chooses among the East Asian fonts. */
export function layOut(text: string, language: string): Line {
  const eastAsianFace = readersFaceFor(text, language);
  const runs: { face: Face; codes: string; meanings: Map<string, string> }[] = [];
  let width = 0;
  for (const drawn of visualOrder(shapedText(text))) {
    const own = embeddedFaceFor(drawn);
    const character = own || isEastAsian(drawn) ? drawn : '?';
    const face: Face | undefined = own ?? (character === '?' ? embeddedFaceFor('?') : eastAsianFace);
    if (!face) continue;
    const glyph = face.kind === 'embedded' ? (face.font.glyphOf(character.codePointAt(0) ?? 0) ?? 0) : undefined;
    const code = glyph === undefined ? utf16(character) : hex16(glyph);
    width += face.kind === 'embedded' ? face.font.widthOf(glyph ?? 0) / 1000 : 1;
    const last = runs.at(-1);
    const run = last?.face === face ? last : { face, codes: '', meanings: new Map<string, string>() };
    if (run !== last) runs.push(run);
    run.codes += code;
    run.meanings.set(code, character.normalize('NFKC'));
  }
  return { runs, width };
}

/** As many lines as the text needs within `widest` at this size, broken at blanks; a single word that is longer stays whole. */
export function broken(text: string, language: string, size: number, widest: number): readonly Line[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || layOut(longer, language).width * size > widest) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.map((line) => layOut(line, language));
}

const hex16 = (value: number): string => value.toString(16).padStart(4, '0').toUpperCase();
export const utf16 = (text: string): string => Array.from({ length: text.length }, (_, at) => hex16(text.charCodeAt(at))).join('');
