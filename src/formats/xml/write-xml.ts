import type { XmlElement } from './xml-element.ts';

const markup = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\t', '&#9;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
]);

/** What XML 1.0 cannot hold, not even escaped. */
// oxlint-disable-next-line no-control-regex -- these are the characters to find
const impossible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/**
 * Writes a tree as XML on one line, escaped so that `readXml` gives the same tree back; characters that XML cannot hold become U+FFFD.
 * Names are the caller's own and are written as they are. `declaration` (default true) puts `<?xml …?>` before it.
 */
export function writeXml(element: XmlElement, { declaration = true }: { declaration?: boolean } = {}): string {
  return (declaration ? '<?xml version="1.0" encoding="UTF-8"?>\n' : '') + writeElement(element);
}

function writeElement({ name, attributes, children }: XmlElement): string {
  let written = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) written += ` ${key}="${escape(value, /[&<>"\t\n\r]/g)}"`;
  if (children.length === 0) return `${written}/>`;
  written += '>';
  for (const node of children) written += typeof node === 'string' ? escape(node, /[&<>\r]/g) : writeElement(node);
  return `${written}</${name}>`;
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
