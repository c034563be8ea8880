import { expect, test } from 'vitest';
import { doClash, meetingsOf, nextMeeting, otherZone, phaseOf, spanOf, zoneOf } from './session-times.ts';

const at = (iso: string): number => Date.parse(iso);
const session = { start: '2026-12-01T08:00:00.000+00:00', end: '2026-12-01T15:00:00.000+00:00' };
const twoDays = {
  ...session,
  end: '2026-12-03T12:00:00.000+00:00',
  classes: [
    { start: '2026-12-03T08:00:00.000+00:00', end: '2026-12-03T12:00:00.000+00:00' },
    { start: '2026-12-01T08:00:00.000+00:00', end: '2026-12-01T12:00:00.000+00:00' },
  ],
};

test('a session meets when its classes do, else from its start to its end; without a date nothing is known', () => {
  expect(meetingsOf(session)).toEqual([{ start: at('2026-12-01T08:00Z'), end: at('2026-12-01T15:00Z') }]);
  expect(meetingsOf(twoDays).map(({ start }) => start)).toEqual([at('2026-12-01T08:00Z'), at('2026-12-03T08:00Z')]);
  expect(meetingsOf({})).toEqual([]);
  expect(meetingsOf({ start: session.start, end: 'soon' })).toEqual([{ start: at('2026-12-01T08:00Z'), end: undefined }]);
  expect(spanOf(meetingsOf(twoDays))).toEqual({ start: at('2026-12-01T08:00Z'), end: at('2026-12-03T12:00Z') });
  expect(spanOf([])).toBeUndefined();
});

test.for([
  ['2026-11-30T23:30Z', 'UTC', 'before'],
  ['2026-11-30T23:30Z', 'Europe/Berlin', 'that-day'], // past midnight there
  ['2026-12-01T07:00Z', 'UTC', 'that-day'],
  ['2026-12-01T14:59Z', 'UTC', 'that-day'],
  ['2026-12-01T15:00Z', 'UTC', 'over'],
] as const)('at %s in %s a session is %s', ([now, zone, phase]) => {
  expect(phaseOf(meetingsOf(session), at(now), zone)).toBe(phase);
});

test('between two days of a session it is neither before nor over, and the next day is known', () => {
  const meetings = meetingsOf(twoDays);
  expect(phaseOf(meetings, at('2026-12-02T09:00Z'), 'UTC')).toBe('between');
  expect(nextMeeting(meetings, at('2026-12-02T09:00Z'))?.start).toBe(at('2026-12-03T08:00Z'));
  expect(phaseOf([], 0)).toBe('unknown');
});

test('a session whose end is not given is over a day after it began', () => {
  const meetings = meetingsOf({ start: session.start });
  expect(phaseOf(meetings, at('2026-12-01T20:00Z'), 'UTC')).toBe('that-day');
  expect(phaseOf(meetings, at('2026-12-02T08:00Z'), 'UTC')).toBe('over');
});

test('the zone of a session is the one that the site names, else the offset of its times; UTC says nothing of a place', () => {
  expect(zoneOf({ ...session, attributes: [{ code: 'timeZone', value: 'Asia/Kolkata' }] })).toBe('Asia/Kolkata');
  expect(zoneOf({ start: '2015-03-11T00:36:44.877-05:00' })).toBe('-05:00');
  expect(zoneOf(session)).toBeUndefined();
  expect(zoneOf({ ...session, attributes: [{ code: 'timeZone', value: 'The Moon' }] })).toBeUndefined();
});

test('it is told only where its clocks show something else than the learner’s', () => {
  const inBerlin = { ...session, attributes: [{ code: 'timeZone', value: 'Europe/Berlin' }] };
  expect(otherZone(inBerlin, 'Europe/Paris')).toBeUndefined();
  expect(otherZone(inBerlin, 'Asia/Singapore')).toBe('Europe/Berlin');
  // In the three weeks in which America has changed its clocks already and Europe not, the difference is another one.
  const march = { start: '2026-03-16T08:00:00.000-04:00' };
  expect(otherZone(march, 'America/New_York')).toBeUndefined();
  expect(otherZone(march, 'Europe/London')).toBe('-04:00');
});

test('dates clash when they share a minute, and not when one follows the other', () => {
  const day = meetingsOf(session);
  const other = (start: string, end?: string) => meetingsOf({ start, ...(end !== undefined && { end }) });
  expect(doClash(day, other('2026-12-01T14:00Z', '2026-12-01T16:00Z'))).toBe(true);
  expect(doClash(day, other('2026-12-01T15:00Z', '2026-12-01T16:00Z'))).toBe(false);
  expect(doClash(day, other('2026-12-01T10:00Z'))).toBe(true);
  expect(doClash(meetingsOf(twoDays), other('2026-12-02T08:00Z', '2026-12-02T12:00Z'))).toBe(false);
});
