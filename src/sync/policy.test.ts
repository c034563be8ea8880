import { expect, test } from 'vitest';
import specification from './SPEC.md?raw';
import { whichCounts, type Standing } from './policy.ts';

/** `passed, 80 of 100, 14:02` as the table writes a standing. */
function standing(cell: string): Standing {
  const [status = '', ...more] = cell.split(',').map((part) => part.trim());
  const score = more.map((part) => /^(-?[\d.]+)(?: of ([\d.]+))?$/.exec(part)).find((found) => found !== null);
  const time = more.find((part) => part.includes(':'));
  return {
    status: status as Standing['status'],
    ...(score ? { score: { raw: Number(score[1]), ...(score[2] === undefined ? {} : { max: Number(score[2]) }) } } : {}),
    ...(time === undefined ? {} : { placeAt: Date.parse(`2026-01-05T${time}:00Z`) }),
  };
}

/** The rows of the table under "Which of two counts" in SPEC.md: here, there, which. */
const cases = specification
  .slice(specification.indexOf('## Which of two counts'))
  .split('\n## ')[0]!
  .split('\n')
  .filter((line) => line.startsWith('|') && !line.startsWith('|---') && !line.startsWith('| Here'))
  .map((line) => line.split('|').slice(1, 4).map((cell) => cell.trim()));

test('[S7] which of two standings counts is written down, case by case, and holds', () => {
  expect(cases.length).toBeGreaterThanOrEqual(14);
  for (const [hereCell = '', thereCell = '', expected] of cases) {
    const [here, there] = [standing(hereCell), standing(thereCell)];
    const counts = whichCounts(here, there);
    expect({ hereCell, thereCell, counts: counts === here ? 'here' : 'there' }).toEqual({ hereCell, thereCell, counts: expected });
  }
});

test('[S7] turned round, the same one counts, unless nothing tells them apart', () => {
  const undecided = cases.filter(([hereCell = '', thereCell = '']) => {
    const [here, there] = [standing(hereCell), standing(thereCell)];
    return whichCounts(here, there) !== whichCounts(there, here);
  });
  expect(undecided.map(([here, there]) => [here, there])).toEqual([['incomplete', 'incomplete, 14:02'], ['passed, 80', 'passed, 80']]);
});
