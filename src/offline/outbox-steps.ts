import type { IDBPDatabase } from 'idb';
import type { LearnerDb, OutboxEntry, TellStep } from './learner-schema.ts';
import { announceOutboxChange } from './outbox-channel.ts';
import { isCallEntry } from './outbox.ts';
import { write } from './write.ts';

type Db = IDBPDatabase<LearnerDb>;

/** Why the outbox does not do as told: a mistake of the caller, never of the learner; but for `undone`, which is the learner's right at any time. */
type OutboxErrorReason = 'no-such-entry' | 'still-open' | 'not-for-calls' | 'undone';

export class OutboxError extends Error {
  override readonly name = 'OutboxError';
  readonly reason: OutboxErrorReason;

  constructor(reason: OutboxErrorReason, seq: number) {
    super(`Outbox entry ${seq}: ${reason}`);
    this.reason = reason;
  }
}

/** Changes one entry in a transaction of its own, on the disk when it resolves; then tells the other tabs. */
async function change<Entry extends OutboxEntry>(db: Db, seq: number, how: (entry: OutboxEntry) => OutboxEntry, attachmentToDrop?: string): Promise<Entry> {
  const stores: ('outbox' | 'attachments')[] = attachmentToDrop === undefined ? ['outbox'] : ['outbox', 'attachments'];
  const changed = await write(db, stores, 'strict', async (transaction) => {
    const store = transaction.objectStore('outbox');
    const entry = await store.get(seq);
    if (!entry) throw new OutboxError('no-such-entry', seq);
    // Its person was faster: whoever was about to tell it must not.
    if (entry.state === 'undone') throw new OutboxError('undone', seq);
    const next = how(entry);
    await store.put(next);
    if (attachmentToDrop !== undefined) await transaction.objectStore('attachments').delete(attachmentToDrop);
    return next;
  });
  announceOutboxChange(db.name);
  return changed as Entry; // an entry stays what it is
}

/**
 * An outcome stands where its intent stood. An intent that is renewed moves to the end: the steps stay in the order in which things were said. Of what is said of a run that goes on, the next one
 * that is answered takes the place of the one before: a long run would have hundreds.
 */
const withStep = (steps: readonly TellStep[], step: TellStep): readonly TellStep[] => {
  if (step.name === 'PutParam-so-far' && step.state === 'done') {
    const earlier = steps.findIndex(({ name, state }) => name === step.name && state === 'done');
    if (earlier >= 0) return withStep(steps.toSpliced(earlier, 1), step);
  }
  const last = steps.findLastIndex(({ name }) => name === step.name);
  const intent = steps[last];
  if (intent?.state !== 'intent') return [...steps, step];
  if (step.state === 'intent') return [...steps.toSpliced(last, 1), step];
  // Whoever reads the record wants to know what was said, and how long the answer took.
  return steps.with(last, { ...step, asked: { at: intent.at, ...(intent.note && { note: intent.note }) } });
};

/** Adds a step of telling, or says how the step of that name went whose intent is the last known of it. On the disk when it resolves (S3). */
export const recordStep = <Entry extends OutboxEntry>(db: Db, seq: number, step: TellStep): Promise<Entry> =>
  change<Entry>(db, seq, (entry) => ({ ...entry, steps: withStep(entry.steps, step) }));

/** Writes one step anew where it stands: what was asked after it stays after it. On the disk when it resolves. */
export const amendStep = <Entry extends OutboxEntry>(db: Db, seq: number, at: number, step: TellStep): Promise<Entry> =>
  change<Entry>(db, seq, (entry) => ({ ...entry, steps: entry.steps.with(at, step) }));

/**
 * Ends the telling of an entry; it stays for the sync record. `parked` is no end: it keeps its place in the order and waits for `unpark`. `attachmentToDrop`: the file that the LMS has, gone
 * together with it or not at all: an entry that waits without its file could not be told any more.
 */
export const settleEntry = <Entry extends OutboxEntry>(db: Db, seq: number, state: 'told' | 'refused' | 'unsure' | 'parked', reason?: string, attachmentToDrop?: string): Promise<Entry> =>
  change<Entry>(db, seq, (entry) => {
    if (entry.state === 'open') throw new OutboxError('still-open', seq);
    if (isCallEntry(entry) && state === 'parked') throw new OutboxError('not-for-calls', seq);
    const { reason: _old, settledAt: _before, seenAt: _seen, ...kept } = entry;
    const { dueAt: _due, ...rest } = { dueAt: undefined, ...kept };
    return { ...rest, state, ...(reason === undefined ? {} : { reason }), ...(state === 'parked' ? {} : { settledAt: Date.now() }) } as OutboxEntry;
  }, attachmentToDrop);

/** Lets a parked enrollment wait to be told again (it was enrolled anew, or a person asked). */
export async function unpark(db: Db, enrollmentId: string): Promise<void> {
  await write(db, ['outbox'], 'strict', async (transaction) => {
    const store = transaction.objectStore('outbox');
    for (const entry of await store.index('by-enrollment').getAll(enrollmentId)) {
      if (entry.state !== 'parked') continue;
      const { reason: _why, seenAt: _seen, ...rest } = entry;
      await store.put({ ...rest, state: 'waiting' });
    }
  });
  announceOutboxChange(db.name);
}
