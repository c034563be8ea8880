import { expect, test } from 'vitest';
import { statedLength, statedMinutes } from './stated-minutes.ts';

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

test('a length is told in the learner’s language where it is plainly a time, else as the site says it', () => {
  const formats = { duration: (seconds: number) => `${seconds} s`, quantity: (amount: number, unit: string) => `${amount} × ${unit}` };
  expect(['8 min', '1 day', '6 Wochen', '3 shifts', undefined].map((text) => statedLength(text, formats))).toEqual(['480 s', '1 × day', '6 × week', '3 shifts', undefined]);
});
