// How wide the letters of the fonts are that every PDF reader has, in thousandths of their size, from the blank to the tilde (PDF 1.7, 9.6.2.2; Adobe's metrics).
const digits = Array.from({ length: 10 }, () => 556);
const regular = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, ...digits, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500,
  667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556,
  556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const bold = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, ...digits, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556,
  722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611,
  611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];

export type Weight = 'regular' | 'bold';

/** The width of a line in points. What is beyond ASCII counts as a digit's width. */
export function widthOf(text: string, size: number, weight: Weight): number {
  const widths = weight === 'bold' ? bold : regular;
  return Array.from(text).reduce((sum, letter) => sum + (widths[(letter.codePointAt(0) ?? 0) - 32] ?? 556), 0) * (size / 1000);
}

/** Breaks a text into lines of that width, at its blanks. */
export function linesWithin(text: string, width: number, size: number, weight: Weight): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && widthOf(longer, size, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
