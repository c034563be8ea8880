import { expect, test } from 'vitest';
import type { AwardedCompetency } from '#api/contract/competencies.ts';
import { isMet, standingOf } from './standing.ts';

const found = (level: number, required: number, most: number, competent: boolean): AwardedCompetency => ({
  id: 'c',
  name: 'Lash containers',
  description: '',
  level: { code: String(level), measure: level },
  requiredLevel: { code: String(required), measure: required },
  maxLevel: { code: String(most), measure: most },
  competent,
});

test.for([
  ['what is asked for is there', 'completed', found(3, 3, 4, true), 'met', 'held held held free'],
  ['more than is asked for is there', 'completed', found(4, 2, 4, true), 'above', 'held held beyond beyond'],
  ['nobody asks for it', 'completed', found(2, 0, 4, true), 'held', 'held held free free'],
  ['it runs out soon', 'completionAtRisk', found(1, 1, 1, true), 'at-risk', 'loose'],
  ['one level is missing', 'notComplete', found(2, 3, 4, false), 'to-go', 'held held missing free'],
  ['it was reached and has run out', 'notComplete', found(1, 1, 1, false), 'lapsed', 'loose'],
  ['it was never found', 'notComplete', undefined, 'to-go', 'missing'],
  ['it counts without a level', 'completed', undefined, 'met', 'held'],
  ['a scale of a hundred is one segment', 'notComplete', found(40, 80, 100, false), 'to-go', 'missing'],
  ['the status was not told, the finding was', undefined, found(3, 3, 4, true), 'met', 'held held held free'],
  ['nothing was told', undefined, undefined, 'unknown', 'free'],
] as const)('%s', ([, status, award, kind, levels]) => {
  const standing = standingOf(status, award);
  expect(standing.kind).toBe(kind);
  expect(standing.levels.join(' ')).toBe(levels);
});

test('how many levels are missing is told only where they can be counted', () => {
  expect(standingOf('notComplete', found(1, 3, 4, false)).count).toBe(2);
  expect(standingOf('notComplete', undefined).count).toBeUndefined();
});

test('what runs out soon still counts, what has run out does not', () => {
  expect(isMet(standingOf('completionAtRisk', undefined))).toBe(true);
  expect(isMet(standingOf('notComplete', found(1, 1, 1, false)))).toBe(false);
});
