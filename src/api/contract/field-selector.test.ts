import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFieldSelector, selectFields, unknownFields, type FieldSelection } from './field-selector.ts';
import { attribute, identifier, lazy, list, object, optional, text, type Shape } from './shape.ts';

interface Node {
  readonly id: string;
  readonly name?: string;
  readonly nodes: readonly Node[];
}
const node: Shape<Node> = object<Node>({ id: attribute(identifier), name: optional(text), nodes: list('node', lazy(() => node)) });

test('the reference’s own example is understood, with blanks or without', () => {
  const wanted = { field1: { child1: {}, child2: {} }, field2: {} };
  expect(readFieldSelector('field1(child1,child2),field2')).toEqual(wanted);
  expect(readFieldSelector(' field1 ( child1 , child2 ), field2 ')).toEqual(wanted);
  expect(readFieldSelector('a(b),a(c),d(e),d')).toEqual({ a: { b: {}, c: {} }, d: {} });
});

test.each(['', ' ', ',', 'a,', 'a()', 'a(b', 'a)b', '(a)', 'a b', 'a((b))', `${'a('.repeat(30)}b${')'.repeat(30)}`])('%j is no selector', (text) => {
  expect(readFieldSelector(text)).toBeUndefined();
});

test('what is chosen stays, attributes with it, at any depth; names without an element are told', () => {
  const tree: Node = { id: '1', name: 'one', nodes: [{ id: '2', name: 'two', nodes: [{ id: '3', nodes: [] }] }] };
  expect(selectFields(node, tree, { node: { name: {} } })).toEqual({ id: '1', nodes: [{ id: '2', name: 'two' }] });
  expect(selectFields(node, tree, {})).toEqual(tree);
  expect(unknownFields(node, { name: {}, node: { node: { size: {} } }, nodes: {} })).toEqual(['node.node.size', 'nodes']);
});

test('any selection that is written is read back', () => {
  const selection = fc.letrec<{ tree: Record<string, FieldSelection> }>((tie) => ({
    tree: fc.dictionary(fc.constantFrom('a', 'b', 'größe', 'x-1', '__proto__x'), fc.oneof({ maxDepth: 3 }, fc.constant({}), tie('tree')), { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
  })).tree;
  const write = (each: FieldSelection): string => Object.entries(each).map(([name, below = {}]) => (Object.keys(below).length === 0 ? name : `${name}(${write(below)})`)).join(',');
  fc.assert(
    fc.property(selection, (each) => {
      expect(readFieldSelector(write(each))).toEqual(each);
    }),
    { seed: 7 },
  );
  expect(unknownFields(node, readFieldSelector('__proto__') ?? {})).toEqual(['__proto__']);
});
