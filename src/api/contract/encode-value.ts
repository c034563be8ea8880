import { inResponseForm } from './dates.ts';
import type { AnyField, Coded, SimpleShape } from './shape.ts';

/** The member of a tree; a missing list is empty. Throws a TypeError when the shape promises it and it is not there: our own mistake, never the LMS's. */
export function checked(field: AnyField, tree: unknown, name: string, path: string): unknown {
  if (typeof tree !== 'object' || tree === null) throw new TypeError(`${path} must be an object`);
  const member: unknown = (tree as Readonly<Record<string, unknown>>)[name] ?? undefined;
  if (member !== undefined) return member;
  if (field.shape.kind === 'list') return [];
  if (field.presence !== 'sometimes') throw new TypeError(`${path}.${name} is missing`);
  return undefined;
}

/** A single value as text, as both encodings write it. */
export function wireText(shape: SimpleShape, value: unknown, path: string): string {
  switch (shape.kind) {
    case 'integer':
    case 'decimal':
      if (typeof value !== 'number' || !Number.isFinite(value) || (shape.kind === 'integer' && !Number.isInteger(value))) break;
      return plainDecimal(value);
    case 'boolean':
      if (typeof value !== 'boolean') break;
      return String(value);
    case 'dateTime': {
      const text = typeof value === 'string' ? inResponseForm(value) : undefined;
      if (text === undefined) break;
      return text;
    }
    case 'identifier':
      if (typeof value !== 'string' || value.trim() === '') break;
      return value;
    case 'text':
      if (typeof value !== 'string') break;
      return value;
  }
  throw new TypeError(`${path} is no ${shape.kind}: ${JSON.stringify(value)}`);
}

/** A coded value with a code in it. */
export function checkedCode(value: unknown, path: string): Coded {
  if (typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string' && value.code.trim() !== '') return value as Coded;
  throw new TypeError(`${path} has no code: ${JSON.stringify(value)}`);
}

/** xs:decimal knows no exponents; below 1e-20 nothing is left of a score or an amount. */
const plainDecimal = (value: number): string => {
  const text = String(value);
  if (!text.includes('e')) return text;
  return Math.abs(value) > 1 ? BigInt(value).toString() : value.toFixed(20).replace(/\.?0+$/, '');
};
