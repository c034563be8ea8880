import { writtenXml } from '#formats/xml/write-xml.ts';
import type { XmlElement } from '#formats/xml/xml-element.ts';
import { checked, checkedCode, wireText } from './encode-value.ts';
import type { AnyField, AnyShape, ObjectShape, SimpleShape } from './shape.ts';
import { sharedPiece } from './shared-tree.ts';

const element = (name: string, children: XmlElement['children'] = [], attributes: XmlElement['attributes'] = {}): XmlElement => ({
  name,
  attributes,
  children,
});
const textElement = (name: string, text: string): XmlElement => element(name, text === '' ? [] : [text]);

/**
 * A tree as an element: repeated singular elements without a wrapper, in the order of the shape; absent members omitted, empty text an empty element.
 * Throws a TypeError where the tree lacks what its shape promises.
 */
export function encodeXml(shape: AnyShape, value: unknown, name: string, path = name): XmlElement {
  switch (shape.kind) {
    case 'lazy':
      return encodeXml(shape.shape(), value, name, path);
    case 'object':
      return sharedPiece(shape, value, name, () => writtenXml(encodeObject(shape, value, name, path))) ?? encodeObject(shape, value, name, path);
    case 'list':
      throw new TypeError(`${path}: a list has no element of its own`);
    case 'coded': {
      const { code, label } = checkedCode(value, path);
      if (shape.xml === 'plain') return textElement(name, code);
      return element(name, [textElement('code', code), ...(label === undefined ? [] : [textElement('label', label)])]);
    }
    case 'presence':
      return element(name);
    case 'text':
    case 'identifier':
    case 'integer':
    case 'decimal':
    case 'boolean':
    case 'dateTime':
      break;
  }
  return textElement(name, wireText(shape, value, path));
}

function encodeObject(shape: ObjectShape, value: unknown, name: string, path: string): XmlElement {
  const { lateLinks } = shape.options;
  const children: XmlElement[] = [];
  const late: XmlElement[] = [];
  const attributes: Record<string, string> = {};
  for (const [member, field] of shape.fields) {
    if (member === lateLinks?.before) children.push(...late);
    const inner = checked(field, value, member, path);
    if (inner === undefined) continue;
    if (field.isAttribute) {
      attributes[member] = wireText(field.shape as SimpleShape, inner, `${path}.${member}`);
      continue;
    }
    for (const child of encodeMember(field, inner, member, path)) {
      const isLate = child.name === 'link' && child.attributes['rel'] === lateLinks?.rel;
      (isLate ? late : children).push(child);
    }
  }
  return element(name, children, attributes);
}

const encodeMember = ({ shape }: AnyField, value: unknown, member: string, path: string): readonly XmlElement[] =>
  shape.kind === 'list'
    ? (value as readonly unknown[]).map((item, index) => encodeXml(shape.item, item, shape.singular, `${path}.${member}[${index}]`))
    : [encodeXml(shape, value, member, `${path}.${member}`)];
