/** An element as a plain tree. Names keep their prefix as written; comments and processing instructions are gone. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** The line that it starts in, from 1, where reading was asked for it. */
  readonly line?: number;
}

/** Text is a string, entities resolved. */
export type XmlNode = XmlElement | string;

/** A name without its namespace prefix. */
export function localNameOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The child elements, all or those of a local name; prefix and letter case do not matter (manifests get both wrong). */
export function children(element: XmlElement, localName?: string): XmlElement[] {
  const wanted = localName?.toLowerCase();
  return element.children.filter(
    (node): node is XmlElement => typeof node !== 'string' && (wanted === undefined || localNameOf(node.name).toLowerCase() === wanted),
  );
}

/** The first child element of a local name. */
export function child(element: XmlElement, localName: string): XmlElement | undefined {
  return children(element, localName)[0];
}

/** The value of an attribute: as named, else under any prefix, else in any letter case (`scormtype`, `scormType`). */
export function attribute(element: XmlElement, localName: string): string | undefined {
  const names = Object.keys(element.attributes);
  const folded = localName.toLowerCase();
  const name =
    names.find((name) => name === localName) ??
    names.find((name) => localNameOf(name) === localName) ??
    names.find((name) => localNameOf(name).toLowerCase() === folded);
  return name === undefined ? undefined : element.attributes[name];
}

/** All text in an element and below it, trimmed; empty for no element. */
export function textOf(element: XmlElement | undefined): string {
  return element ? allText(element).trim() : '';
}

function allText(element: XmlElement): string {
  return element.children.map((node) => (typeof node === 'string' ? node : allText(node))).join('');
}
