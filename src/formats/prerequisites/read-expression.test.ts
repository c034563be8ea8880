import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LessonStatus } from '#formats/cmi.ts';
import { evaluate, missingFor } from './expression.ts';
import { knownIds, readExpression } from './read-expression.ts';

const ids = knownIds(['P1', 'P2', 'C', 'F', 'I', 'B', 'N', 'Lesson 1', 'a&b', 'item-1.2_x', '{odd}', 'notes', 'order']);
const standing: Readonly<Record<string, LessonStatus>> = {
  P1: 'passed', P2: 'passed', C: 'completed', F: 'failed', I: 'incomplete', B: 'browsed', N: 'not attempted',
  'Lesson 1': 'completed', 'a&b': 'passed', 'item-1.2_x': 'passed', '{odd}': 'incomplete', notes: 'passed', order: 'not attempted',
};
const statusOf = (id: string): LessonStatus | undefined => standing[id];
const truthOf = (text: string) => {
  const expression = readExpression(text, ids);
  return expression ? String(evaluate(expression, statusOf)) : 'unreadable';
};

describe('a prerequisite is met or not', () => {
  test.each([
    // one item: passed and completed are done, nothing else is
    ['P1', 'true'], ['C', 'true'], ['F', 'false'], ['I', 'false'], ['B', 'false'], ['N', 'false'], ['p1', 'true'], ['"P1"', 'true'], ["'N'", 'false'],
    // and, or, not, and what binds first
    ['P1 & C', 'true'], ['P1&N', 'false'], ['P1 | N', 'true'], ['N|F', 'false'], ['~N', 'true'], ['~P1', 'false'], ['~~P1', 'true'], ['!N', 'true'],
    ['P1 | N & F', 'true'], ['(P1 | N) & F', 'false'], ['~N & P1', 'true'], ['~(N & P1)', 'true'], ['~N=n', 'false'],
    ['P1 AND P2', 'true'], ['P1 and N', 'false'], ['N OR P1', 'true'], ['(P1 AND P2) OR N', 'true'], ['NOT N', 'true'], ['not(P1)', 'false'], ['P1 && P2 || N', 'true'],
    ['P1 &amp; N', 'false'],
    // statuses, by letter and word, with and without quotes
    ['P1=P', 'true'], ['P1 = passed', 'true'], ['P1="passed"', 'true'], ["P1='p'", 'true'], ['F=F', 'true'], ['F = "failed"', 'true'], ['I=i', 'true'], ['B=browsed', 'true'],
    ['N=N', 'true'], ['N="not attempted"', 'true'], ['N=not attempted', 'true'], ['N = not_attempted & P1', 'true'], ['C=P', 'false'], ['C=C', 'true'],
    ['P1=C', 'true'], ['P1<>C', 'false'], ['F<>P', 'true'], ['F <> "failed"', 'false'], ['P1!=N', 'true'], ['P1==p', 'true'],
    // sets
    ['{P1,C}', 'true'], ['{P1,N}', 'false'], ['2*{P1,C,N}', 'true'], ['3*{P1,C,N}', 'false'], ['1*{N,F}', 'false'], ['2 * { P1 , F=f , N }', 'true'], ['0*{N}', 'true'], ['{}', 'true'],
    ['{P1,C} & ~N', 'true'], ['1*{N, P1 & P2}', 'true'], ['2*{{P1,P2},C,N}', 'true'],
    // IDs with odd characters, and words that begin like operators
    ['Lesson 1', 'true'], ['Lesson 1 & P1', 'true'], ['a&b', 'true'], ['a&b & N', 'false'], ['item-1.2_x', 'true'], ['{odd}', 'false'], ['~{odd}', 'true'], ['lesson 1=c', 'true'],
    ['notes & P1', 'true'], ['order | P1', 'true'], ['P1&order', 'false'],
    // what nobody knows is no barrier, but takes none away
    ['X', 'undefined'], ['~X', 'undefined'], ['X & P1', 'undefined'], ['X & N', 'false'], ['X | P1', 'true'], ['X | N', 'undefined'], ['X=P', 'undefined'], ['2*{P1,X,N}', 'undefined'], ['3*{P1,X,N}', 'false'],
    // what cannot be read
    ['', 'unreadable'], ['&', 'unreadable'], ['P1 &', 'unreadable'], ['P1 P2', 'unreadable'], ['(P1', 'unreadable'], ['{P1', 'unreadable'], ['P1)', 'unreadable'], ['P1=', 'unreadable'],
    ['P1=done', 'unreadable'], ['"P1', 'unreadable'], ['2*P1', 'undefined'], ['P1 < P2', 'unreadable'], ['~', 'unreadable'], ['('.repeat(90), 'unreadable'], ['P1&'.repeat(2000), 'unreadable'],
  ])('%s → %s', (text, expected) => {
    expect(truthOf(text)).toBe(expected);
  });

  test('whatever an author writes, reading it never throws', () => {
    const pieces = fc.constantFrom('P1', 'N', '&', '|', '~', '=', '<>', '{', '}', ',', '(', ')', '2*', '"', "'", ' ', 'not', 'and', 'passed', '\n', '\u{1F600}');
    fc.assert(fc.property(fc.oneof(fc.string(), fc.array(pieces, { maxLength: 40 }).map((all) => all.join(''))), (text) => {
      expect(() => truthOf(text)).not.toThrow();
    }), { numRuns: 500 });
  });
});

test.each([
  ['N', ['N']],
  ['P1 & N & F', ['N', 'F']],
  ['(N & F) | I', ['N', 'F']],
  ['~P1', []],
  ['~P1 | N', ['N']],
  ['N=passed & P1', ['N']],
  ['P1<>passed', []],
  ['2*{P1,N,F}', ['N', 'F']],
  ['P1', []],
  ['X & N', ['N']],
])('what is to be done for %s: %j', (text, expected) => {
  const expression = readExpression(text, ids);
  expect(expression && missingFor(expression, statusOf)).toEqual(expected);
});
