import { encodingOf } from '#api/contract/answers.ts';
import type { DocumentResponse, LmsFunction } from '#api/contract/describe.ts';
import type { AnyShape, ObjectShape } from '#api/contract/shape.ts';
import { readXml } from '#formats/xml/read-xml.ts';
import { writeXml } from '#formats/xml/write-xml.ts';
import type { XmlElement } from '#formats/xml/xml-element.ts';
import { LmsError } from '../errors.ts';

/**
 * What a `plain` LMS answers to a function whose answer nobody has seen at the vendor's (design/gaps.md): an empty list where it is a list. Undefined for a function whose
 * answer is known: that one is answered as usual. Throws LmsError `not-found` for the others.
 */
export function plainAnswer(fn: LmsFunction, parameters: object): { readonly tree: unknown } | undefined {
  const { response } = fn;
  if (response.kind !== 'document') return undefined;
  const encoding = encodingOf(response, parameters);
  if (response.encodings[encoding]?.shape === 'known') return undefined;
  const shape = objectOf(response.shape);
  if (fn.method === 'GET' && isListOnly(shape)) return { tree: {} };
  throw new LmsError('not-found', `This LMS has no answer to ${fn.name}.`);
}

/** Nothing in it has to be there but lists. */
const isListOnly = ({ fields }: ObjectShape): boolean =>
  [...fields.values()].some(({ shape }) => shape.kind === 'list') && [...fields.values()].every(({ shape, presence }) => shape.kind === 'list' || presence === 'sometimes');

const objectOf = (shape: AnyShape): ObjectShape => {
  if (shape.kind === 'lazy') return objectOf(shape.shape());
  if (shape.kind !== 'object') throw new TypeError('A document is described by an object');
  return shape;
};

/** Later releases add elements, and put them where they like (facts C.1): so does a plain LMS, at the beginning and the end of everything. */
export function withStrangeElements({ root }: DocumentResponse, { body, contentType }: { readonly body: string; readonly contentType: string }): { readonly body: string; readonly contentType: string } {
  if (contentType.startsWith('application/json')) return { body: JSON.stringify(strangeJson(JSON.parse(body))), contentType };
  return { body: writeXml(strangeElement(readXml(body), root)), contentType };
}

const strange: XmlElement = { name: 'siteExtension', attributes: { since: '26.2' }, children: [{ name: 'code', attributes: {}, children: ['x-1'] }] };

/** An element below the root with nothing in it is an empty text, and stays one: nobody puts elements into a text. */
function strangeElement(element: XmlElement, root: string): XmlElement {
  const inner = element.children.map((child) => (typeof child === 'string' ? child : strangeElement(child, root)));
  const hasElements = inner.some((child) => typeof child !== 'string');
  return { ...element, children: hasElements || (element.name === root && inner.length === 0) ? [strange, ...inner, strange] : inner };
}

function strangeJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strangeJson);
  if (typeof value !== 'object' || value === null) return value;
  return { siteExtension: { code: 'x-1' }, ...Object.fromEntries(Object.entries(value).map(([name, member]) => [name, strangeJson(member)])), legacyFlag: null };
}
