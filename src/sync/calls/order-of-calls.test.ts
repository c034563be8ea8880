import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { liveCalls } from '#offline/calls/live-calls.ts';
import { markSeen } from '#offline/mark-seen.ts';
import { undoCall } from '#offline/calls/undo-call.ts';
import { holdCall } from '#offline/calls/hold-call.ts';
import { undoMs } from '#offline/calls/due.ts';
import { openMemoryStore } from '#server/testing/memory-store.ts';
import { aCallsRoad, type CallsRoad } from '../../test/sync/calls-road.ts';
import { incompleteAt, LearnerWork } from '../../test/sync/learner-work.ts';
import { keepTelling } from '../keep-telling.ts';
import { mayBeTold } from '#offline/calls/due.ts';

beforeAll(async () => (await openMemoryStore()).close()); // PGlite takes its second here, not in the first test

const course = { title: 'First aid', startDate: '2026-01-02', endDate: '2026-01-03' } as const;
const recordsOf = async ({ lms }: CallsRoad) => (await lms.call(contract.externalTrainingRecords, {}, 'mia')).records;

test('[S2] what was added without a network is changed afterwards as the LMS knows it by then, and deleted last', async () => {
  const road = await aCallsRoad('mia');
  const added = await road.decide({ kind: 'addExternal', parameters: course });
  await road.decide({ kind: 'editExternal', parameters: { addedBy: added.id, ...course, venue: 'Kiel' } });
  await road.send();
  expect(await recordsOf(road)).toMatchObject([{ title: 'First aid', venue: 'Kiel' }]);
  await road.decide({ kind: 'deleteExternal', parameters: { addedBy: added.id } });
  await road.send();
  expect([await recordsOf(road), await road.states()]).toEqual([[], ['told', 'told', 'told']]);
});

test('[S4] the same where the answer to the first was lost', async () => {
  const road = await aCallsRoad('mia');
  const added = await road.decide({ kind: 'addExternal', parameters: course });
  await road.decide({ kind: 'editExternal', parameters: { addedBy: added.id, ...course, venue: 'Kiel' } });
  await road.send((name) => (name === 'externalRecordAdder' ? 'answer-dropped' : undefined));
  await road.sendToTheEnd();
  expect(await recordsOf(road)).toMatchObject([{ title: 'First aid', venue: 'Kiel' }]);
});

test('[S4] an amount of which the LMS keeps two decimals stands there as it was written, and the lost answer leaves no doubt', async () => {
  const road = await aCallsRoad('mia');
  const recordId = (await road.lms.call(contract.externalRecordAdder, course, 'mia')).record?.id ?? '';
  await road.decide({ kind: 'editExternal', parameters: { recordId, ...course, costAmount: 12.345, costCurrency: 'KWD' } });
  await road.send((name) => (name === 'externalRecordUpdater' ? 'answer-dropped' : undefined));
  await road.sendToTheEnd();
  expect([await recordsOf(road), await road.states()]).toMatchObject([[{ cost: { amount: 12.35 } }], ['told']]);
});

test('[S9] a remark to what was told is said until somebody has seen it, and what was decided still stands until the lists know of it', async () => {
  const road = await aCallsRoad('mia');
  const moduleId = await road.lms.aPackage({ items: ['A'] });
  await road.lms.anEnrollment({ id: 'E1', userId: 'mia', moduleId });
  const call = await road.decide({ kind: 'enrol', parameters: { moduleId } });
  await road.send();
  expect(await liveCalls(road.db)).toMatchObject([{ state: 'told', reason: 'already-so' }]);
  await markSeen(road.db, [call.seq]);
  expect(await liveCalls(road.db)).toMatchObject([{ call: { id: call.id }, state: 'told', reason: undefined }]);
});

test('[S9] what belongs to something refused is not sent, and says why; taken back, both are', async () => {
  const road = await aCallsRoad('mia');
  const refused = await road.decide({ kind: 'addExternal', parameters: { ...course, status: 'completed' } });
  await road.decide({ kind: 'editExternal', parameters: { addedBy: refused.id, ...course, venue: 'Kiel' } });
  await road.send();
  expect([await recordsOf(road), await road.states()]).toEqual([[], ['refused not-allowed', 'refused depends-on-other']]);
  const added = await road.decide({ kind: 'addExternal', parameters: course });
  await road.decide({ kind: 'deleteExternal', parameters: { addedBy: added.id } });
  await undoCall(road.db, added.id);
  expect((await road.states()).slice(2)).toEqual(['undone', 'undone']);
});

test('[S2] what was learned is told before leaving the course, and leaving it before enrolling again', async () => {
  const road = await aCallsRoad('mia');
  const moduleId = await road.lms.aPackage({ items: ['A'] });
  await road.lms.anEnrollment({ id: 'E1', userId: 'mia', moduleId });
  const work = new LearnerWork(road.db);
  await work.keepCourse('E1', ['A']);
  await work.sitting(await work.launch('E1'), 'A', incompleteAt('p1'));
  await road.db.put('counters', { key: 'seq', value: 10 });
  await road.decide({ kind: 'withdraw', parameters: { enrollmentId: 'E1', moduleId } });
  await road.decide({ kind: 'enrol', parameters: { moduleId } });
  expect(await road.send()).toEqual({ kind: 'told' });
  expect(await work.states()).toEqual(['told', 'told', 'told', 'told']);
  expect(road.asked.filter((name) => ['launchTracker', 'overallStatusChanger', 'enrollUser'].includes(name))).toEqual(['launchTracker', 'overallStatusChanger', 'enrollUser']);
  const held = (await road.lms.call(contract.records, {}, 'mia')).trainingRecords.map(({ overallStatus }) => overallStatus?.code);
  expect(held.toSorted((one = '', other = '') => one.localeCompare(other))).toEqual(['enrolled', 'withdrawn']);
});

test('[S16] the leading tab wakes when the six seconds are over, and not before; who needs longer gets longer', async () => {
  const road = await aCallsRoad('mia');
  const moduleId = await road.lms.aModule();
  const end = new AbortController();
  onTestFinished(() => end.abort());
  keepTelling({ db: road.db, teller: road.teller(), clock: road.clock, locks: navigator.locks, wakeUps: () => () => undefined, signal: end.signal });
  const { id } = await road.decide({ kind: 'enrol', parameters: { moduleId } });
  await vi.waitFor(() => expect(road.clock.nextWakeMs).toBe(undoMs));
  road.clock.turn(undoMs - 1_000);
  await holdCall(road.db, id, road.clock.now());
  await vi.waitFor(() => expect(road.clock.nextWakeMs).toBe(undoMs));
  expect(road.asked).toEqual([]);
  road.clock.turn(undoMs);
  await vi.waitFor(async () => expect(await road.states()).toEqual(['told']), { timeout: 5_000 });
});

test('[S12] a clock that was set back does not make a decision wait until that time comes again', () => {
  const entry = { seq: 1, about: { kind: 'call', callId: 'C' }, queues: ['q'], state: 'waiting', steps: [], dueAt: 100_000 } as const;
  expect([mayBeTold(entry, 99_000), mayBeTold(entry, 100_000), mayBeTold(entry, 10_000)]).toEqual([false, true, true]);
});

test('[S16] taken back at the very moment at which it is told, it is either undone and never sent, or too late and told', async () => {
  for (const when of ['enrollments', 'records', 'enrollUser']) {
    const road = await aCallsRoad('mia');
    const { id } = await road.decide({ kind: 'enrol', parameters: { moduleId: await road.lms.aModule() } });
    let undone: Promise<boolean> | undefined;
    await road.send((name) => {
      if (name === when) undone ??= undoCall(road.db, id);
      return undefined;
    });
    const isUndone = await undone;
    expect({ when, states: await road.states(), sent: road.asked.includes('enrollUser') }).toEqual({ when, states: [isUndone ? 'undone' : 'told'], sent: !isUndone });
    expect(isUndone).toBe(when !== 'enrollUser');
  }
});

test('[S17] nothing that one person decided is sent as another', async () => {
  const road = await aCallsRoad('mia');
  await road.decide({ kind: 'enrol', parameters: { moduleId: await road.lms.aModule() } });
  road.clock.turn(undoMs);
  const { createTeller } = await import('../teller.ts');
  const { lmsOverClient } = await import('../lms-over-client.ts');
  const { createServerClock } = await import('../server-clock.ts');
  const { createLmsClient } = await import('#api/client.ts');
  const client = createLmsClient({ baseUrl: `${location.origin}/ekp/`, fetch: road.lms.fetchAs('boss'), token: () => Promise.resolve(undefined) });
  const teller = createTeller({ db: road.db, lms: lmsOverClient(client), clock: road.clock, serverClock: createServerClock(road.clock), learner: { userId: 'mia' }, locks: navigator.locks });
  expect(await teller.drain(new AbortController().signal)).toEqual({ kind: 'paused', why: 'wrong-learner' });
  expect(await road.states()).toEqual(['waiting']);
});

test('[S2] [S16] what is decided for somebody else is sent for them, and does not wait for the same thing of one’s own', async () => {
  const road = await aCallsRoad('boss');
  await road.lms.aUser({ id: 'report', directAppraiserId: 'boss' });
  const moduleId = await road.lms.aModule();
  await road.decide({ kind: 'enrol', parameters: { moduleId }, context: { onBehalfOf: 'report' } });
  await road.send();
  expect(await road.states()).toEqual(['told']);
  expect((await road.lms.call(contract.records, {}, 'report')).trainingRecords).toMatchObject([{ learningModule: { id: moduleId } }]);
  expect((await road.lms.call(contract.records, {}, 'boss')).trainingRecords).toEqual([]);
});

test('[S2] [S16] what is changed back and forth without a network ends as it was decided last', async () => {
  const road = await aCallsRoad('mia');
  const recordId = (await road.lms.call(contract.externalRecordAdder, course, 'mia')).record?.id ?? '';
  for (const venue of ['Kiel', 'Bonn', 'Kiel']) await road.decide({ kind: 'editExternal', parameters: { recordId, ...course, venue } });
  await road.send();
  expect([await recordsOf(road), await road.states()]).toMatchObject([[{ venue: 'Kiel' }], ['told', 'told', 'told']]);
});

test('[S16] a second tap is no second decision', async () => {
  const road = await aCallsRoad('mia');
  const one = await road.decide({ kind: 'enrol', parameters: { moduleId: 'M1' } });
  expect(await road.decide({ kind: 'enrol', parameters: { moduleId: 'M1' } })).toEqual(one);
  expect(await road.states()).toEqual(['waiting']);
  expect(await liveCalls(road.db)).toMatchObject([{ state: 'waiting', canUndo: true, call: { kind: 'enrol', subject: 'Fire safety' } }]);
});
