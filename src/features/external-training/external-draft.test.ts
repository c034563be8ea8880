import { expect, test } from 'vitest';
import { amountOf, emptyDraft, faultsOf, fieldsOf } from './external-draft.ts';
import { ownCurrency } from './own-currency.ts';

const draft = { ...emptyDraft('EUR'), title: ' First aid ', startDate: '2026-11-20' };
const way = { status: 'pendingApproval', language: 'nl', type: 'externalCourse' } as const;

test('unit, money and language are always said, so that the LMS puts none of its own', () => {
  expect(fieldsOf(draft, way)).toEqual({ title: 'First aid', startDate: '2026-11-20', endDate: '2026-11-20', type: 'externalCourse', language: 'nl', durationUnit: 'hour', costCurrency: 'EUR', status: 'pendingApproval' });
});

test('a text that was emptied is said as empty, for what is left out stays', () => {
  const before = { ...draft, vendor: 'Red Cross', durationAmount: '8' };
  expect(fieldsOf(draft, { ...way, before })).toMatchObject({ vendor: '', durationAmount: 0 });
});

test('amounts are written with a comma or a point', () => {
  expect(['1,5', '1.5', '', ' 90 ', 'much', '-1'].map(amountOf)).toEqual([1.5, 1.5, undefined, 90, NaN, NaN]);
});

test('what must be mended is told in the order of the form', () => {
  expect([...faultsOf({ ...emptyDraft('EUR'), costAmount: 'x' })]).toEqual([['title', 'nameMissing'], ['startDate', 'dayMissing'], ['costAmount', 'notANumber']]);
});

test.for([
  [['de-CH'], 'CHF'],
  [['de'], 'EUR'],
  [['ja'], 'JPY'],
  [['en-GB', 'en-US'], 'GBP'],
] as const)('the money is that of the learner’s region: %s', ([languages, currency]) => {
  expect(ownCurrency([], languages)).toBe(currency);
});

test('and that in which they last paid before all', () => {
  expect(ownCurrency([{ id: 'X', title: 'X', endDate: '2026-01-01', cost: { amount: 5, currency: 'SEK' } }], ['de-CH'])).toBe('SEK');
});
