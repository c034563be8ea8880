import { WrittenXml } from './written-xml.ts';
import type { XmlElement, XmlNode } from './xml-element.ts';

const markup = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\t', '&#9;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
]);

const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What XML 1.0 cannot hold, not even escaped. */
// oxlint-disable-next-line no-control-regex -- these are the characters to find
const impossible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/**
 * Writes a tree as XML on one line, escaped so that `readXml` gives the same tree back; characters that XML cannot hold become U+FFFD.
 * Names are the caller's own and are written as they are. `declaration` (default true) puts `<?xml …?>` before it.
 */
export function writeXml(element: XmlElement, { declaration = true }: { declaration?: boolean } = {}): string {
  return (declaration ? xmlDeclaration : '') + writeElement(element);
}

/** The same in UTF-8. Children that have been written before are only copied. */
export function writeXmlBytes(element: XmlElement): Uint8Array<ArrayBuffer> {
  const { name, children } = element;
  if (!children.some((node) => node instanceof WrittenXml)) return encoder.encode(writeXml(element));
  const pieces: Uint8Array[] = [];
  let text = xmlDeclaration + openingTag(element);
  for (const node of children) {
    if (node instanceof WrittenXml) {
      if (text !== '') pieces.push(encoder.encode(text));
      pieces.push(node.bytes);
      text = '';
    } else text += writeNode(node);
  }
  pieces.push(encoder.encode(`${text}</${name}>`));
  return joined(pieces);
}

/** The element by itself, to stand in trees that are written later. */
export const writtenXml = (element: XmlElement): WrittenXml => new WrittenXml(element.name, encoder.encode(writeElement(element)));

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

function writeElement(element: XmlElement): string {
  if (element instanceof WrittenXml) return decoder.decode(element.bytes);
  const { name, children } = element;
  if (children.length === 0) return openingTag(element, '/');
  let written = openingTag(element);
  for (const node of children) written += writeNode(node);
  return `${written}</${name}>`;
}

const writeNode = (node: XmlNode): string => (typeof node === 'string' ? escape(node, /[&<>\r]/g) : writeElement(node));

function openingTag({ name, attributes }: XmlElement, end = ''): string {
  let written = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) written += ` ${key}="${escape(value, /[&<>"\t\n\r]/g)}"`;
  return `${written}${end}>`;
}

/** Most texts have nothing to escape, and one look tells: markup, controls, halves of surrogate pairs (and whole ones), U+FFFE, U+FFFF. */
// oxlint-disable-next-line no-control-regex -- these too
const plain = /^[^\u0000-\u001F&<>"\uD800-\uDFFF\uFFFE\uFFFF]*$/;

function escape(text: string, special: RegExp): string {
  if (plain.test(text)) return text;
  return text
    .toWellFormed()
    .replaceAll(impossible, '\uFFFD')
    .replaceAll(special, (character) => markup.get(character) ?? character);
}
