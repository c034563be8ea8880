import { expect, test } from 'vitest';
import { kindSaidByLabel } from './kind-said-by-label.ts';

test.for([
  ['an internship', { code: 'onlineModule', label: 'Internship' }, 'internship'],
  ['a group of people with one interest', { code: 'onlineModule', label: 'Special Interest Group' }, 'specialInterestGroup'],
  ['an online course', { code: 'onlineModule', label: 'Online' }, 'onlineModule'],
  ['an online course without a label', { code: 'onlineModule' }, 'onlineModule'],
  ['a classroom, whatever its site calls it', { code: 'classroom', label: 'Internship' }, 'classroom'],
] as const)('what a learning path tells as %s is shown as that', ([, type, kind]) => {
  expect(kindSaidByLabel(type)).toBe(kind);
});
