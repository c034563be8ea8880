import { linesWithin, widthOf, type Weight } from './helvetica.ts';

/** A4 in points. */
export const pageWidth = 595;
export const pageHeight = 842;
const margin = 64;
const textWidth = pageWidth - 2 * margin;
const textSize = 13;

export type Colour = readonly [red: number, green: number, blue: number];

/** A piece of a page that a screen reader knows: its role, and what a picture shows. */
export interface TaggedPiece {
  readonly role: 'H1' | 'H2' | 'P' | 'LI' | 'Figure';
  readonly alt?: string;
}

const ink: Colour = [0.11, 0.17, 0.18];
const faint: Colour = [0.4, 0.46, 0.47];

/** One page, written from the top down. */
export class PdfPage {
  readonly pieces: TaggedPiece[] = [];
  #operators = '';
  #y = pageHeight - margin;

  get content(): string {
    return this.#operators;
  }

  heading(text: string): void {
    this.#block({ role: 'H1' }, text, { size: 26, weight: 'bold', after: 14 });
  }

  subheading(text: string): void {
    this.#y -= 8;
    this.#block({ role: 'H2' }, text, { size: 16, weight: 'bold', after: 6 });
  }

  paragraph(text: string): void {
    this.#block({ role: 'P' }, text, { size: textSize, weight: 'regular', after: 10 });
  }

  item(label: string, text: string): void {
    const top = this.#y;
    this.#tagged({ role: 'LI' }, () => {
      this.#line(label, margin, top - textSize, textSize, 'bold', ink);
      for (const line of linesWithin(text, textWidth - 28, textSize, 'regular')) this.#down(line, 28, textSize, 'regular');
    });
    this.#y -= 7;
  }

  /** Something to remember, on a coloured ground. */
  rule(text: string, ground: Colour): void {
    const lines = linesWithin(text, textWidth - 32, textSize, 'bold');
    const height = lines.length * 18 + 18;
    this.#y -= 6;
    this.#operators += `/Artifact BMC ${colour(ground)} rg ${margin} ${fixed(this.#y - height)} ${textWidth} ${height} re f EMC\n`;
    this.#y -= 9;
    this.#tagged({ role: 'P' }, () => {
      for (const line of lines) this.#down(line, 16, textSize, 'bold');
    });
    this.#y -= 17;
  }

  /** A drawing of that height; it draws in points, from the lower left corner of its place, which is `pageWidth - 128` wide. */
  figure(height: number, alt: string, draw: (pen: Pen) => void): void {
    this.#y -= height + 4;
    const pen = new Pen();
    draw(pen);
    this.#tagged({ role: 'Figure', alt }, () => {
      this.#operators += `q 1 0 0 1 ${margin} ${fixed(this.#y)} cm 0 0 ${textWidth} ${height} re W n\n${pen.operators}Q\n`;
    });
    this.#y -= 14;
  }

  footer(text: string): void {
    this.#operators += '/Artifact BMC\n';
    this.#line(text, margin, 36, 9, 'regular', faint);
    this.#operators += 'EMC\n';
  }

  #block(piece: TaggedPiece, text: string, { size, weight, after }: { readonly size: number; readonly weight: Weight; readonly after: number }): void {
    this.#tagged(piece, () => {
      for (const line of linesWithin(text, textWidth, size, weight)) this.#down(line, 0, size, weight);
    });
    this.#y -= after;
  }

  #down(line: string, indent: number, size: number, weight: Weight): void {
    this.#line(line, margin + indent, this.#y - size, size, weight, ink);
    this.#y -= size * 1.38;
  }

  #tagged(piece: TaggedPiece, write: () => void): void {
    this.#operators += `/${piece.role} <</MCID ${this.pieces.length}>> BDC\n`;
    write();
    this.#operators += 'EMC\n';
    this.pieces.push(piece);
  }

  #line(text: string, x: number, y: number, size: number, weight: Weight, shade: Colour): void {
    this.#operators += `${textAt(text, x, y, size, weight, shade)}\n`;
  }
}

interface WordsLook {
  readonly size?: number;
  readonly weight?: Weight;
  readonly shade?: Colour;
  readonly isCentred?: boolean;
}

/** Draws lines, shapes and words into a figure. */
export class Pen {
  operators = '';

  paint(shade: Colour, path: string): void {
    this.operators += `${colour(shade)} rg ${path} f\n`;
  }

  stroke(shade: Colour, width: number, path: string, dash = ''): void {
    this.operators += `q ${colour(shade)} RG ${width} w 1 J 1 j ${dash === '' ? '' : `[${dash}] 0 d `}${path} S Q\n`;
  }

  /** Words around a point, or from it on. */
  words(text: string, x: number, y: number, { size = 10, weight = 'bold', shade = ink, isCentred = true }: WordsLook = {}): void {
    this.operators += `${textAt(text, isCentred ? x - widthOf(text, size, weight) / 2 : x, y, size, weight, shade)}\n`;
  }
}

function textAt(text: string, x: number, y: number, size: number, weight: Weight, shade: Colour): string {
  return `BT ${colour(shade)} rg /${weight === 'bold' ? 'B' : 'R'} ${size} Tf ${fixed(x)} ${fixed(y)} Td (${escaped(text)}) Tj ET`;
}

/** A string of PDF in the encoding WinAnsi, of which the handbook needs only what Latin-1 has too. */
function escaped(text: string): string {
  return text.replaceAll(/[\\()]/g, (sign) => `\\${sign}`).replaceAll(/[^ -~]/g, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(8).padStart(3, '0')}`);
}

const colour = (parts: Colour): string => parts.join(' ');
const fixed = (value: number): string => value.toFixed(2);
