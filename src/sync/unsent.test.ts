import type { IDBPDatabase } from 'idb';
import { expect, onTestFinished, test } from 'vitest';
import type { CallEntry, LearnerDb } from '#offline/learner-schema.ts';
import { makeCall } from '#offline/calls/make-call.ts';
import { undoCall } from '#offline/calls/undo-call.ts';
import { openLearnerDb } from '#offline/open-learner-db.ts';
import { recordStep, settleEntry } from '#offline/outbox-steps.ts';
import { takeBack } from '#offline/unsent/move-unsent.ts';
import { takeUp } from '#offline/unsent/take-up.ts';
import { freshLearner } from '../test/offline/fresh-names.ts';
import { spoiled } from '../test/sync/faults.ts';
import { incompleteAt, LearnerWork, passedWith } from '../test/sync/learner-work.ts';
import { aTellingDevice, type TellingDevice } from '../test/sync/telling-device.ts';
import { createServerClock } from './server-clock.ts';
import { createTeller } from './teller.ts';
import { copyUnsent, movedFilesAgain, moveUnsent } from './unsent.ts';

const learner = { site: 'https://lms.example/ekp/', userId: 'anna', name: 'Anna' };

/** A course was passed without a network; the LMS knows the enrollment. */
async function aPlayedDevice(): Promise<TellingDevice> {
  const device = await aTellingDevice();
  device.lms.enrol('E1', ['A']);
  await device.work.sitting(await device.work.launch('E1'), 'A', passedWith(80));
  return device;
}
const move = async ({ db }: Pick<TellingDevice, 'db'>): Promise<string> => (await moveUnsent({ db, learner, locks: navigator.locks }))?.text() ?? '';

/** Another device of the same learner, at the same LMS. */
async function anotherDevice({ lms, clock }: TellingDevice) {
  const db = await openLearnerDb(freshLearner());
  onTestFinished(() => db.close());
  const teller = createTeller({ db, lms, clock, serverClock: createServerClock(clock), learner, locks: navigator.locks });
  return { db, drain: () => teller.drain(new AbortController().signal) };
}
const states = async (db: IDBPDatabase<LearnerDb>) => (await db.getAll('outbox')).map(({ state }) => state);

test('[S9] unsent work goes by a file to another device, which tells it once; the first one tells nothing of it', async () => {
  const device = await aPlayedDevice();
  const other = await anotherDevice(device);
  const text = await move(device);
  expect(await device.work.states()).toEqual(['moved', 'moved']);
  expect(await device.drain()).toEqual({ kind: 'nothing' });
  expect(await takeUp(other.db, learner, text)).toEqual({ kind: 'taken-up', count: 1 });
  expect(await other.drain()).toEqual({ kind: 'told' });
  expect(await device.drain()).toEqual({ kind: 'nothing' });
  expect(device.lms.enrollment('E1').launches).toHaveLength(1);
  expect(device.lms.item('E1', 'A')).toMatchObject({ status: 'passed', totalSeconds: 90 });
  expect(await other.db.get('items', ['E1', 1, 'A'])).toEqual(await device.db.get('items', ['E1', 1, 'A']));
});

test('[S9] the same file, or the same work in another one, is taken up once', async () => {
  const device = await aPlayedDevice();
  const other = await anotherDevice(device);
  const text = await move(device);
  const [again] = await movedFilesAgain({ db: device.db, learner });
  expect(await again?.text()).toBe(text);
  await takeUp(other.db, learner, text);
  const twice = [await takeUp(other.db, learner, text), await takeUp(other.db, learner, text)];
  expect(twice).toEqual([1, 2].map(() => ({ kind: 'refused', reason: 'before' })));
  await takeBack(device.db);
  const anew = await move(device);
  expect(anew).not.toBe(text);
  expect(await takeUp(other.db, learner, anew)).toEqual({ kind: 'refused', reason: 'before' });
  expect(await states(other.db)).toEqual(['waiting', 'waiting']);
});

test('[S9] what is done later goes into a file of its own, and on this device it does not wait for what is in the first', async () => {
  const device = await aPlayedDevice();
  await move(device);
  await device.work.sitting(await device.work.launch('E1'), 'A', incompleteAt('p2'));
  const text = await move(device);
  const other = await anotherDevice(device);
  expect(await takeUp(other.db, learner, text)).toEqual({ kind: 'taken-up', count: 1 });
  await device.work.launch('E1');
  expect(await device.drain()).toEqual({ kind: 'told' });
  expect(await device.work.states()).toEqual(['moved', 'moved', 'moved', 'moved', 'told']);
});

test('[S6] what belongs to a new attempt that another device was to open is not sent into the old one', async () => {
  const device = await aTellingDevice();
  device.lms.enrol('E1', ['A']);
  await device.work.launch('E1', { attempt: 2, isNewAttempt: true });
  await move(device);
  const launch = await device.work.launch('E1', { attempt: 2 });
  await device.work.sitting(launch, 'A', passedWith(10), { attempt: 2 });
  await device.drain();
  expect(await device.work.states()).toEqual(['moved', 'told', 'parked attempt-moved']);
  expect(device.lms.log).not.toContain('PutParam');
});

test('[S9] it can follow in a file of its own, to the device that opened the attempt', async () => {
  const device = await aTellingDevice();
  device.lms.enrol('E1', ['A']);
  const launch = await device.work.launch('E1', { attempt: 2, isNewAttempt: true });
  const first = await move(device);
  await device.work.sitting(launch, 'A', passedWith(10), { attempt: 2 });
  await device.drain();
  const other = await anotherDevice(device);
  await takeUp(other.db, learner, first);
  expect(await other.drain()).toEqual({ kind: 'told' });
  expect(await takeUp(other.db, learner, await move(device))).toEqual({ kind: 'taken-up', count: 1 });
  expect(await other.drain()).toEqual({ kind: 'told' });
  expect(device.lms.item('E1', 'A').status).toBe('passed');
  expect([await device.work.states(), await states(other.db)]).toEqual([['moved', 'moved'], ['told', 'told']]);
});

test('[S9] and when the file with its opening is taken back, both are told from here', async () => {
  const device = await aTellingDevice();
  device.lms.enrol('E1', ['A']);
  const launch = await device.work.launch('E1', { attempt: 2, isNewAttempt: true });
  await move(device);
  await device.work.sitting(launch, 'A', passedWith(10), { attempt: 2 });
  await device.drain();
  await takeBack(device.db);
  await device.drainToTheEnd();
  expect(await device.work.states()).toEqual(['told', 'told']);
  expect(device.lms.item('E1', 'A').status).toBe('passed');
});

test('[S6] what comes from another device is not told the better for what an earlier attempt earned here', async () => {
  const device = await aTellingDevice();
  device.lms.enrol('E1', ['A']);
  const other = await anotherDevice(device);
  const there = new LearnerWork(other.db);
  await there.sitting(await there.launch('E1'), 'A', passedWith(90));
  await there.launch('E1', { attempt: 2, isNewAttempt: true });
  await other.db.put('counters', { key: 'seq', value: 3 });
  await other.drain();
  // This device never opened an attempt: its first is the one that is open at the LMS.
  const launch = await device.work.launch('E1', { id: 'here' });
  await device.work.sitting(launch, 'A', incompleteAt('p1'), { id: 'run-here' });
  await takeUp(other.db, learner, await move(device));
  expect(await other.drain()).toEqual({ kind: 'told' });
  expect((await other.db.getAll('outbox')).at(-1)?.steps.find(({ name }) => name === 'PutParam')?.note).toMatchObject({ status: 'incomplete' });
});

test('[S6] what was earned before in a further attempt goes along, so that a look into it makes nothing worse', async () => {
  const device = await aTellingDevice();
  device.lms.enrol('E1', ['A']);
  await device.work.sitting(await device.work.launch('E1', { attempt: 2, isNewAttempt: true }), 'A', passedWith(90));
  await device.drain();
  await device.work.sitting(await device.work.launch('E1', { attempt: 2 }), 'A', incompleteAt('p1'));
  const other = await anotherDevice(device);
  expect(await takeUp(other.db, learner, await move(device))).toEqual({ kind: 'taken-up', count: 1 });
  expect(await other.drain()).toEqual({ kind: 'told' });
  expect(device.lms.item('E1', 'A')).toMatchObject({ status: 'passed', totalSeconds: 180 });
});

test('[S16] what is taken back at the moment at which it is saved to a file is not in it', async () => {
  const device = await aPlayedDevice();
  await device.db.put('counters', { key: 'seq', value: 2 });
  const { id } = await makeCall(device.db, { kind: 'markRead', parameters: { messageId: 'N1' }, subject: 'News' });
  let undone: Promise<boolean> | undefined;
  const now = (): number => {
    undone = undoCall(device.db, id);
    return 4_711;
  };
  const text = (await (await moveUnsent({ db: device.db, learner, locks: navigator.locks, now }))?.text()) ?? '';
  expect([await undone, await device.work.states()]).toEqual([true, ['moved', 'moved', 'undone']]);
  expect(await takeUp((await anotherDevice(device)).db, learner, text)).toEqual({ kind: 'taken-up', count: 1 });
});

test('[S9] a change of what was added and sent from here goes by the name that the LMS gave it', async () => {
  const device = await aTellingDevice();
  const course = { title: 'First aid', startDate: '2026-01-02', endDate: '2026-01-03' };
  const added = await makeCall(device.db, { kind: 'addExternal', parameters: course, subject: 'First aid' });
  await makeCall(device.db, { kind: 'editExternal', parameters: { ...course, addedBy: added.id, venue: 'Kiel' }, subject: 'First aid' });
  await recordStep(device.db, added.seq, { name: 'call', state: 'done', at: 1, note: { recordId: 'R9' } });
  await settleEntry(device.db, added.seq, 'told');
  const other = await anotherDevice(device);
  expect(await takeUp(other.db, learner, await move(device))).toEqual({ kind: 'taken-up', count: 1 });
  expect((await other.db.getAll('calls')).map(({ parameters }) => parameters)).toEqual([{ ...course, recordId: 'R9', venue: 'Kiel' }]);
});

test('[S9] whoever takes it back gets all of it back; the device that made it does not take its own file up', async () => {
  const device = await aPlayedDevice();
  const text = await move(device);
  expect(await takeUp(device.db, learner, text)).toEqual({ kind: 'refused', reason: 'from-here' });
  await takeBack(device.db);
  expect(await device.work.states()).toEqual(['waiting', 'waiting']);
  expect(await device.drain()).toEqual({ kind: 'told' });
});

test('[S11] nobody takes up another’s work, or that of another site', async () => {
  const device = await aPlayedDevice();
  const text = await move(device);
  const other = await anotherDevice(device);
  expect(await takeUp(other.db, { ...learner, userId: 'ben' }, text)).toEqual({ kind: 'refused', reason: 'other-learner' });
  expect(await takeUp(other.db, { ...learner, site: 'https://other.example/ekp/' }, text)).toEqual({ kind: 'refused', reason: 'other-site' });
  expect(await states(other.db)).toEqual([]);
});

test('[S9] a file that was changed, cut, is another’s or of a newer app is told so, and nothing of it is taken', async () => {
  const device = await aPlayedDevice();
  const text = await move(device);
  const other = await anotherDevice(device);
  const reasons = [
    [text.replace('"passed"', '"failed"'), 'damaged'],
    [text.slice(0, text.length / 2), 'not-a-file'],
    ['{"format":"other"}', 'not-a-file'],
    ['null', 'not-a-file'],
    [text.replace('"version": 1', '"version": 2'), 'newer-version'],
  ] as const;
  for (const [spoiled, reason] of reasons) expect(await takeUp(other.db, learner, spoiled)).toEqual({ kind: 'refused', reason });
  expect(await states(other.db)).toEqual([]);
});

test('[S9] a copy for support has also what was refused and what is unsure, changes nothing, and cannot be taken up', async () => {
  const device = await aPlayedDevice();
  await device.db.put('outbox', { ...(await device.work.entries())[0]!, state: 'unsure', reason: 'launch-answer-lost' });
  const text = await (await copyUnsent({ db: device.db, learner })).text();
  expect(await device.work.states()).toEqual(['unsure launch-answer-lost', 'waiting']);
  expect(text).toContain('launch-answer-lost');
  expect(await takeUp((await anotherDevice(device)).db, learner, text)).toEqual({ kind: 'refused', reason: 'copy' });
});

test('[S9] what is open, and what is on its way, does not leave the device', async () => {
  const device = await aPlayedDevice();
  device.lms.enrol('E2', ['B']);
  await device.work.sitting(await device.work.launch('E2'), 'B', incompleteAt('p1'), { state: 'open' }, 'open');
  const sent = Promise.withResolvers<void>();
  const drained = device.drain({ ...spoiled(device.lms, () => undefined), me: async () => (await sent.promise, device.lms.me()) });
  const moved = moveUnsent({ db: device.db, learner, locks: navigator.locks });
  sent.resolve();
  await drained;
  expect(await moved).toBeUndefined();
  expect(await device.work.states()).toEqual(['told', 'told', 'told', 'open']);
});

test('[S9] what a person decided goes along, with its file', async () => {
  const device = await aTellingDevice();
  const photo = new File([new Uint8Array([1, 2, 250])], 'proof.png', { type: 'image/png' });
  await device.db.put('calls', { id: 'C1', seq: 1, kind: 'addExternal', parameters: { title: 'Crane', startDate: '2026-01-02', endDate: '2026-01-03' }, context: {}, subject: 'Crane', madeAt: 1, attachmentId: 'F1' });
  await device.db.put('attachments', { id: 'F1', callId: 'C1', name: 'proof.png', file: photo });
  await device.db.put('outbox', { seq: 1, about: { kind: 'call', callId: 'C1' }, queues: ['external'], dueAt: 5, state: 'waiting', steps: [] });
  const text = await move(device);
  expect(await device.db.get('outbox', 1)).not.toHaveProperty('dueAt');
  const other = await anotherDevice(device);
  expect(await takeUp(other.db, learner, text)).toEqual({ kind: 'taken-up', count: 1 });
  expect(await other.db.getAll('calls')).toMatchObject([{ kind: 'addExternal', subject: 'Crane' }]);
  const [attachment] = await other.db.getAll('attachments');
  expect(attachment).toMatchObject({ name: 'proof.png' });
  expect([...new Uint8Array(await attachment!.file.arrayBuffer())]).toEqual([1, 2, 250]);
  expect(((await other.db.getAll('outbox')) as CallEntry[]).map(({ state, dueAt }) => [state, typeof dueAt])).toEqual([['waiting', 'number']]);
});
