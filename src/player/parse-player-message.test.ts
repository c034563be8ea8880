import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lessonStatuses } from '#formats/cmi.ts';
import { type FromPlayer, maxReadBytes } from './messages.ts';
import { parsePlayerMessage, playerBounds } from './parse-player-message.ts';
import { longestSequencingState, navigationKinds, sessionEnds } from './sequencing-messages.ts';

const id = fc.nat();
const sittingId = fc.uuid();
const element = fc.constantFrom('cmi.core.lesson_status', 'cmi.suspend_data', 'cmi.interactions.12.correct_responses.0.pattern', 'adl.nav.request', 'nav.event');
const value = fc.string({ unit: 'binary', maxLength: 500 });
const data = fc.dictionary(element, value);
const path = fc.string({ maxLength: 300 });

/** What a player that keeps to the protocol may say. */
const honest: fc.Arbitrary<FromPlayer> = fc.oneof(
  fc.record({ type: fc.constant('opened' as const), isSequencing: fc.boolean() }),
  fc.record({ type: fc.constant('deliver' as const), itemId: path, isResumed: fc.boolean() }),
  fc.record({ type: fc.constant('session-ended' as const), reason: fc.constantFrom(...sessionEnds) }),
  fc.record({ type: fc.constant('stayed' as const), isRefused: fc.boolean() }),
  fc.record({ type: fc.constant('sequencing-state' as const), state: path }),
  fc.record({
    type: fc.constant('navigation' as const),
    navigation: fc.record(
      {
        current: path,
        canContinue: fc.boolean(),
        canGoBack: fc.boolean(),
        choices: fc.array(path),
        hidden: fc.array(fc.constantFrom(...navigationKinds)),
        activities: fc.array(fc.record({ id: path, status: fc.constantFrom(...lessonStatuses) })),
      },
      { requiredKeys: ['canContinue', 'canGoBack', 'choices', 'hidden', 'activities'] },
    ),
  }),
  fc.record({ type: fc.constant('ask-file' as const), id, path }),
  fc.record({ type: fc.constant('read' as const), id, entry: id, start: id, length: fc.nat(maxReadBytes) }),
  fc.record({ type: fc.constant('ask-texts' as const), id }),
  fc.record({ type: fc.constant('item-started' as const), sittingId }),
  fc.record({ type: fc.constant('set' as const), sittingId, changes: fc.array(fc.tuple(element, value)) }),
  fc.record({ type: fc.constant('commit' as const), sittingId, data, isFinal: fc.boolean() }),
  fc.record({ type: fc.constant('flush' as const), sittingId }),
  fc.record({ type: fc.constant('item-ended' as const), sittingId, data, didContentFinish: fc.boolean(), apiCalls: id, apiErrors: id }),
  fc.record({ type: fc.constant('content-session' as const), sittingId, isOpen: fc.boolean() }),
  fc.record({ type: fc.constant('asks-for-bar' as const), sittingId }),
  fc.record({ type: fc.constant('wants-to-leave' as const), sittingId, why: fc.constantFrom('exit' as const, 'suspend' as const, 'close' as const) }),
  fc.record({ type: fc.constant('missing-file' as const), path }),
  fc.record({ type: fc.constant('script-broke' as const), sittingId, detail: path }),
  fc.record({ type: fc.constant('failed' as const), reason: fc.constantFrom('damaged-file' as const, 'run-time-failed' as const), detail: path }),
);

test('what an honest player says is understood to the letter', () => {
  fc.assert(
    fc.property(honest, (message) => {
      expect(parsePlayerMessage(structuredClone(message))).toEqual(message);
    }),
  );
});

test('whatever else a course puts on the port is no message, and nothing breaks', () => {
  const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withSparseArray: true, withNullPrototype: true });
  fc.assert(
    fc.property(anything, (thing) => {
      expect(parsePlayerMessage(thing)).toBeUndefined();
    }),
  );
});

test('an honest message with one field bent is either refused or still within all bounds', () => {
  const bent = fc.tuple(honest, fc.nat(6), fc.anything()).map(([message, at, thing]) => {
    const fields = Object.keys(message).filter((field) => field !== 'type');
    const field = fields[at % Math.max(fields.length, 1)];
    return field === undefined ? { ...message, type: thing } : { ...message, [field]: thing };
  });
  fc.assert(
    fc.property(bent, (message) => {
      expect(JSON.stringify(parsePlayerMessage(message) ?? null).length).toBeLessThan(playerBounds.text * 2);
    }),
  );
});

const set = (name: string, text: string): unknown => ({ type: 'set', sittingId: 'S1', changes: [[name, text]] });
test.each([
  ['a name without a dot', set('__proto__', 'x')],
  ['a name of an object’s machinery', set('constructor', 'x')],
  ['a name with other signs', set('cmi.<script>', 'x')],
  ['a name that is too long', set(`cmi.${'a'.repeat(playerBounds.elementName)}`, 'x')],
  ['a value that is too long', set('cmi.suspend_data', 'x'.repeat(playerBounds.value + 1))],
  ['a value that is no text', { type: 'set', sittingId: 'S1', changes: [['cmi.suspend_data', 5]] }],
  ['too much in one message', { type: 'set', sittingId: 'S1', changes: Array.from({ length: 40 }, () => ['cmi.suspend_data', 'x'.repeat(playerBounds.value)]) }],
  ['too many elements', { type: 'set', sittingId: 'S1', changes: Array.from({ length: playerBounds.elements + 1 }, () => ['cmi.a', '']) }],
  ['data that are a list', { type: 'commit', sittingId: 'S1', data: [['cmi.a', 'x']], isFinal: true }],
  ['data that are a buffer, each byte of it an element', { type: 'commit', sittingId: 'S1', data: new Uint8Array(0), isFinal: true }],
  ['a read beyond the bound', { type: 'read', id: 1, entry: 0, start: 0, length: maxReadBytes + 1 }],
  ['a read before the start', { type: 'read', id: 1, entry: 0, start: -1, length: 1 }],
  ['a fraction', { type: 'read', id: 1, entry: 0.5, start: 0, length: 1 }],
  ['a number that is none', { type: 'read', id: 1, entry: Number.NaN, start: 0, length: 1 }],
  ['a reason that nobody knows', { type: 'failed', reason: 'toString', detail: '' }],
  ['a type of the other direction', { type: 'start-item', item: {} }],
  ['a type that every object has', { type: 'hasOwnProperty' }],
  ['a session that is neither open nor closed', { type: 'content-session', sittingId: 'S1', isOpen: 'perhaps' }],
  ['a wish for the bar of no run', { type: 'asks-for-bar', sittingId: '' }],
  ['a path that is too long', { type: 'ask-file', id: 1, path: 'x'.repeat(playerBounds.path + 1) }],
])('%s is refused', (_what, message) => {
  expect(parsePlayerMessage(message)).toBeUndefined();
});

test('data cannot bring a prototype along', () => {
  const hostile: unknown = JSON.parse('{"type":"commit","sittingId":"S1","isFinal":false,"data":{"cmi.a":"x","__proto__":"y"}}');
  expect(parsePlayerMessage(hostile)).toBeUndefined();
  expect(Object.hasOwn(Object.prototype, 'cmi.a')).toBe(false);
});

test('what a course says of its order is bounded: the length of its state, its lists and its names', () => {
  const navigation = { canContinue: true, canGoBack: true, choices: [], hidden: [], activities: [] };
  const bent = [
    { type: 'sequencing-state', state: 'x'.repeat(longestSequencingState + 1) },
    { type: 'deliver', itemId: 'x'.repeat(1025), isResumed: false },
    { type: 'navigation', navigation: { ...navigation, choices: Array.from({ length: 5001 }, () => 'a') } },
    { type: 'navigation', navigation: { ...navigation, hidden: ['everything'] } },
    { type: 'navigation', navigation: { ...navigation, activities: [{ id: 'a', status: 'great' }] } },
  ];
  expect(bent.map(parsePlayerMessage)).toEqual(bent.map(() => undefined));
});
