import { pageHeight, pageWidth, type PdfPage } from './pdf-page.ts';

export interface PdfDocument {
  readonly title: string;
  readonly author: string;
  /** Each with its name in the outline. */
  readonly pages: readonly { readonly name: string; readonly page: PdfPage }[];
}

/** The objects that are there whatever the pages: catalog, pages, two fonts, structure, its parent tree, document information, outline. */
const fixedObjects = { catalog: 1, pages: 2, regular: 3, bold: 4, structure: 5, parents: 6, info: 7, outline: 8 } as const;
const firstFree = 9;

/** A PDF 1.7 file, tagged for screen readers, with an outline. Latin-1 only. The same document gives the same bytes. */
export function writePdf({ title, author, pages }: PdfDocument): Uint8Array {
  const objects: string[] = [];
  const put = (number: number, body: string): void => void (objects[number] = body);
  let next = firstFree;
  const take = (): number => next++;
  const known = pages.map(({ name, page }) => ({ name, page, object: take(), content: take(), bookmark: take(), pieces: page.pieces.map((piece) => ({ ...piece, object: take() })) }));
  const of = (number: number): string => `${number} 0 R`;

  put(
    fixedObjects.catalog,
    `<</Type /Catalog /Pages ${of(fixedObjects.pages)} /Lang (en) /MarkInfo <</Marked true>> /StructTreeRoot ${of(fixedObjects.structure)} /Outlines ${of(fixedObjects.outline)} /ViewerPreferences <</DisplayDocTitle true>>>>`,
  );
  put(fixedObjects.pages, `<</Type /Pages /Count ${known.length} /Kids [${known.map(({ object }) => of(object)).join(' ')}]>>`);
  put(fixedObjects.regular, '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>');
  put(fixedObjects.bold, '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding>>');
  put(fixedObjects.structure, `<</Type /StructTreeRoot /ParentTree ${of(fixedObjects.parents)} /K [${known.flatMap(({ pieces }) => pieces.map(({ object }) => of(object))).join(' ')}]>>`);
  put(fixedObjects.parents, `<</Nums [${known.map(({ pieces }, index) => `${index} [${pieces.map(({ object }) => of(object)).join(' ')}]`).join(' ')}]>>`);
  put(fixedObjects.info, `<</Title (${title}) /Author (${author}) /CreationDate (D:20260101000000Z)>>`);
  put(fixedObjects.outline, `<</Type /Outlines /Count ${known.length} /First ${of(known[0]?.bookmark ?? 0)} /Last ${of(known.at(-1)?.bookmark ?? 0)}>>`);

  for (const [index, { name, page, object, content, bookmark, pieces }] of known.entries()) {
    const fonts = `<</Font <</R ${of(fixedObjects.regular)} /B ${of(fixedObjects.bold)}>>>>`;
    put(
      object,
      `<</Type /Page /Parent ${of(fixedObjects.pages)} /MediaBox [0 0 ${pageWidth} ${pageHeight}] /Resources ${fonts} /Contents ${of(content)} /StructParents ${index} /Tabs /S>>`,
    );
    put(content, `<</Length ${page.content.length}>>\nstream\n${page.content}\nendstream`);
    const beside = [known[index - 1], known[index + 1]].map((other, at) => (other ? ` /${at === 0 ? 'Prev' : 'Next'} ${of(other.bookmark)}` : '')).join('');
    put(bookmark, `<</Title (${name}) /Parent ${of(fixedObjects.outline)} /Dest [${of(object)} /Fit]${beside}>>`);
    for (const [mark, piece] of pieces.entries()) {
      const alt = piece.alt === undefined ? '' : ` /Alt (${piece.alt})`;
      put(piece.object, `<</Type /StructElem /S /${piece.role} /P ${of(fixedObjects.structure)} /Pg ${of(object)} /K ${mark}${alt}>>`);
    }
  }
  return assembled(objects);
}

function assembled(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n';
  const offsets: number[] = [];
  for (const [number, body] of objects.entries()) {
    if (number === 0) continue;
    offsets.push(text.length);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size} /Root ${fixedObjects.catalog} 0 R /Info ${fixedObjects.info} 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Uint8Array.from(text, (sign) => sign.codePointAt(0) ?? 0);
}
