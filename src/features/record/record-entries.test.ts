import { expect, test } from 'vitest';
import type { ExternalRecord } from '#api/contract/external-training-record.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import { finishedByMonth } from './finished-by-month.ts';
import { recordEntries, type RecordEntry } from './record-entries.ts';
import { byYear, filterRecord, readFilters, searchOf } from './record-filters.ts';

const course = (id: string, status: string, more: Partial<TrainingRecord> = {}): TrainingRecord => ({
  id,
  learningModule: { id: `M${id}`, title: `Course ${id}`, type: { code: 'onlineModule' }, links: [] },
  overallStatus: { code: status },
  links: [],
  trainingRecords: [],
  ...more,
});
const external = (id: string, status: string, more: Partial<ExternalRecord> = {}): ExternalRecord => ({ id, title: `Elsewhere ${id}`, status: { code: status }, ...more });
const entry = (more: Partial<RecordEntry>): RecordEntry => ({ key: JSON.stringify(more), source: 'course', id: 'E', moduleId: 'M', title: 'Fire safety', members: 0, result: 'done', ...more });

test.for([
  ['completed', 'done'],
  ['finishedUsing', 'done'],
  ['administrativeEntry', 'done'],
  ['enrolled', 'open'],
  ['incomplete', 'open'],
  ['pendingApproval', 'open'],
  ['withdrawn', 'left'],
  ['cancelled', 'left'],
] as const)('a course that is %s counts as %s', ([status, result]) => {
  expect(recordEntries([course('1', status)], [])[0]?.result).toBe(result);
});

test.for([
  ['completed', 'done'],
  ['openForEditing', 'open'],
  ['pendingApproval', 'open'],
  ['approved', 'open'],
  ['cancelled', 'left'],
] as const)('training elsewhere that is %s counts as %s', ([status, result]) => {
  expect(recordEntries([], [external('1', status)])[0]?.result).toBe(result);
});

test('courses and training elsewhere stand in one list, the newest first, and what has no date last', () => {
  const entries = recordEntries(
    [course('none', 'completed'), course('old', 'completed', { endDate: '2024-05-01T10:00:00Z' }), course('new', 'completed', { endDate: '2026-05-01T10:00:00Z' })],
    [external('between', 'completed', { endDate: '2025-02-24' })],
  );
  expect(entries.map(({ id }) => id)).toEqual(['new', 'between', 'old', 'none']);
  expect([...byYear(entries).keys()]).toEqual([2026, 2025, 2024, undefined]);
});

test('only hours and minutes are time: how long a day of training is, nobody knows', () => {
  const minutes = recordEntries([], [external('h', 'completed', { duration: { amount: 1.5, unit: 'hour' } }), external('d', 'completed', { duration: { amount: 2, unit: 'day' } })]).map((one) => one.minutes);
  expect(minutes).toEqual([90, undefined]);
});

test('the record shows what was done; the rest is one tap away, and each chip says how much it would show', () => {
  const all = [entry({ kind: 'exam' }), entry({ kind: 'exam', title: 'Crane signals' }), entry({ kind: 'video', result: 'open' }), entry({ source: 'external', kind: 'video' })];
  const shown = filterRecord(all, readFilters(new URLSearchParams()));
  expect(shown.entries).toHaveLength(3);
  expect([...shown.results]).toEqual([['done', 3], ['open', 1], ['left', 0], ['all', 4]]);
  expect([...shown.kinds].map(([kind, { count }]) => [kind, count])).toEqual([['exam', 2], ['external', 1]]);
});

test('words are found without regard to capitals and accents, in any order', () => {
  const all = [entry({ title: 'Sécurité à quai' }), entry({ title: 'Crane signals' })];
  expect(filterRecord(all, { result: 'done', words: 'QUAI securite' }).entries.map(({ title }) => title)).toEqual(['Sécurité à quai']);
});

test('a kind that shows nothing any more can still be switched off', () => {
  expect([...filterRecord([entry({ kind: 'exam' })], { result: 'open', kind: 'exam', words: '' }).kinds]).toEqual([['exam', { count: 0 }]]);
});

test('what is asked for is in the address, and what is usual is not', () => {
  expect(searchOf({ result: 'done', words: '' })).toBe('?');
  const filters = { result: 'all', kind: 'exam', words: 'fire & smoke' } as const;
  expect(readFilters(new URLSearchParams(searchOf(filters)))).toEqual(filters);
});

const now = new Date(2026, 10, 26).getTime();
const on = (year: number, month: number, more: Partial<RecordEntry> = {}): RecordEntry => entry({ at: new Date(year, month - 1, 15).getTime(), key: `${year} ${month} ${JSON.stringify(more)}`, ...more });

test('the chart counts what was finished, month by month for a year, where lengths are not told', () => {
  const finished = finishedByMonth([on(2026, 11), on(2026, 11, { minutes: 60 }), on(2025, 12), on(2025, 11), on(2026, 10, { result: 'open' })], now);
  expect(finished?.measure).toBe('courses');
  expect(finished?.months.map(({ value }) => value)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
  expect(finished?.average).toBe(0.25);
});

test('the chart counts time where the length of everything is known', () => {
  const finished = finishedByMonth([on(2026, 11, { minutes: 60 }), on(2026, 9, { minutes: 30 }), on(2026, 9, { minutes: 15 })], now);
  expect(finished?.measure).toBe('minutes');
  expect(finished?.months.slice(-3).map(({ value }) => value)).toEqual([45, 0, 60]);
});

test('a year in which next to nothing was finished has no chart', () => {
  expect(finishedByMonth([on(2020, 1), on(2026, 1), on(2026, 2)], now)).toBeUndefined();
});
