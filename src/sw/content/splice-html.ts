// Where our script goes into a page of a course: first in its head, so that it runs before the course's own, without decoding the page – a page in
// Windows-1252 or Shift JIS keeps every byte it has.

/** How much of a page is looked at: heads of courses begin within the first few hundred bytes. */
export const headBytes = 16 * 1024;

export interface Splice {
  /** The offset in the page's bytes. */
  readonly at: number;
  readonly insert: Uint8Array<ArrayBuffer>;
}

/** Puts `markup` (ASCII) into the page that begins with `head`: after byte order mark, XML declaration, comments, doctype, `<html>` and `<head>`. */
export function spliceInto(head: Uint8Array<ArrayBuffer>, markup: string): Splice {
  const { label, markBytes, unitBytes } = encodingOf(head);
  const text = new TextDecoder(label, { ignoreBOM: true }).decode(head.subarray(markBytes));
  return { at: markBytes + insertionPoint(text) * unitBytes, insert: encoded(markup, label) };
}

/** Whether bytes of an unknown type are a page: what a server's own languages (`.php`, `.asp`, no extension) leave behind when a course is packed. */
export function looksLikeHtml(head: Uint8Array<ArrayBuffer>): boolean {
  const { label, markBytes } = encodingOf(head);
  const { preamble, take } = readerOf(new TextDecoder(label).decode(head.subarray(markBytes)));
  return /<!doctype\s+html/i.test(preamble) || take(pageTag) !== undefined;
}

type Label = 'latin1' | 'utf-16le' | 'utf-16be';

/** Without a mark every encoding of the web holds markup in single bytes, so that it can be read as Latin-1: one byte, one character. */
function encodingOf(head: Uint8Array): { label: Label; markBytes: number; unitBytes: 1 | 2 } {
  const [a, b, c] = head;
  if (a === 0xff && b === 0xfe) return { label: 'utf-16le', markBytes: 2, unitBytes: 2 };
  if (a === 0xfe && b === 0xff) return { label: 'utf-16be', markBytes: 2, unitBytes: 2 };
  return { label: 'latin1', markBytes: a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0, unitBytes: 1 };
}

function encoded(ascii: string, label: Label): Uint8Array<ArrayBuffer> {
  if (label === 'latin1') return new TextEncoder().encode(ascii);
  const bytes = new Uint8Array(ascii.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < ascii.length; at += 1) view.setUint16(at * 2, ascii.charCodeAt(at), label === 'utf-16le');
  return bytes;
}

const attributes = String.raw`(?:[^>"']|"[^"]*"|'[^']*')*`;
const comment = String.raw`<!--(?:>|->|[\s\S]*?-->)`;
// Sticky: each matches exactly where the reading stands.
const blankOrComment = new RegExp(String.raw`(?:\s+|${comment})+`, 'y');
const declaration = new RegExp(String.raw`<\?[^>]*>|<!doctype[^>[]*(?:\[[\s\S]*?\]\s*)?>`, 'iy');
const htmlTag = new RegExp(String.raw`<html(?=[\s/>])${attributes}>`, 'iy');
const headTag = new RegExp(String.raw`<head(?=[\s/>])${attributes}>`, 'iy');
const metaTag = new RegExp(String.raw`<meta(?=[\s/>])${attributes}>`, 'iy');

const pageTag = /<(?:html|head|body)[\s>]/iy;

interface Reader {
  /** What stands before the first tag: blanks, comments, declarations. */
  readonly preamble: string;
  readonly at: () => number;
  /** Takes what stands here, if it is that. */
  readonly take: (pattern: RegExp) => string | undefined;
}

function readerOf(text: string): Reader {
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  while (take(blankOrComment) !== undefined || take(declaration) !== undefined);
  return { preamble: text.slice(0, at), at: () => at, take };
}

function insertionPoint(text: string): number {
  const { preamble, at, take } = readerOf(text);
  const hasHtml = take(htmlTag) !== undefined;
  const afterHtml = at();
  take(blankOrComment);
  if (take(headTag) === undefined) return hasHtml ? afterHtml : preamble.length;
  const inHead = at();
  // The encoding must be said within the first 1024 bytes: a meta that stands first stays first. One with a policy might forbid our script, so it comes after.
  for (;;) {
    take(blankOrComment);
    const meta = take(metaTag);
    if (meta === undefined || /content-security-policy/i.test(meta)) return inHead;
    if (/charset/i.test(meta)) return at();
  }
}
