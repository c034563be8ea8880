import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeAnswer, encodeAnswer } from './answers.ts';
import { contract } from './contract.ts';
import { toResponseDateTime } from './dates.ts';
import type { DocumentFunction, Encoding, LmsFunction } from './describe.ts';
import type { AnyField, AnyShape, Coded, ObjectShape } from './shape.ts';

const documents = (Object.values(contract) as readonly LmsFunction[]).filter((fn): fn is DocumentFunction => fn.response.kind === 'document');

describe.each(documents.map((fn) => [fn.name, fn] as const))('%s', (_name, fn) => {
  test.each(Object.keys(fn.response.encodings) as Encoding[])('what the LMS writes as %s is read back whole', (encoding) => {
    fc.assert(
      fc.property(treeOf(fn.response.shape, encoding, 3), (tree) => {
        const reading = decodeAnswer(fn.response, encodeAnswer(fn.response, tree, encoding).body);
        expect(reading).toEqual({ kind: 'answer', value: tree, problems: [] });
      }),
      { numRuns: 100 },
    );
  });
});

/** One seed for all: what is red can be made red again. */
const seed = 20_260_105;

describe('an answer tells the same in JSON and in XML', () => {
  const inBoth = documents.filter(({ response }) => response.encodings.json && response.encodings.xml);
  test.each(inBoth.map((fn) => [fn.name, fn] as const))('%s', (_name, { response }) => {
    fc.assert(
      // Trees as XML can carry them: a plain code has no label there.
      fc.property(treeOf(response.shape, 'xml', 3), (tree) => {
        const [json, xml] = (['json', 'xml'] as const).map((encoding) => decodeAnswer(response, encodeAnswer(response, tree, encoding).body));
        expect(json).toEqual(xml);
        expect(json).toMatchObject({ kind: 'answer', problems: [] });
      }),
      { numRuns: 60, seed },
    );
  });
});

// Everything that XML 1.0 can hold, and what tends to break writers.
const text = fc.oneof(
  fc.constantFrom('', ' ', '\r\n', '\r', '\n a \t', ']]>', '<b>&amp;</b>', '"\'', 'Größe 漢字 🎒', '&#13;', '<!--', 'true', '0.50', 'null'),
  // oxlint-disable-next-line no-control-regex -- these are the characters that XML cannot hold
  fc.string({ unit: 'binary' }).map((text) => text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')),
);
const someText = text.filter((text) => text.trim() !== '');
const code = someText.map((text) => text.trim());
const decimal = fc.oneof(fc.integer().map((n) => n / 100), fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-6, max: 1e30 })).map((n) => n + 0);
const dateTime = fc
  .tuple(fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }), fc.integer({ min: -14 * 60, max: 14 * 60 }))
  .map(([date, offsetMinutes]) => toResponseDateTime(date, offsetMinutes));

/** Any tree of a shape; what contains itself ends at `depth`. */
function treeOf(shape: AnyShape, encoding: Encoding, depth: number): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'text':
      return text;
    case 'identifier':
      return someText;
    case 'integer':
      return fc.nat();
    case 'decimal':
      return decimal;
    case 'boolean':
      return fc.boolean();
    case 'dateTime':
      return dateTime;
    case 'presence':
      return fc.constant(true);
    case 'coded':
      return shape.xml === 'plain' && encoding === 'xml'
        ? fc.record<Coded>({ code })
        : fc.record({ code, label: text }, { requiredKeys: ['code'] });
    case 'list':
      return depth <= 0 ? fc.constant([]) : fc.array(treeOf(shape.item, encoding, depth - 1), { maxLength: 3 });
    case 'lazy':
      return treeOf(shape.shape(), encoding, depth - 1);
    case 'object':
      break;
  }
  return objectOf(shape, encoding, depth);
}

function objectOf(shape: ObjectShape, encoding: Encoding, depth: number): fc.Arbitrary<unknown> {
  const fields = [...shape.fields].filter(([, field]) => depth > 0 || !isRecursive(field));
  const arbitraries = Object.fromEntries(fields.map(([name, field]) => [name, treeOf(field.shape, encoding, depth)]));
  const requiredKeys = fields.filter(([, field]) => field.presence !== 'sometimes').map(([name]) => name);
  const { lateLinks } = shape.options;
  return fc.record(arbitraries, { requiredKeys, noNullPrototype: true }).map((tree) => {
    if (!lateLinks) return tree;
    const links = tree['links'] as readonly { rel: string }[];
    const isLate = (link: { rel: string }): boolean => link.rel === lateLinks.rel;
    return { ...tree, links: [...links.filter((link) => !isLate(link)), ...links.filter(isLate)] };
  });
}

const isRecursive = (field: AnyField): boolean => field.shape.kind === 'lazy';
