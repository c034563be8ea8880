import { readXml, XmlSyntaxError } from '#formats/xml/read-xml.ts';
import { writeXml, writeXmlBytes } from '#formats/xml/write-xml.ts';
import { WrittenXml } from '#formats/xml/written-xml.ts';
import { localNameOf, type XmlElement } from '#formats/xml/xml-element.ts';
import { decodeTree, membersFound, type Decoded } from './decode-tree.ts';
import type { DocumentResponse, Encoding } from './describe.ts';
import { encodeJson } from './encode-json.ts';
import { encodeXml } from './encode-xml.ts';
import { errorBody, type LmsRefusal, refusal } from './error-body.ts';
import { jsonSource } from './json-source.ts';
import { foundKept, type Problem } from './problem.ts';
import type { AnyShape, ObjectShape } from './shape.ts';
import { looseName, type Source } from './source.ts';
import { xmlSource } from './xml-source.ts';

const contentTypes = { json: 'application/json', xml: 'application/xml; charset=utf-8' } satisfies Record<Encoding, string>;

/** The encoding that a request gets: its `format`, where the function has one, else what the function answers by itself. */
export const encodingOf = (response: DocumentResponse, parameters: object): Encoding => {
  const format: unknown = 'format' in parameters ? parameters.format : undefined;
  return (format === 'json' || format === 'xml') && response.encodings[format] ? format : response.standard;
};

/** The body of an answer. Throws a TypeError when the tree lacks what its shape promises: then our own server is wrong. */
export function encodeAnswer<T>(response: DocumentResponse<T>, value: T, encoding: Encoding): { readonly body: string; readonly contentType: string } {
  const { root, shape, namespace } = response;
  const body = encoding === 'json' ? JSON.stringify(encodeJson(shape, value, root)) : writeXml(inNamespace(encodeXml(shape, value, root), namespace));
  return { body, contentType: contentTypes[encoding] };
}

/** The same for sending: XML as bytes, in which shared trees (`share`) are only copied. */
export function encodeForSending<T>(response: DocumentResponse<T>, value: T, encoding: Encoding): { readonly body: string | Uint8Array<ArrayBuffer>; readonly contentType: string } {
  const { root, shape, namespace } = response;
  if (encoding === 'json') return encodeAnswer(response, value, encoding);
  return { body: writeXmlBytes(inNamespace(encodeXml(shape, value, root), namespace)), contentType: contentTypes.xml };
}

function inNamespace(element: XmlElement, namespace: DocumentResponse['namespace']): XmlElement {
  if (!namespace) return element;
  const prefixed = (each: XmlElement): XmlElement => {
    if (each instanceof WrittenXml) throw new TypeError(`${each.name} is shared, and was written without its namespace`);
    return {
      ...each,
      name: `${namespace.prefix}:${each.name}`,
      children: each.children.map((child) => (typeof child === 'string' ? child : prefixed(child))),
    };
  };
  const root = prefixed(element);
  return { ...root, attributes: { [`xmlns:${namespace.prefix}`]: namespace.uri, ...root.attributes } };
}

/** The body of an error (ours, facts A.5): `{"error":{"code","message"}}` or `<error><code/><message/></error>`. */
export function encodeRefusal(error: LmsRefusal, encoding: Encoding): { readonly body: string; readonly contentType: string } {
  const body = encoding === 'json' ? JSON.stringify(encodeJson(errorBody, { error }, 'error')) : writeXml(encodeXml(refusal, error, 'error'));
  return { body, contentType: contentTypes[encoding] };
}

export type AnswerReading<T> =
  | { readonly kind: 'answer'; readonly value: T; readonly problems: readonly Problem[] }
  /** The body is an error, whatever the HTTP status says. */
  | { readonly kind: 'refusal'; readonly refusal: LmsRefusal }
  /** A page for people. */
  | { readonly kind: 'html' }
  /** Neither JSON nor XML, or cut short. */
  | { readonly kind: 'broken'; readonly cause: unknown }
  /** A whole document, but not this one. */
  | { readonly kind: 'other-document'; readonly problems: readonly Problem[] };

/** Reads an answer in whichever encoding it came: sites send JSON as text/html and XML without being asked. */
export function decodeAnswer<T>(response: DocumentResponse<T>, body: string): AnswerReading<T> {
  const read = parse(body);
  if ('kind' in read) return read;
  const shape = objectOf(response.shape);
  const refused = refusalIn(read, shape);
  if (refused) return { kind: 'refusal', refusal: refused };

  const found = treeIn(read, shape, response.root);
  if (found?.value === undefined) {
    const error = errorAt(read.source);
    return error ? { kind: 'refusal', refusal: error } : { kind: 'other-document', problems: found?.problems ?? [] };
  }
  return { kind: 'answer', value: found.value as T, problems: found.problems };
}

/** What a body says about an error, if it says anything (for answers with a status of 400 and more). */
export function decodeRefusal(body: string): LmsRefusal | undefined {
  const read = parse(body);
  return 'kind' in read ? undefined : errorIn(read) ?? errorAt(read.source);
}

interface Parsed {
  readonly source: Source;
  /** The root element's name; JSON has none. */
  readonly name?: string;
}

function parse(body: string): Parsed | { readonly kind: 'html' } | { readonly kind: 'broken'; readonly cause: unknown } {
  const text = body.replace(/^\uFEFF/, '').trimStart();
  if (/^<(?:!doctype\s+html|html)\b/i.test(text)) return { kind: 'html' };
  try {
    if (!text.startsWith('<')) return { source: jsonSource(JSON.parse(text)) };
    const root: XmlElement = readXml(text);
    const name = localNameOf(root.name);
    return name.toLowerCase() === 'html' ? { kind: 'html' } : { source: xmlSource(root), name };
  } catch (cause) {
    // A page that is not XML, as most are not.
    if (cause instanceof XmlSyntaxError && /<(?:html|head|body)\b/i.test(text)) return { kind: 'html' };
    return { kind: 'broken', cause };
  }
}

const isCalled = ({ name }: Parsed, root: string): boolean => name === undefined || looseName(name) === looseName(root);

/** The tree, wherever it begins: at the top, or one level down in an answer that wraps it (`{"user": {…}}`). */
function treeIn(read: Parsed, shape: ObjectShape, root: string): Decoded | undefined {
  const { source } = read;
  // An empty one is still the document: a list without entries, an answer that says nothing.
  const isEmptyDocument = source.isEmpty && isCalled(read, root);
  const atTop = isEmptyDocument || membersFound(shape, source) > 0 ? decodeTree(shape, source, root) : undefined;
  if (atTop?.value !== undefined) return isCalled(read, root) ? atTop : underAnotherName(atTop, root, read.name);
  for (const place of source.objectsBeside([...shape.fields.keys()])) {
    const below = membersFound(shape, place) > 0 ? decodeTree(shape, place, root) : undefined;
    if (below?.value !== undefined) return underAnotherName(below, root, read.name);
  }
  // Under its own name, which only XML says, a document that holds nothing but what a later release added is an empty one.
  const isEmptyOfOurs = read.name !== undefined && isCalled(read, root) && errorAt(source) === undefined;
  return atTop ?? (isEmptyOfOurs ? onlyStrange(decodeTree(shape, source, root), root, source) : undefined);
}

const onlyStrange = ({ value, problems }: Decoded, root: string, { memberNames }: Source): Decoded => ({ value, problems: [{ path: root, kind: 'only-strange', found: memberNames.join(' ').slice(0, foundKept) }, ...problems] });

const underAnotherName = ({ value, problems }: Decoded, root: string, found = 'wrapped'): Decoded => ({
  value,
  problems: [{ path: root, kind: 'other-root', found }, ...problems],
});

/** An error in place of the document: its root is called so, or it has an `error` and nothing that the document would have. */
const refusalIn = (read: Parsed, shape: ObjectShape): LmsRefusal | undefined =>
  isErrorRoot(read) || membersFound(shape, read.source) === 0 ? errorIn(read) : undefined;

const isErrorRoot = ({ name }: Parsed): boolean => name !== undefined && looseName(name) === 'error';

function errorIn(read: Parsed): LmsRefusal | undefined {
  const member = isErrorRoot(read) ? read.source : read.source.member(['error']);
  return member && (errorAt(member) ?? { code: 'error', message: member.text()?.trim() ?? '' });
}

function errorAt(source: Source): LmsRefusal | undefined {
  const code = source.member(['code', 'errorCode'])?.text()?.trim();
  const message = source.member(['message', 'errorMessage'])?.text()?.trim();
  return code === undefined && message === undefined ? undefined : { code: code || 'error', message: message ?? '' };
}

const objectOf = (shape: AnyShape): ObjectShape => {
  if (shape.kind === 'lazy') return objectOf(shape.shape());
  if (shape.kind !== 'object') throw new TypeError('A document is described by an object');
  return shape;
};
