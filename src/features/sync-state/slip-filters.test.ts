import { expect, test } from 'vitest';
import { aLaunch, callLine, launchLine } from '../../test/screens/sync-record.ts';
import { byDay } from './by-day.ts';
import { coursesOf, filteredSlips, searchOfSlips, slipFiltersIn } from './slip-filters.ts';
import { slipsOf } from './slips.ts';

const at = (day: number, hour = 12): number => new Date(2026, 10, day, hour).getTime();
const slips = slipsOf([
  callLine('markRead', 'undone', { seq: 9 }, { madeAt: at(26, 9) }),
  launchLine('open', { seq: 8 }, aLaunch('l4', { startedAt: at(26, 8) })),
  launchLine('told', { seq: 7 }, aLaunch('l3', { startedAt: at(25, 23) })),
  launchLine('unsure', { seq: 6, enrollmentId: 'E2' }, aLaunch('l2', { enrollmentId: 'E2', moduleTitle: 'Ärger an Bord', startedAt: at(25, 1) })),
]);
const none = { show: undefined, course: undefined };

test('what is shown stands in the address, and what the address says wrongly is left out', () => {
  expect(slipFiltersIn(new URLSearchParams('show=unsure&course=E2'))).toEqual({ show: 'unsure', course: 'E2' });
  expect(slipFiltersIn(new URLSearchParams('show=lost&course='))).toEqual(none);
  expect([searchOfSlips({ show: 'sent', course: 'E 1' }), searchOfSlips(none)]).toEqual(['?show=sent&course=E+1', '?']);
});

test('each filter shows its slips, and says how many each state would show of the chosen course', () => {
  const shown = (show: 'waiting' | 'unsure' | undefined, course?: string) => filteredSlips(slips, { show, course }).shown.map(({ id }) => id);
  expect([shown(undefined), shown('waiting'), shown('unsure'), shown('unsure', 'E1'), shown(undefined, 'E2')]).toEqual([['c-markRead', 'l4', 'l3', 'l2'], ['l4'], ['l2'], [], ['l2']]);
  expect([...filteredSlips(slips, { show: 'sent', course: 'E1' }).counts]).toEqual([
    ['all', 2],
    ['waiting', 1],
    ['sent', 1],
    ['unsure', 0],
    ['refused', 0],
  ]);
});

test('the courses are those that slips are about, by the alphabet of the learner', () => {
  expect(coursesOf(slips, 'de')).toEqual([
    { id: 'E2', title: 'Ärger an Bord' },
    { id: 'E1', title: 'Fire safety' },
  ]);
});

test('a day begins at midnight where the learner is', () => {
  expect(byDay(slips).map((line) => (line.kind === 'day' ? new Date(line.at ?? 0).getDate() : line.slip.id))).toEqual([26, 'c-markRead', 'l4', 25, 'l3', 'l2']);
});

test('[S12] after the clock was set back the order stays that of what happened', () => {
  const jumped = slipsOf([launchLine('told', { seq: 3 }, aLaunch('c', { startedAt: at(20) })), launchLine('told', { seq: 2 }, aLaunch('b', { startedAt: at(26) })), launchLine('told', { seq: 1 }, aLaunch('a', { startedAt: at(20) }))]);
  expect(byDay(jumped).map((line) => (line.kind === 'day' ? '-' : line.slip.id)).join('')).toBe('-c-b-a');
});
