import { expect, test } from 'vitest';
import { statedMinutes } from './stated-minutes.ts';

test.for([
  ['8 min', 8],
  ['4 h', 240],
  ['1 h 30 min', 90],
  ['1.5 hours', 90],
  ['1,5 Stunden', 90],
  ['PT1H30M', 90],
  ['01:30:00', 90],
] as const)('%s says how many minutes it takes', ([text, minutes]) => {
  expect(statedMinutes(text)).toBe(minutes);
});

test.for(['1 day', '2 weeks', 'about 40 pages', '', '3', 'half an hour', '2 h or so'])('%s is not plainly hours and minutes, so nothing is made of it', (text) => {
  expect(statedMinutes(text)).toBeUndefined();
});

test('no length is no length', () => {
  expect(statedMinutes(undefined)).toBeUndefined();
});
