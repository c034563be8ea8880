import { strToU8, zlibSync } from 'fflate';
import { broken, canDraw, layOut, plainLine, utf16, type Line } from './lay-out.ts';
import { PdfDocument } from './pdf-document.ts';
import { writeFonts } from './pdf-fonts.ts';

/** What stands on a certificate. */
export interface CertificateFacts {
  readonly userId: string;
  readonly name: string;
  /** The learner's, as a language tag: chooses among the East Asian fonts. */
  readonly language: string;
  readonly certification: string;
  readonly certificationId: string;
  readonly number: string;
  readonly awarded: Date;
  /** Null: it does not run out. */
  readonly expires: Date | null;
  readonly organisation: string;
}

/** A4, landscape, in points. */
const page = { width: 842, height: 595 };
const widest = 660;
const ink = '0.09 0.12 0.15 rg';
const quiet = '0.36 0.40 0.44 rg';
const accent = '0.05 0.37 0.40';

interface Placed {
  readonly line: Line;
  readonly size: number;
  /** Where its middle is. */
  readonly x: number;
  readonly y: number;
  readonly colour: string;
}

/**
 * A certificate of one page (ISO 32000-1; docs/decisions/0009). Every text can be copied and searched as it is, in whatever script. A name with a letter that
 * cannot be drawn is not drawn in part: the user ID stands in its place, and the name is what is copied. The same facts give the same bytes.
 */
export function certificatePdf(facts: CertificateFacts): Uint8Array<ArrayBuffer> {
  const middle = page.width / 2;
  const { language } = facts;
  const centred = (text: string, fallback: string, y: number, size: number, colour: string): readonly Placed[] => {
    const fitted = inTwoLines(text, fallback, language, size);
    return fitted.lines.map((line, index) => ({ line, size: fitted.size, x: middle, y: y - index * fitted.size * 1.25, colour }));
  };
  const labelled = (label: string, text: string, x: number): readonly Placed[] => [
    { line: layOut(label, language), size: 10, x, y: 118, colour: quiet },
    { ...shrunk(layOut(canDraw(text) ? plainLine(text) : '–', language), 14, 190), x, y: 98, colour: ink },
  ];
  const places = facts.expires === null ? [middle - 150, middle + 150] : [middle - 220, middle, middle + 220];
  const placed: readonly Placed[] = [
    ...centred(facts.organisation, '', 492, 16, quiet),
    ...centred('Certificate', '', 432, 34, `${accent} rg`),
    ...centred('This is to certify that', '', 386, 12, quiet),
    ...centred(facts.name, facts.userId, 338, 36, ink),
    ...centred(`User ID ${facts.userId}`, '', 278, 10, quiet),
    ...centred('has been awarded', '', 248, 12, quiet),
    ...centred(facts.certification, facts.certificationId, 206, 24, ink),
    ...labelled('Awarded', date(facts.awarded), places[0] ?? middle),
    ...(facts.expires === null ? [] : labelled('Valid until', date(facts.expires), places[1] ?? middle)),
    ...labelled('Number', facts.number, places.at(-1) ?? middle),
  ];
  return written(placed.filter(({ line }) => line.runs.length > 0), `${plainLine(facts.certification)} – ${plainLine(facts.name)}`);
}

const date = (moment: Date): string => new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(moment);

/** In two lines at most, as large as they can be. Whatever is still too long is made narrower than is good to read, and stays whole. */
function inTwoLines(given: string, fallback: string, language: string, largest: number): { readonly lines: readonly Line[]; readonly size: number } {
  const meant = plainLine(given);
  const text = canDraw(meant) ? meant : plainLine(fallback);
  for (let size = largest; size >= 8; size *= 0.92) {
    const lines = broken(text, language, size, widest);
    if (lines.length <= 2 && lines.every(({ width }) => width * size <= widest)) return { lines: told(lines, meant, text), size };
  }
  const line = layOut(text, language);
  return { lines: told([line], meant, text), size: widest / line.width };
}

/** What stands in for another text says that one when it is copied. */
const told = (lines: readonly Line[], meant: string, drawn: string): readonly Line[] =>
  meant === drawn ? lines : lines.map((line, index) => ({ ...line, meant: index === 0 ? meant : '' }));

const shrunk = (line: Line, largest: number, most: number): { readonly line: Line; readonly size: number } => ({ line, size: Math.min(largest, most / Math.max(line.width, 0.01)) });

function written(placed: readonly Placed[], title: string): Uint8Array<ArrayBuffer> {
  const document = new PdfDocument();
  const fonts = writeFonts(document, placed.map(({ line }) => line));
  const frame = `${accent} RG 1.4 w 28 28 ${page.width - 56} ${page.height - 56} re S 0.5 w 34 34 ${page.width - 68} ${page.height - 68} re S`;
  const texts = placed.map(({ line, size, x, y, colour }) => {
    const shown = line.runs.map(({ face, codes }) => `/${fonts.get(face)?.name ?? ''} ${number(size)} Tf <${codes}> Tj`).join(' ');
    const text = `BT ${colour} ${number(x - (line.width * size) / 2)} ${number(y)} Td ${shown} ET`;
    // Nowhere else: readers find the order of right-to-left text by themselves, and some turn a replacement around as if it were drawn.
    return line.meant === undefined ? text : `/Span << /ActualText <FEFF${utf16(line.meant)}> >> BDC ${text} EMC`;
  });
  const content = document.addStream(zlibSync(strToU8([frame, ...texts].join('\n'))));
  const pages = document.reserve();
  const resources = [...fonts.values()].map(({ name, object }) => `/${name} ${object} 0 R`).join(' ');
  const only = document.add(
    `<< /Type /Page /Parent ${pages} 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Contents ${content} 0 R /Resources << /Font << ${resources} >> >> >>`,
  );
  document.add(`<< /Type /Pages /Kids [${only} 0 R] /Count 1 >>`, pages);
  const catalog = document.add(`<< /Type /Catalog /Pages ${pages} 0 R /Lang (en) /ViewerPreferences << /DisplayDocTitle true >> >>`);
  const info = document.add(`<< /Title <FEFF${utf16(title)}> >>`);
  return document.toBytes(catalog, info);
}

const number = (value: number): string => String(Math.round(value * 100) / 100);
