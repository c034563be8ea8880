import { expect, test } from 'vitest';
import { coverFamilyOf } from './cover-family.ts';
import { coverHues, hueOfBranch, hueOfId } from './cover-hue.ts';
import { drawCover, type CoverFamily } from './draw-cover.ts';
import { hashOf } from './seeded-random.ts';

const families: readonly CoverFamily[] = ['contours', 'weave', 'rows', 'dial', 'hatch', 'pulse'];
const ids = Array.from({ length: 60 }, (_, index) => `EKP${String(index * 7919).padStart(9, '0')}`);

test.for(families)('%s: the same ID always gives the same picture, another ID another', (family) => {
  expect(drawCover(family, 'EKP000076883')).toEqual(drawCover(family, 'EKP000076883'));
  expect(new Set(ids.map((id) => JSON.stringify(drawCover(family, id)))).size).toBe(ids.length);
});

test('a picture stays what it is for ever: whoever changes a family changes the covers of everybody', () => {
  const prints = Object.fromEntries(families.map((family) => [family, hashOf(JSON.stringify(drawCover(family, 'EKP000076883', 5)))]));
  expect(prints).toMatchInlineSnapshot(`
    {
      "contours": 2722194618,
      "dial": 1303625014,
      "hatch": 2730217174,
      "pulse": 1504146257,
      "rows": 3190011127,
      "weave": 401799603,
    }
  `);
});

test.for(families)('%s: at most four paths, all of them numbers that a browser can draw, and small', (family) => {
  for (const id of ids) {
    const picture = drawCover(family, id, 1 + (hashOf(id) % 9));
    expect(picture.length).toBeLessThanOrEqual(4);
    for (const { d, fill, stroke } of picture) {
      expect(d).toMatch(/^M[-\d.\sMmLlHhVvAaQqCcZz]+$/);
      expect(fill ?? stroke).toBeDefined();
    }
    expect(picture.reduce((sum, { d }) => sum + d.length, 0)).toBeLessThan(12_000);
  }
});

test('a programme shows as many upright straps as it has courses, from two to six', () => {
  const straps = (members: number) => new Set(drawCover('weave', 'P1', members)[0]?.d.match(/M(-?[\d.]+) /g)).size;
  expect([1, 2, 4, 6, 12].map(straps)).toEqual([2, 2, 4, 6, 6]);
});

test('each kind of learning has its family, and a kind that nobody knows is drawn like a course', () => {
  expect(['onlineModule', 'learningProgram', 'classroom', 'exam', 'task', 'book', 'somethingNew'].map(coverFamilyOf)).toEqual([
    'contours',
    'weave',
    'rows',
    'dial',
    'hatch',
    'pulse',
    'contours',
  ]);
});

test('branches take the eight hues in their order, and things without a branch keep the hue of their ID', () => {
  expect([0, 1, 7, 8].map(hueOfBranch)).toEqual([32, 172, 215, 32]);
  expect(hueOfId('M1')).toBe(hueOfId('M1'));
  expect(new Set(ids.map(hueOfId)).size).toBe(coverHues.length);
});
