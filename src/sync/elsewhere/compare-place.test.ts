import { expect, test } from 'vitest';
import type { HacpState } from '#formats/hacp/get-param.ts';
import type { ItemRecord } from '#offline/learner-schema.ts';
import { whosePlace, type WhosePlace } from './compare-place.ts';
import type { ItemHere, ItemPlace } from './told-from-here.ts';

const told = (...places: readonly Partial<ItemPlace>[]): ItemHere => ({ untoldSeconds: 0, told: places.map((place) => ({ status: 'incomplete', location: 'p2', suspendData: 'a=1', ...place })) });
const recordAt = (location: string, status: ItemRecord['status'] = 'incomplete'): ItemRecord => ({
  enrollmentId: 'E', itemId: 'A', attempt: 1, status, totalSeconds: 0, changedAt: 0,
  data: { 'cmi.core.lesson_location': location, 'cmi.core.lesson_status': 'incomplete', 'cmi.suspend_data': 'a=1' },
});
const at = (location: string, more: HacpState = {}): HacpState => ({ status: 'incomplete', location, suspendData: 'a=1', ...more });
const long = 'x'.repeat(5000);

const cases: readonly (readonly [what: string, held: HacpState, here: ItemHere, whose: WhosePlace])[] = [
  ['an LMS that says nothing', {}, told(), 'nothing'],
  ['an item that nobody began', { status: 'not attempted', location: '', suspendData: '' }, told(), 'nothing'],
  ['a device that never had the course', at('p3'), told(), 'elsewhere'],
  ['what this device told last', at('p2'), told({}), 'ours'],
  ['another page', at('p3'), told({}), 'elsewhere'],
  ['the same page with other data', at('p2', { suspendData: 'b=2' }), told({}), 'elsewhere'],
  ['an earlier place of this device that is not the last', at('p2'), told({ location: 'p4' }), 'elsewhere'],
  ['one of which the answer was lost, where it arrived', at('p4'), told({}, { location: 'p4' }), 'ours'],
  ['one of which the answer was lost, where it did not', at('p2'), told({}, { location: 'p4' }), 'ours'],
  ['the same page with a better result', at('p2', { status: 'passed' }), told({}), 'elsewhere'],
  ['a result that the LMS judged by itself', at('p2', { status: 'passed' }), told({ status: 'completed' }), 'ours'],
  ['less than was told finished', at('p1'), told({ status: 'passed' }), 'behind'],
  ['a place of this device that is not told yet', at('p5'), { told: [], untoldSeconds: 9, record: recordAt('p5') }, 'ours'],
  ['another one beside such a place', at('p3'), { told: [], untoldSeconds: 9, record: recordAt('p5') }, 'elsewhere'],
  // S13: what came back otherwise is nobody else's.
  ['data that the LMS cut', at('p2', { suspendData: long.slice(0, 4096) }), told({ suspendData: long }), 'ours'],
  ['data whose lines it trimmed', at('p2', { suspendData: 'a\r\nb' }), told({ suspendData: ' a \n b' }), 'ours'],
  ['data that it does not keep', at('p2', { suspendData: '' }), told({}), 'ours'],
  ['data that could not be sent', at('p2', { suspendData: 'of another' }), told({ suspendData: 'x\n[Core]\ny' }), 'ours'],
  ['a location that was cut', at('y'.repeat(255)), told({ location: 'y'.repeat(300) }), 'ours'],
  ['a location of two lines', at('one two'), told({ location: 'one\ntwo' }), 'ours'],
];
for (const [what, held, here, whose] of cases) {
  test(`[S7] ${what}: ${whose}`, () => {
    expect(whosePlace('scorm-1.2', held, here)).toBe(whose);
  });
}

test('[S7] places of SCORM 2004 are compared in its own elements', () => {
  const record = { ...recordAt(''), data: { 'cmi.location': 'p5', 'cmi.suspend_data': 'a=1', 'cmi.completion_status': 'incomplete' } };
  expect(whosePlace('scorm-2004', at('p5'), { told: [], untoldSeconds: 0, record })).toBe('ours');
  expect(whosePlace('scorm-2004', at('p6'), { told: [], untoldSeconds: 0, record })).toBe('elsewhere');
});
