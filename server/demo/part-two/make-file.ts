import { writeCsv } from '../../bulk/csv/write-csv.ts';
import { PdfPage } from '../generated/pdf-page.ts';
import { writePdf } from '../generated/write-pdf.ts';
import type { SeedFile, SeedPdf } from '../seeds/library.ts';
import { wavesPicture } from './draw-waves.ts';

export interface MadeFile {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** The bytes of a file of the library. */
export function madeFile({ title, content }: Pick<SeedFile, 'title' | 'content'>, now: Date): MadeFile {
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  if (content.kind === 'pdf') return { contentType: 'application/pdf', bytes: pdf(title, content) };
  if (content.kind === 'picture') return { contentType: 'image/png', bytes: wavesPicture(content.width, content.height, content.hue) };
  if (content.kind === 'text') return { contentType: 'text/plain; charset=utf-8', bytes: utf8(content.text) };
  return { contentType: 'text/csv; charset=utf-8', bytes: utf8(`${writeCsv(content.kind === 'tides' ? tides(now) : content.rows)}\n`) };
}

function pdf(title: string, { pages }: SeedPdf): Uint8Array {
  return writePdf({
    title,
    author: 'Nordkai Ports',
    pages: pages.map(({ heading, paragraphs, items = [], rule }, index) => {
      const page = new PdfPage();
      page.heading(heading);
      for (const paragraph of paragraphs) page.paragraph(paragraph);
      for (const [number, item] of items.entries()) page.item(`${number + 1}`, item);
      if (rule !== undefined) page.rule(rule, [0.97, 0.86, 0.83]);
      page.footer(`${title}   ${index + 1} of ${pages.length}   Nordkai Ports`);
      return { name: heading, page };
    }),
  });
}

/** Half a lunar day lies between two high waters. */
const tideMs = (12 * 60 + 25.2) * 60_000;
/** A new moon, from which springs and neaps are counted. */
const newMoon = Date.UTC(2000, 0, 6, 18, 14);
const monthMs = 29.530_588 * 24 * 3_600_000;

/** Two weeks of high and low water at Nordkai, in metres. */
function tides(now: Date): readonly (readonly string[])[] {
  const first = Math.ceil((now.getTime() - newMoon) / (tideMs / 2));
  const rows = Array.from({ length: 54 }, (_, index) => {
    const at = newMoon + (first + index) * (tideMs / 2);
    const spring = 1 + 0.3 * Math.cos(((at - newMoon) / monthMs) * 4 * Math.PI);
    const isHigh = (first + index) % 2 === 0;
    return [new Date(at).toISOString().slice(0, 16).replace('T', ' '), isHigh ? 'high' : 'low', (2.4 + (isHigh ? 1.5 : -1.5) * spring).toFixed(1)];
  });
  return [['UTC', 'Water', 'Metres'], ...rows];
}

