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
  const start = Object.entries(attributes).reduce((written, [key, value]) => `${written} ${key}="${escape(value, /[&<>"\t\n\r]/g)}"`, `<${name}`);
  if (children.length === 0) return `${start}/>`;
  const content = children.map((node) => (typeof node === 'string' ? escape(node, /[&<>\r]/g) : writeElement(node))).join('');
  return `${start}>${content}</${name}>`;
}

function escape(text: string, special: RegExp): string {
  return text
    .toWellFormed()
    .replaceAll(impossible, '\uFFFD')
    .replaceAll(special, (character) => markup.get(character) ?? character);
}
