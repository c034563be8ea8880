import { expect, test } from 'vitest';
import { usualTemperament } from '#server/temperament.ts';
import type { OutboxEntry, TellStep } from '#offline/learner-schema.ts';
import type { DoneSitting } from '../learner/done.ts';
import type { Asked } from '../world/wire-log.ts';
import { doubtsOf } from './doubts.ts';
import { findingKinds, type FindingKind } from './finding.ts';
import { judge } from './judge.ts';
import type { HeldItem, Outcome } from './outcome.ts';
import { distanceToSum } from './subset.ts';

// A judge that finds nothing in a history where all is well must find each thing that can be wrong in it.

const start = Date.parse('2026-01-05T09:00:00Z');
const step = (name: TellStep['name'], at: number, state: TellStep['state'] = 'done'): TellStep => ({ name, state, at: start + at, note: {} });
const launchEntry: OutboxEntry = { seq: 1, enrollmentId: 'E', about: { kind: 'launch', launchId: 'L' }, state: 'told', steps: [step('look-before', 0), step('launchTracker', 1)] };
const sittingEntry: OutboxEntry = { seq: 2, enrollmentId: 'E', about: { kind: 'sitting', sittingId: 'S', launchId: 'L' }, state: 'told', steps: [step('GetParam', 10), step('PutParam', 11), step('ExitAU', 12)] };
const sitting: DoneSitting = { kind: 'sitting', seq: 2, device: 'A', enrollmentId: 'E', itemId: 'I', attempt: 1, status: 'passed', score: 80, seconds: 90.25, location: 'end', suspendData: 'x=1', rows: [{ kind: 'interaction', mark: 'q1' }] };
const item: HeldItem = { enrollmentId: 'E', attempt: 1, itemId: 'I', status: 'passed', scoreRaw: 80, totalSeconds: 90.25, location: 'end', suspendData: 'x=1', objectives: [] };
const row = { enrollmentId: 'E', itemId: 'I', attempt: 1, kind: 'interaction', text: 'q1' };
const launch = { enrollmentId: 'E', attempt: 1, launchedAt: new Date(start), opened: false };

const asked = (name: string, at: number, more: Partial<Asked> = {}): Asked => ({
  device: 'A', learner: 'anna', as: 'anna', life: 1, name, enrollmentId: name === 'me' ? undefined : 'E', itemId: undefined, sessionId: undefined,
  sentAt: start + at * 1000, fault: undefined, wakes: 0, ending: 'answered', endedAt: start + at * 1000 + 500, ...more,
});
const said = (name: string, at: number, more: Partial<Asked> = {}): Asked => asked(name, at, { itemId: 'I', sessionId: 'H', ...more });
const log: readonly Asked[] = [asked('me', 0), asked('record', 1), asked('launchTracker', 2), asked('hacpInfo', 3, { itemId: 'I' }), said('GetParam', 4), said('PutParam', 5), said('PutInteractions', 6), said('ExitAU', 7), asked('record', 8)];

const well: Outcome = {
  seed: 1,
  temperament: usualTemperament,
  courses: new Map([['E', { userId: 'anna', masteryOf: new Map([['I', undefined]]) }]]),
  devices: [{ name: 'A', jumps: [] }],
  done: [{ kind: 'launch', seq: 1, device: 'A', enrollmentId: 'E', attempt: 1, isNewAttempt: false, at: start }, sitting],
  outboxes: [{ device: 'A', userId: 'anna', entries: [launchEntry, sittingEntry] }],
  decided: [], held: { launches: [launch], items: [item], happened: [], rows: [row] },
  log, forgotAt: [], front: 'none', serverKilledAt: [], wasElsewhere: false, kills: 0, crashes: [], words: [],
};
const withEntries = (...entries: readonly OutboxEntry[]): Outcome => ({ ...well, outboxes: [{ device: 'A', userId: 'anna', entries }] });
const withHeld = (held: Partial<Outcome['held']>): Outcome => ({ ...well, held: { ...well.held, ...held } });
const withItem = (changes: Partial<HeldItem>): Outcome => withHeld({ items: [{ ...item, ...changes }] });
const withLog = (...more: readonly Asked[]): Outcome => ({ ...well, log: [...log, ...more] });
const withDone = (changes: Partial<DoneSitting>): Outcome => ({ ...well, done: well.done.map((one) => (one.kind === 'sitting' ? { ...one, ...changes } : one)) });
/** After the look before the launch, all enrollments are asked for: instead of it, or for another one. */
const stoodIn = (look: Partial<Asked>, standIn: Partial<Asked>): Outcome => ({
  ...well,
  log: log.flatMap((one) => (one.name === 'record' && one.sentAt < start + 2000 ? [{ ...one, ...look }, asked('enrollments', 1.5, { enrollmentId: undefined, ...standIn })] : [one])),
});
const without = (name: string): Outcome => ({ ...well, log: log.filter((one) => one.name !== name) });

const spoiled: readonly (readonly [what: string, FindingKind, Outcome])[] = [
  ['a launch that is called told is not there', 'lost', withHeld({ launches: [] })],
  ['a launch was counted twice', 'told twice', withHeld({ launches: [launch, launch] })],
  ['a sitting still waits', 'lost', withEntries(launchEntry, { ...sittingEntry, state: 'waiting' })],
  ['a sitting has gone from the outbox', 'lost', withEntries(launchEntry)],
  ['a sitting is called refused, and nobody refused it', 'lost', withEntries(launchEntry, { ...sittingEntry, state: 'refused' })],
  ['a sitting is called refused, and its time is there', 'said wrongly', withEntries(launchEntry, { ...sittingEntry, state: 'refused' })],
  ['time was counted twice', 'time off', withItem({ totalSeconds: 180.5 })],
  ['time is missing', 'time off', withItem({ totalSeconds: 0 })],
  ['a hundredth of a second is missing', 'time off', withItem({ totalSeconds: 90.24 })],
  ['an answer is there twice', 'told twice', withHeld({ rows: [row, row] })],
  ['an answer is missing', 'lost', withHeld({ rows: [] })],
  ['a worse status stands there', 'made worse', withItem({ status: 'incomplete' })],
  ['a lower score stands there', 'made worse', withItem({ scoreRaw: 79 })],
  ['the place is not the last one', 'place lost', withItem({ location: 'start' })],
  ['the suspend data are cut', 'place lost', withItem({ suspendData: 'x' })],
  ['unsure without readings', 'no readings', withEntries(launchEntry, { ...sittingEntry, state: 'unsure' })],
  ['said after somebody else had signed in', 'wrong learner', withLog(asked('me', 20, { as: 'bea', learner: 'anna' }), asked('hacpInfo', 21, { as: 'bea' }))],
  ['asked ten seconds after a lost answer', 'asked too soon', withLog(said('GetParam', 19), said('PutParam', 20, { ending: 'unknown' }), said('GetParam', 31))],
  ['asked too soon by the next life of an app that had lived on', 'asked too soon', withLog(said('GetParam', 19), said('PutParam', 20, { ending: 'unknown', endedAt: start + 50_000 }), asked('me', 52), said('GetParam', 90, { life: 2 }))],
  ['asked too soon by the next life of a killed app', 'asked too soon', withLog(said('GetParam', 19), said('PutParam', 20, { ending: 'unheard' }), said('GetParam', 31, { life: 2 }))],
  ['a launch without a look', 'not asked', { ...well, log: log.filter(({ name, sentAt }) => name !== 'record' || sentAt > start + 2000) }],
  ['a launch after a look that failed, and so did its stand-in', 'not asked', stoodIn({ ending: 'unknown' }, { ending: 'unknown' })],
  ['a launch after a look at another enrollment only', 'not asked', { ...well, log: log.map((one) => (one.name === 'record' && one.sentAt < start + 2000 ? { ...one, enrollmentId: 'F' } : one)) }],
  ['PutParam without GetParam', 'not asked', without('GetParam')],
  ['a new session while the old one was not asked', 'not asked', withLog(said('GetParam', 19), said('PutParam', 20, { ending: 'unknown' }), asked('hacpInfo', 120, { itemId: 'I' }))],
  ['the sitting was begun before its launch', 'out of order', withEntries({ ...launchEntry, steps: [step('look-before', 20_000)] }, sittingEntry)],
  ['fifty failures in a minute', 'no rest', withLog(...Array.from({ length: 50 }, (_, at) => asked('me', 100 + at, { ending: 'unknown' })))],
  ['the telling threw', 'crashed', { ...well, crashes: ['TypeError'] }],
];

test('a history in which all is well has nothing that is wrong', () => {
  expect(judge(well)).toEqual([]);
});

test('a launch is asked for before it where all enrollments were asked for instead, or failed to be asked for the sake of another', () => {
  expect(judge(stoodIn({ ending: 'unknown' }, {}))).toEqual([]);
  expect(judge(stoodIn({}, { ending: 'unknown' }))).toEqual([]);
});

for (const [what, kind, outcome] of spoiled) {
  test(`the judge sees it when ${what}`, () => {
    expect(judge(outcome).map((one) => one.kind)).toContain(kind);
  });
}

// Objectives: PutParam says them too, so their report may be missing where nobody could know whether it arrived; and only there.
const withObjective = (held: Partial<Outcome['held']>, ...more: readonly Asked[]): Outcome => ({ ...withDone({ rows: [{ kind: 'objective', mark: 'o1' }] }), held: { ...well.held, rows: [], ...held }, log: [...log, ...more] });
const holdsIt = { items: [{ ...item, objectives: [{ id: 'o1' }] }] };
const lostReport = said('PutObjectives', 6, { ending: 'unknown' });
const killedBefore = said('ExitAU', 400, { life: 2 });

for (const [how, outcome, isFine] of [
  ['the answer to its report was lost and the item holds it', withObjective(holdsIt, lostReport), true],
  ['the app died before its report and the item holds it', withObjective(holdsIt, killedBefore), true],
  ['its report was answered', withObjective(holdsIt, said('PutObjectives', 6)), false],
  ['nobody reported it', withObjective(holdsIt), false],
  ['the answer to its report was lost and the item does not hold it', withObjective({}, lostReport), false],
] as const) {
  test(`an objective without a row is ${isFine ? 'fine' : 'lost'} when ${how}`, () => {
    expect(judge(outcome).filter(({ kind }) => kind === 'lost')).toHaveLength(isFine ? 0 : 1);
  });
}

test('a row that is not there is lost where the LMS stands worse, unless the record says that its report was refused', () => {
  const steps = (state: 'done' | 'refused'): OutboxEntry['steps'] => [{ name: 'PutObjectives', state, at: start + 1 }];
  const outcome = (state: 'done' | 'refused'): Outcome => ({ ...withObjective({}), outboxes: [{ device: 'A', userId: 'anna', entries: [launchEntry, { ...sittingEntry, reason: 'lms-holds-worse', steps: [...sittingEntry.steps, ...steps(state)] }] }] });
  expect(judge(outcome('done')).map(({ kind }) => kind)).toContain('lost');
  expect(judge(outcome('refused')).map(({ kind }) => kind)).not.toContain('lost');
});

// Two devices in the same seconds: A told 80 of its own, B put 40 in its place.
const worseOfB: DoneSitting = { ...sitting, seq: 3, device: 'B', score: 40, seconds: 10, rows: [] };
const result = (score: number | undefined): Asked['result'] => ({ status: score === undefined ? undefined : 'passed', score });
const landed = (name: string, at: number, device: string, more: Partial<Asked> = {}): Asked => said(name, at, { device, sessionId: `H${device}`, landedAt: start + at * 1000 + 100, hacpError: 0, ...more });
interface Crossing {
  readonly bAsks: number;
  readonly bSees?: number;
  readonly bExits: number;
  readonly aLooks?: number;
}
/** A asks at 100 s, and exits at 103 s. */
const crossing = ({ bAsks, bSees, bExits, aLooks = 104 }: Crossing): Outcome => {
  const told = { ...withDone({ rows: [] }), devices: [...well.devices, { name: 'B', jumps: [] }] };
  return {
    ...told,
    done: [...told.done, worseOfB],
    outboxes: [...told.outboxes, { device: 'B', userId: 'anna', entries: [{ ...sittingEntry, seq: 3 }] }],
    held: { ...well.held, items: [{ ...item, scoreRaw: 40, totalSeconds: 100.25 }], rows: [] },
    log: [
      landed('GetParam', 100, 'A', { result: result(undefined) }), landed('PutParam', 101, 'A', { result: result(80) }), landed('ExitAU', 103, 'A'), landed('record', aLooks, 'A', { sessionId: undefined, itemId: undefined }),
      landed('GetParam', bAsks, 'B', { result: result(bSees) }), landed('PutParam', bAsks + 0.5, 'B', { result: result(40) }), landed('ExitAU', bExits, 'B'),
    ].sort((one, other) => one.sentAt - other.sentAt),
  };
};

/** B says something in the middle of its run, and asks again in the same session after A's exit: it is answered what it said itself. */
const saidInTheMiddle = (bAsks: number): Outcome => {
  const outcome = crossing({ bAsks: 103.5, bSees: 30, bExits: 105 });
  return { ...outcome, log: [landed('GetParam', bAsks, 'B', { result: result(undefined) }), landed('PutParam', bAsks + 0.2, 'B', { result: result(30) }), ...outcome.log].sort((one, other) => one.sentAt - other.sentAt) };
};

/** B tells the item once more, after the crossing or in place of it, and says 40 again. */
const toldOnceMore = (saw: number, first: Crossing, itToldBetterBefore = false): Outcome => {
  const outcome = crossing(first);
  const again = { device: 'B', sessionId: 'HB2' };
  const before = { device: 'B', sessionId: 'HB0' };
  const earlier = itToldBetterBefore ? [landed('GetParam', 90, 'B', { ...before, result: result(undefined) }), landed('PutParam', 91, 'B', { ...before, result: result(80) }), landed('ExitAU', 92, 'B', before)] : [];
  const later = [landed('GetParam', 110, 'B', { ...again, result: result(saw) }), landed('PutParam', 111, 'B', { ...again, result: result(40) }), landed('ExitAU', 112, 'B', again)];
  return { ...outcome, log: [...earlier, ...outcome.log, ...later] };
};
/** Between the crossing and now, A has looked. */
const aLookedMeanwhile = (outcome: Outcome): Outcome => ({ ...outcome, log: [...outcome.log, landed('record', 108, 'A', { sessionId: undefined, itemId: undefined })].sort((one, other) => one.sentAt - other.sentAt) });

/** A looks at the record after the crossing, of a course of one item or two. */
const recordShows = (shows: Asked['shows'], itemIds: readonly string[]): Outcome => {
  const outcome = crossing({ bAsks: 102, bExits: 105, aLooks: 106 });
  return { ...outcome, courses: new Map([['E', { userId: 'anna', masteryOf: new Map(itemIds.map((id) => [id, undefined])) }]]), log: outcome.log.map((one) => (one.name === 'record' ? { ...one, shows } : one)) };
};

for (const [how, outcome, kinds] of [
  ['the other device looked afterwards at the record of a course that it had not finished', recordShows({ isFinished: false, score: 80 }, ['I', 'J']), []],
  ['the other device looked afterwards at the record of a course that it had finished, and that is not', recordShows({ isFinished: false, score: 80 }, ['I']), ['made worse']],
  ['the other device looked afterwards at the record of a course that is finished', recordShows({ isFinished: true, score: 80 }, ['I']), []],
  ['the other device looked afterwards at a record with less than it had told', recordShows({ isFinished: false, score: 40 }, ['I', 'J']), ['made worse']],
  ['it told the item once more after the crossing, and was answered what stood there', toldOnceMore(40, { bAsks: 102, bExits: 105 }), []],
  ['it told the item once more, worse than it was answered then', toldOnceMore(60, { bAsks: 102, bExits: 105 }), ['made worse']],
  ['it told the item once more, and the first time it had been answered the better', toldOnceMore(40, { bAsks: 102, bSees: 80, bExits: 105 }), ['made worse']],
  ['it told the item once more, and the first time it had asked after the other exit', toldOnceMore(40, { bAsks: 103.2, bExits: 105 }), ['made worse']],
  ['it told the item once more, and the other device had looked after the crossing', aLookedMeanwhile(toldOnceMore(40, { bAsks: 102, bExits: 105 })), ['made worse']],
  ['it told the item once more, and had told the better itself before', toldOnceMore(40, { bAsks: 102, bExits: 105 }, true), ['made worse']],
  ['its run was told while it went on, and it was asked before the other exit', saidInTheMiddle(101), []],
  ['its run was told while it went on, and it was asked after the other exit', saidInTheMiddle(103.1), ['made worse']],
  ['it was asked before the other exit, and exited after the other device had looked', crossing({ bAsks: 102, bExits: 105 }), []],
  ['it had been answered the better', crossing({ bAsks: 102, bSees: 80, bExits: 105 }), ['made worse']],
  ['it asked after the other exit', crossing({ bAsks: 103.2, bSees: 80, bExits: 105 }), ['made worse']],
  ['it asked after the other exit and was answered nothing', crossing({ bAsks: 103.2, bExits: 105 }), ['made worse']],
  ['the other device looked afterwards', crossing({ bAsks: 102, bExits: 105, aLooks: 106 }), ['made worse']],
] as const) {
  test(`the lower score of a second device ${kinds.length === 0 ? 'is nobody’s fault' : 'is made worse'} where ${how}`, () => {
    expect(judge(outcome).map(({ kind }) => kind).filter((kind) => kind === 'made worse')).toEqual(kinds);
    expect(doubtsOf(outcome).map(({ kind }) => kind)).toEqual(kinds.length === 0 ? ['crossed-exits'] : []);
  });
}

// Two devices in one minute, which is all that requests carry: B's launch never arrived, A's looks like it.
const otherLaunch: Outcome['done'][number] = { kind: 'launch', seq: 1, device: 'B', enrollmentId: 'E', attempt: 1, isNewAttempt: false, at: start + 20_000 };
const twoOpened = (at: number, ...more: readonly Asked[]): Outcome => ({
  ...well,
  devices: [...well.devices, { name: 'B', jumps: [] }],
  done: [...well.done, { ...otherLaunch, at }],
  outboxes: [...well.outboxes, { device: 'B', userId: 'anna', entries: [launchEntry] }],
  log: [...log.map((one) => (one.name === 'launchTracker' ? { ...one, landedAt: one.sentAt, status: 200 } : one)), ...more],
});
for (const [how, outcome, isFine] of [
  ['in the same minute, and its own never arrived', twoOpened(start + 20_000), true],
  ['an hour later', twoOpened(start + 3_600_000), false],
  ['in the same minute, and its own had arrived', twoOpened(start + 20_000, asked('record', 19, { device: 'B' }), asked('launchTracker', 20, { device: 'B', landedAt: start + 20_100, status: 200 })), false],
] as const) {
  test(`a launch that is missing is ${isFine ? 'nobody’s fault' : 'lost'} where another device opened the course ${how}`, () => {
    expect(judge(outcome).filter(({ kind }) => kind === 'lost')).toHaveLength(isFine ? 0 : 1);
    expect(doubtsOf(outcome).map(({ kind }) => kind)).toEqual(isFine ? ['launches-of-one-minute'] : []);
  });
}

test('an LMS that had judged what was completed elsewhere by its score may show the better of what came then; nothing worse', () => {
  const failed: DoneSitting = { ...sitting, status: 'failed', score: 97 };
  const elsewhere: DoneSitting = { ...sitting, seq: undefined, device: 'elsewhere', status: 'completed', score: 11, seconds: 5, rows: [] };
  const judged = (scoreRaw: number): Outcome => ({
    ...well, temperament: { ...usualTemperament, masteryDecides: true }, courses: new Map([['E', { userId: 'anna', masteryOf: new Map([['I', 70]]) }]]),
    done: [...well.done.filter(({ kind }) => kind === 'launch'), failed, elsewhere], held: { ...well.held, items: [{ ...item, status: 'failed', scoreRaw, totalSeconds: 95.25 }] },
  });
  expect(judge(judged(97))).toEqual([]);
  expect(judge(judged(5)).map(({ kind }) => kind)).toEqual(['made worse']);
});

test('what an LMS that judges made of a run at its own site is nobody’s of ours, as long as nobody of ours was there afterwards', () => {
  const completed: DoneSitting = { ...sitting, status: 'completed', score: 32 };
  const elsewhere: DoneSitting = { ...sitting, seq: undefined, device: 'elsewhere', status: 'completed', score: 18, seconds: 5, rows: [] };
  const atTheSite = (at: number, scoreRaw: number): Outcome => ({
    ...well, temperament: { ...usualTemperament, masteryDecides: true }, courses: new Map([['E', { userId: 'anna', masteryOf: new Map([['I', 70]]) }]]),
    done: [...well.done.filter(({ kind }) => kind === 'launch'), completed, { kind: 'launch', seq: undefined, device: 'elsewhere', enrollmentId: 'E', attempt: 1, isNewAttempt: false, at: start + at }, elsewhere],
    held: { ...well.held, launches: [...well.held.launches, { ...launch, launchedAt: new Date(start + at) }], items: [{ ...item, status: 'failed', scoreRaw, totalSeconds: 95.25 }] },
  });
  expect(judge(atTheSite(60_000, 18))).toEqual([]);
  expect(judge(atTheSite(60_000, 17)).map(({ kind }) => kind)).toEqual(['made worse']);
  expect(judge(atTheSite(1_000, 18)).map(({ kind }) => kind)).toEqual(['made worse']);
});

test('one device that leaves something worse is never excused', () => {
  const alone = crossing({ bAsks: 102, bExits: 105 });
  expect(judge({ ...alone, log: alone.log.map((one) => ({ ...one, device: 'A' })) }).map(({ kind }) => kind)).toContain('made worse');
});

test('an app that was killed with the lost answer counts from the request, for nobody wrote down when it was given up', () => {
  const killed = withLog(said('GetParam', 19), said('PutParam', 20, { ending: 'unknown', endedAt: start + 50_000 }), said('GetParam', 81, { life: 2 }));
  expect(judge(killed).map(({ kind }) => kind)).not.toContain('asked too soon');
});

test('there is a spoiled history for everything that the judge can find', () => {
  // Of decisions: judge-calls.test.ts.
  expect(new Set([...spoiled.map(([, kind]) => kind), 'taken back and told'])).toEqual(new Set(findingKinds));
});

test('what is unsure may be at the LMS once or not at all, and nothing between', () => {
  expect(distanceToSum(90.25, [90.25], [10])).toBe(0);
  expect(distanceToSum(100.25, [90.25], [10])).toBe(0);
  expect(distanceToSum(110.25, [90.25], [10])).toBe(10);
  expect(distanceToSum(95, [90.25], [])).toBe(4.75);
});

test('reports that are unsure behind a site that could have told of one of them could be decided, whatever became of the others', () => {
  const steps = [...sittingEntry.steps, { ...step('hacpInfo', 9), note: { sessionId: 'H' } }, step('PutInteractions', 13, 'unsure'), step('PutComments', 14, 'unsure')];
  const unsure = withEntries(launchEntry, { ...sittingEntry, state: 'unsure', reason: 'details-answer-lost', steps });
  const lost = (name: string, fault: Asked['fault']): Asked => said(name, 9, { ending: 'unknown', fault });
  const kindsWith = (...more: readonly Asked[]): readonly string[] => doubtsOf({ ...unsure, front: 'site', log: [...log, ...more] }).map(({ kind }) => kind);
  expect(kindsWith(lost('PutInteractions', 'status-500'), lost('PutComments', 'status-500-after'))).toEqual(['appended-report, the LMS failed']);
  expect(kindsWith(lost('PutInteractions', 'status-500'), lost('PutComments', 'answer-lost'))).toEqual(['could be decided']);
});
