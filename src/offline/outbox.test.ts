import type { IDBPDatabase } from 'idb';
import { expect, onTestFinished, test } from 'vitest';
import type { CallEntry, LearnerDb, RunEntry, TellStep } from './learner-schema.ts';
import { nextSeq } from './next-seq.ts';
import { openLearnerDb } from './open-learner-db.ts';
import { onOutboxChange } from './outbox-channel.ts';
import { markSeen } from './mark-seen.ts';
import { recordStep, settleEntry, unpark } from './outbox-steps.ts';
import { history, tellableQueues } from './outbox.ts';
import { freshLearner } from '../test/offline/fresh-names.ts';
import { write } from './write.ts';

async function aDb(): Promise<IDBPDatabase<LearnerDb>> {
  const db = await openLearnerDb(freshLearner());
  onTestFinished(() => db.close());
  return db;
}

const anEntry = (seq: number, more: Partial<RunEntry> = {}): RunEntry => ({
  seq,
  enrollmentId: 'E1',
  about: { kind: 'launch', launchId: `L${seq}` },
  state: 'waiting',
  steps: [],
  ...more,
});
const aCallEntry = (seq: number, queues: readonly string[]): CallEntry => ({ seq, queues, about: { kind: 'call', callId: `C${seq}` }, dueAt: 0, state: 'waiting', steps: [] });
const queuesOf = async (db: IDBPDatabase<LearnerDb>): Promise<readonly (readonly number[])[]> => (await tellableQueues(db)).map((queue) => queue.map(({ seq }) => seq));
const aStep = (name: TellStep['name'], state: TellStep['state'], at = 1): TellStep => ({ name, state, at });

test('[S2] what waits comes back by enrollment, in the order in which the learner did it, with open and parked entries in their place', async () => {
  const db = await aDb();
  const entries = [
    anEntry(7, { enrollmentId: 'E2' }),
    anEntry(3),
    anEntry(5, { state: 'open' }),
    anEntry(1, { state: 'told' }),
    anEntry(4, { state: 'parked' }),
    anEntry(6, { state: 'unsure' }),
    anEntry(8, { state: 'refused' }),
  ];
  for (const entry of entries) await db.put('outbox', entry);
  expect(await queuesOf(db)).toEqual([[3, 4, 5], [7]]);
});

test('[S2] a call stands behind everything that it must not overtake, and what is about something else does not wait for it', async () => {
  const db = await aDb();
  const entries = [anEntry(1), aCallEntry(2, ['module:M1']), anEntry(3, { enrollmentId: 'E2' }), aCallEntry(4, ['E1', 'module:M1']), anEntry(5), aCallEntry(6, ['message:9'])];
  for (const entry of entries) await db.put('outbox', entry);
  expect((await queuesOf(db)).toSorted(([one = 0], [other = 0]) => one - other)).toEqual([[1, 2, 4, 5], [3], [6]]);
});

test('[S3] the outcome of a step takes the place of its intent, and knows when that was; the same step said again later is a step of its own', async () => {
  const db = await aDb();
  await db.put('outbox', anEntry(1));
  await recordStep(db, 1, aStep('GetParam', 'intent', 1));
  await recordStep(db, 1, aStep('GetParam', 'done', 2));
  await recordStep(db, 1, aStep('PutParam', 'intent', 3));
  await recordStep(db, 1, aStep('GetParam', 'intent', 4));
  await recordStep(db, 1, aStep('PutParam', 'unsure', 5));
  const after = await recordStep(db, 1, aStep('GetParam', 'done', 6));
  const asked = (step: TellStep, at: number): TellStep => ({ ...step, asked: { at } });
  expect(after.steps).toEqual([asked(aStep('GetParam', 'done', 2), 1), asked(aStep('PutParam', 'unsure', 5), 3), asked(aStep('GetParam', 'done', 6), 4)]);
  expect(await db.get('outbox', 1)).toEqual(after);
});

test('[S9] what is settled stays in the sync record with its reason, and what is parked can wait again', async () => {
  const db = await aDb();
  for (const seq of [1, 2, 3]) await db.put('outbox', anEntry(seq));
  await settleEntry(db, 1, 'told');
  await settleEntry(db, 2, 'unsure', 'answer-lost');
  const parked = await settleEntry(db, 3, 'parked', 'forbidden');
  expect(parked).not.toHaveProperty('settledAt');
  expect((await history(db)).map(({ entry }) => [entry.seq, entry.state, entry.reason])).toEqual([
    [3, 'parked', 'forbidden'],
    [2, 'unsure', 'answer-lost'],
    [1, 'told', undefined],
  ]);
  await unpark(db, 'E1');
  expect(await tellableQueues(db)).toEqual([[anEntry(3)]]);
});

test('[S9] what was seen stays as it is, and a new ending is unseen again', async () => {
  const db = await aDb();
  for (const seq of [1, 2]) await db.put('outbox', anEntry(seq));
  await settleEntry(db, 1, 'told');
  const unsure = await settleEntry(db, 2, 'unsure', 'result-answer-lost');
  await markSeen(db, [1, 2]);
  expect(await db.get('outbox', 1)).not.toHaveProperty('seenAt');
  expect(await db.get('outbox', 2)).toEqual({ ...unsure, seenAt: expect.any(Number) });
  expect(await settleEntry(db, 2, 'refused', 'lms-refused')).not.toHaveProperty('seenAt');
});

test('an entry whose run still goes on is never settled, and one that is not there says so', async () => {
  const db = await aDb();
  await db.put('outbox', anEntry(1, { state: 'open' }));
  await expect(settleEntry(db, 1, 'told')).rejects.toMatchObject({ reason: 'still-open' });
  await expect(recordStep(db, 9, aStep('ExitAU', 'intent'))).rejects.toMatchObject({ reason: 'no-such-entry' });
  expect(await db.get('outbox', 1)).toEqual(anEntry(1, { state: 'open' }));
});

test('[S12] the sequence number counts on after a restart and is the order of what happened, also for two tabs at once', async () => {
  const key = freshLearner();
  const take = (db: IDBPDatabase<LearnerDb>) => write(db, ['counters'], 'strict', (transaction) => nextSeq(transaction.objectStore('counters')));
  const one = await openLearnerDb(key);
  const other = await openLearnerDb(key);
  const taken = await Promise.all([take(one), take(other), take(one), take(other)]);
  expect(taken.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4]);
  one.close();
  other.close();
  const again = await openLearnerDb(key);
  expect(await take(again)).toBe(5);
  again.close();
});

test('a transaction that fails keeps nothing of itself, not even the number that it took', async () => {
  const db = await aDb();
  const failing = write(db, ['counters', 'outbox'], 'strict', async (transaction) => {
    await transaction.objectStore('outbox').put(anEntry(await nextSeq(transaction.objectStore('counters'))));
    throw new Error('the power went');
  });
  await expect(failing).rejects.toThrow('the power went');
  expect(await db.count('outbox')).toBe(0);
  expect(await db.count('counters')).toBe(0);
});

test('every tab hears when the outbox has changed', async () => {
  const db = await aDb();
  await db.put('outbox', anEntry(1));
  const heard = new Promise<string>((resolve) => onTestFinished(onOutboxChange(db.name, () => resolve('heard'))));
  await settleEntry(db, 1, 'told');
  expect(await heard).toBe('heard');
});
