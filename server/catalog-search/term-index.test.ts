import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTermIndex } from './term-index.ts';
import type { Place } from './text-terms.ts';

const term = fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom('a', 'b', 'é', '港', '\u{20000}', 'ß') });
const where = fc.constantFrom<Place>(8, 4, 2, 1);
const entries = fc.array(fc.dictionary(term, where, { maxKeys: 8, noNullPrototype: true }), { maxLength: 12 });
const words = fc.array(fc.string({ minLength: 2, maxLength: 3, unit: fc.constantFrom('a', 'b', '港', '\u{20000}') }), { minLength: 1, maxLength: 3 });

test('what is found, and how well, is what looking at each entry would find, also between additions', () => {
  fc.assert(
    fc.property(entries, entries, words, (first, second, asked) => {
      const index = createTermIndex();
      const added: Record<string, Place>[] = [];
      for (const some of [first, second]) {
        for (const terms of some) index.add(added.push(terms) - 1, new Map(Object.entries(terms)));
        const expected = added.map((terms) => {
          const best = asked.map((word) => Math.max(0, ...Object.entries(terms).filter(([term]) => term.startsWith(word)).map(([, place]) => place)));
          return best.includes(0) ? 0 : best.reduce((sum, place) => sum + place, 0);
        });
        expect([...index.scores(asked, added.length)]).toEqual(expected);
      }
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('a single Latin letter is a whole word, a single one of another script a beginning', () => {
  const index = createTermIndex();
  index.add(0, new Map([['c', 8], ['港湾', 2]]));
  index.add(1, new Map([['crane', 8]]));
  expect([...index.scores(['c'], 2)]).toEqual([8, 0]);
  expect([...index.scores(['港'], 2)]).toEqual([2, 0]);
});
