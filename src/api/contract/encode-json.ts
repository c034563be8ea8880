import { checked, checkedCode, wireText } from './encode-value.ts';
import type { AnyShape } from './shape.ts';

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue };

/** A tree as a JSON value: plural arrays, `{code, label}`, absent members omitted. Throws a TypeError where the tree lacks what its shape promises. */
export function encodeJson(shape: AnyShape, value: unknown, path: string): JsonValue {
  switch (shape.kind) {
    case 'lazy':
      return encodeJson(shape.shape(), value, path);
    case 'object': {
      const members = [...shape.fields].flatMap(([name, field]) => {
        const member = checked(field, value, name, path);
        return member === undefined ? [] : [[name, encodeJson(field.shape, member, `${path}.${name}`)] as const];
      });
      return Object.fromEntries(members);
    }
    case 'list':
      return (value as readonly unknown[]).map((item, index) => encodeJson(shape.item, item, `${path}[${index}]`));
    case 'coded': {
      const { code, label } = checkedCode(value, path);
      return label === undefined ? { code } : { code, label };
    }
    case 'presence':
      return {};
    case 'integer':
    case 'decimal':
    case 'boolean':
      wireText(shape, value, path);
      return value as number | boolean;
    case 'text':
    case 'identifier':
    case 'dateTime':
      break;
  }
  return wireText(shape, value, path);
}
