import { expect, test } from 'vitest';
import type { ModuleSession } from '#api/contract/module.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import { moduleActOf, priceOf } from './module-act.ts';
import { openSessions } from './open-sessions.ts';
import { prerequisiteStrap } from './prerequisite-steps.ts';
import { comingSessions, joinAddress, seatsLeft, standingOf } from './session-standing.ts';

const now = Date.parse('2026-11-26T12:00Z');
const session = (more: Partial<ModuleSession> = {}): ModuleSession => ({
  id: 'S1', code: 'DEC', start: '2026-12-01T08:00:00.000+00:00', end: '2026-12-01T15:00:00.000+00:00', status: { code: 'active' },
  instructors: [], modules: [], classes: [], attributes: [], links: [{ rel: 'enroll', type: 'text/html', href: 'https://lms/enroll' }], ...more,
});
const module = { sessions: [] as ModuleSession[], attributes: [], links: [{ rel: 'alternate', type: 'text/html', href: 'https://lms/catalog' }] };
const actOf = (more: Partial<Parameters<typeof moduleActOf>[0]['module']> = {}) => moduleActOf({ module: { ...module, ...more }, prerequisites: undefined, now });
const left = (value: string) => [{ code: 'seatsLeft', value }];
const approval = { code: 'approval', value: 'required' };
const waitlist = { code: 'waitlist', value: 'open' };
const eur = (amount: number) => ({ currency: 'EUR', amount });

test.for([
  ['active', {}, 'open'],
  ['required', {}, 'open'],
  ['a status that nobody knows', {}, 'open'],
  ['cancelled', {}, 'cancelled'],
  ['closed', {}, 'closed'],
  ['completed', {}, 'over'],
  ['invitation', {}, 'by-invitation'],
  ['active', { deadline: '2026-11-25T08:00Z' }, 'closed'],
  ['active', { open: '2026-11-27T08:00Z' }, 'not-open-yet'],
  ['active', { start: '2026-11-20T08:00Z', end: '2026-11-20T10:00Z' }, 'over'],
  ['active', { attributes: left('0') }, 'full'],
  ['active', { seats: 0 }, 'full'],
  ['active', { seats: 3, attributes: left('many') }, 'open'],
] as const)('a date that is %s, with %o, is %s', ([code, more, standing]) => {
  expect(standingOf(session({ status: { code }, ...more }), now)).toBe(standing);
});

test('how many seats are left is known only where it is told', () => {
  expect([seatsLeft(session({ seats: 8 })), seatsLeft(session({ seats: 8, attributes: left('2') })), seatsLeft(session({ seats: 0 }))]).toEqual([undefined, 2, 0]);
});

test('dates to come are in order, those that are over are left out', () => {
  const later = session({ id: 'S2', start: '2027-01-01T08:00Z', end: '2027-01-01T09:00Z' });
  const undated = session({ id: 'S3', start: undefined as never, end: undefined as never });
  expect(comingSessions([undated, later, session(), session({ id: 'S4', status: { code: 'completed' } })], now).map(({ id }) => id)).toEqual(['S1', 'S2', 'S3']);
});

test('a meeting is joined at the address that stands in its place or its attributes', () => {
  expect(joinAddress({ location: 'Online: https://meet.example/room?id=1', attributes: [] })).toBe('https://meet.example/room?id=1');
  expect(joinAddress({ location: 'Online', attributes: [{ code: 'room', value: 'https://meet.example/2' }] })).toBe('https://meet.example/2');
  expect(joinAddress({ location: 'http://plain.example', attributes: [] })).toBeUndefined();
});

test('the button has the word of what will happen, as far as the LMS tells', () => {
  expect(actOf()).toEqual({ kind: 'enrol' });
  expect(actOf({ attributes: [approval] })).toEqual({ kind: 'ask' });
  expect(actOf({ sessions: [session()] })).toEqual({ kind: 'enrol' });
  expect(actOf({ sessions: [session({ attributes: left('0') })], attributes: [waitlist] })).toEqual({ kind: 'waitlist' });
  expect(actOf({ sessions: [session({ attributes: left('0') }), session({ id: 'S2' })], attributes: [waitlist] })).toEqual({ kind: 'enrol' });
});

test('where nothing can be asked for it says why', () => {
  expect(actOf({ archived: true })).toEqual({ kind: 'closed', because: 'archived' });
  expect(actOf({ sessions: [session({ status: { code: 'closed' } })] })).toEqual({ kind: 'closed', because: 'no-date' });
  expect(actOf({ sessions: [session({ attributes: left('0') })] })).toEqual({ kind: 'closed', because: 'full' });
});

test('what costs is paid in the LMS, on the page of its only date, unless somebody approves it', () => {
  expect(actOf({ price: eur(120) })).toEqual({ kind: 'pay', href: 'https://lms/catalog' });
  expect(actOf({ price: eur(120), attributes: [approval] })).toEqual({ kind: 'ask' });
  expect(actOf({ price: eur(0) })).toEqual({ kind: 'enrol' });
  expect(actOf({ defaultSessionPrice: eur(90), sessions: [session()] })).toEqual({ kind: 'pay', href: 'https://lms/enroll' });
  expect(actOf({ price: eur(90), sessions: [session({ price: eur(0) })] })).toEqual({ kind: 'enrol' });
  expect(priceOf({ price: eur(1), defaultSessionPrice: eur(2) }, session({ price: eur(3) }))).toEqual(eur(3));
  expect(openSessions({ sessions: [session(), session({ status: { code: 'invitation' } })] }, now)).toHaveLength(1);
});

const mine = (code: string): TrainingRecord => ({ id: 'E1', learningModule: { id: 'a', title: 'A', links: [] }, overallStatus: { code }, links: [], trainingRecords: [] });
const asks = (operator: string, condition: string) => ({ prerequisites: { operator: { code: operator }, condition: { code: condition }, modules: [{ id: 'a', title: 'A' }, { id: 'b', title: 'B' }] } });

test('what must be done first is shown with how far I am, and the first that is missing leads on', () => {
  const strap = prerequisiteStrap(asks('all', 'completed'), new Map([['a', mine('completed')]]));
  expect(strap?.steps.map(({ moduleId, isMet }) => [moduleId, isMet])).toEqual([['a', true], ['b', false]]);
  expect(strap?.missing?.moduleId).toBe('b');
  expect(moduleActOf({ module, prerequisites: strap, now })).toMatchObject({ kind: 'first', step: { moduleId: 'b' } });
});

test('one may be enough, being enrolled may be enough, and while my courses have not come nothing is missing', () => {
  expect(prerequisiteStrap(asks('any', 'completed'), new Map([['a', mine('completed')]]))?.missing).toBeUndefined();
  expect(prerequisiteStrap(asks('any', 'enrolled'), new Map([['a', mine('incomplete')]]))?.missing).toBeUndefined();
  expect(prerequisiteStrap(asks('any', 'completed'), new Map([['a', mine('incomplete')]]))?.missing?.moduleId).toBe('a');
  expect(prerequisiteStrap(asks('all', 'completed'), undefined)?.missing).toBeUndefined();
  expect(prerequisiteStrap({}, new Map())).toBeUndefined();
});
