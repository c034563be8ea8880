import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readXml } from './read-xml.ts';
import { writeXml } from './write-xml.ts';
import type { XmlElement, XmlNode } from './xml-element.ts';

const name = fc.constantFrom('a', 'item', 'adlcp:data', '_x-1', 'größe');
const text = fc.string({ unit: 'grapheme', minLength: 1 }).map((value) => value.replaceAll(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '-'));
const { element } = fc.letrec<{ element: XmlElement; node: XmlNode }>((tie) => ({
  element: fc.record({ name, attributes: fc.dictionary(name, text, { noNullPrototype: true }), children: fc.array(tie('node'), { maxLength: 3 }).map(joinTexts) }),
  node: fc.oneof({ maxDepth: 4 }, text, tie('element')),
}));

/** Two texts side by side are one text to every reader. */
function joinTexts(nodes: XmlNode[]): XmlNode[] {
  return nodes.reduce<XmlNode[]>((joined, node) => {
    const last = joined.at(-1);
    return typeof node === 'string' && typeof last === 'string' ? [...joined.slice(0, -1), last + node] : [...joined, node];
  }, []);
}

test('what is written reads back the same', () => {
  fc.assert(
    fc.property(element, fc.boolean(), (tree, declaration) => {
      expect(readXml(writeXml(tree, { declaration }))).toEqual(tree);
    }),
  );
});

test('the declaration stands before it, unless nobody wants it', () => {
  expect(writeXml({ name: 'a', attributes: {}, children: [] })).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<a/>');
  expect(writeXml({ name: 'a', attributes: { b: '"<&>\n' }, children: ['x ]]> y'] }, { declaration: false })).toBe(
    '<a b="&quot;&lt;&amp;&gt;&#10;">x ]]&gt; y</a>',
  );
});

test('characters that XML cannot hold are replaced, so that the document can be read', () => {
  const written = writeXml({ name: 'a', attributes: { b: 'x\u0000' }, children: ['\u0001\uD800y'] });
  expect(readXml(written)).toEqual({ name: 'a', attributes: { b: 'x\uFFFD' }, children: ['\uFFFD\uFFFDy'] });
});
