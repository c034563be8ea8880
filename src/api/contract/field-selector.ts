import * as v from 'valibot';
import type { AnyShape, ObjectShape, PartOf, Shape } from './shape.ts';

/** Which members of a tree are wanted, by the names of their XML elements; a name without members below it wants all of them. */
export interface FieldSelection {
  readonly [element: string]: FieldSelection | undefined;
}

const form = 'must be a field selector such as field1(child1,child2),field2';
const deepest = 20;

/** `fields`: "Field selector, e.g. field1(child1,child2),field2" (the reference's only words about it). */
export const fieldsParameter = v.pipe(
  v.string(form),
  v.maxLength(4_000, 'must be at most 4000 characters'),
  v.transform(readFieldSelector),
  v.check((selection) => selection !== undefined, form),
  v.transform((selection) => selection ?? {}),
);

/** Undefined for what is no selector. */
export function readFieldSelector(text: string): FieldSelection | undefined {
  const tokens = text.match(/[^\s(),]+|[(),]/g) ?? [];
  let at = 0;
  const list = (depth: number): FieldSelection | undefined => {
    const found = new Map<string, FieldSelection>();
    for (;;) {
      const name = tokens[at];
      if (name === undefined || '(),'.includes(name) || depth > deepest) return undefined;
      at += 1;
      let below: FieldSelection = {};
      if (tokens[at] === '(') {
        at += 1;
        const inner = list(depth + 1);
        if (!inner || tokens[at] !== ')') return undefined;
        at += 1;
        below = inner;
      }
      // Named twice: once whole is whole.
      const before = found.get(name);
      const isWhole = before && (Object.keys(before).length === 0 || Object.keys(below).length === 0);
      found.set(name, isWhole ? {} : { ...before, ...below });
      if (tokens[at] !== ',') return Object.fromEntries(found);
      at += 1;
    }
  };
  const selection = list(1);
  return at === tokens.length ? selection : undefined;
}

/** The names of a selection that the shape has no element for, as a path (`user.shoeSize`). */
export const unknownFields = (shape: AnyShape, selection: FieldSelection): readonly string[] =>
  Object.entries(selection).flatMap(([name, below = {}]) => {
    const member = memberCalled(objectOf(shape), name);
    if (!member) return [name];
    return Object.keys(below).length === 0 ? [] : unknownFields(member.shape, below).map((path) => `${name}.${path}`);
  });

/** The chosen members of a tree; attributes stay with their element. */
export const selectFields = <T>(shape: Shape<T>, tree: T, selection: FieldSelection): PartOf<T> => chosen(shape, tree, selection) as PartOf<T>;

function chosen(shape: AnyShape, tree: unknown, selection: FieldSelection): unknown {
  if (Object.keys(selection).length === 0) return tree;
  if (Array.isArray(tree)) return tree.map((item: unknown) => chosen(shape, item, selection));
  const object = objectOf(shape);
  if (!object || typeof tree !== 'object' || tree === null) return tree;
  const kept: Record<string, unknown> = {};
  for (const [member, field] of object.fields) {
    const value: unknown = (tree as Readonly<Record<string, unknown>>)[member];
    const name = field.shape.kind === 'list' ? field.shape.singular : member;
    if (field.isAttribute) kept[member] = value;
    else if (Object.hasOwn(selection, name) && value !== undefined) kept[member] = chosen(field.shape, value, selection[name] ?? {});
  }
  return kept;
}

const memberCalled = (shape: ObjectShape | undefined, element: string): { readonly shape: AnyShape } | undefined =>
  [...(shape?.fields ?? [])].find(([member, field]) => !field.isAttribute && (field.shape.kind === 'list' ? field.shape.singular : member) === element)?.[1];

/** The object that a shape is, is a list of, or stands for. */
function objectOf(shape: AnyShape): ObjectShape | undefined {
  if (shape.kind === 'object') return shape;
  if (shape.kind === 'lazy') return objectOf(shape.shape());
  return shape.kind === 'list' ? objectOf(shape.item) : undefined;
}
