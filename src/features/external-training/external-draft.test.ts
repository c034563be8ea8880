import { expect, test } from 'vitest';
import type { ExternalRecord } from '#api/contract/external-training-record.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Writer } from './amount-text.ts';
import { draftOf, emptyDraft, faultsOf, fieldsOf } from './external-draft.ts';
import { ownCurrency } from './own-currency.ts';

const draft = { ...emptyDraft('EUR'), title: ' First aid ', startDate: '2026-11-20' };
const writer: Writer = { formats: formatsFor('nl'), language: 'nl' };
const way = { status: 'pendingApproval', language: 'nl', type: 'externalCourse', writer } as const;

test('unit, money and language are always said, so that the LMS puts none of its own', () => {
  expect(fieldsOf(draft, way)).toEqual({ title: 'First aid', startDate: '2026-11-20', endDate: '2026-11-20', type: 'externalCourse', language: 'nl', durationUnit: 'hour', costCurrency: 'EUR', status: 'pendingApproval' });
});

test('a text that was emptied is said as empty, for what is left out stays', () => {
  const before: ExternalRecord = { id: 'X', title: 'First aid', vendor: 'Red Cross', duration: { amount: 8, unit: 'hour' } };
  expect(fieldsOf(draft, { ...way, before })).toMatchObject({ vendor: '', durationAmount: 0 });
});

test.for([12.345, 0.1234567, 123_456_789_012, -5] as const)('an amount that nobody changed goes back as the LMS told it, however it is written: %d', (amount) => {
  const before: ExternalRecord = { id: 'X', title: 'Crane', startDate: '2026-11-02', cost: { currency: 'EUR', amount }, duration: { unit: 'hour', amount } };
  const written = draftOf(before, 'CHF', writer);
  expect(faultsOf(written, { writer, before }).size).toBe(0);
  expect(fieldsOf({ ...written, title: 'Crane, part two' }, { ...way, before })).toMatchObject({ costAmount: amount, durationAmount: amount, costCurrency: 'EUR' });
});

test('what must be mended is told in the order of the form', () => {
  expect([...faultsOf({ ...emptyDraft('EUR'), costAmount: 'x' }, { writer })]).toEqual([['title', 'nameMissing'], ['startDate', 'dayMissing'], ['costAmount', 'notANumber']]);
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
