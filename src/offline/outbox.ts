import type { IDBPDatabase } from 'idb';
import type { StoredCall } from './calls/stored-call.ts';
import type { CallEntry, Launch, LearnerDb, OutboxEntry, RunEntry, Sitting, TellStep } from './learner-schema.ts';
import { announceOutboxChange } from './outbox-channel.ts';
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

export const isCallEntry = (entry: OutboxEntry): entry is CallEntry => entry.about.kind === 'call';

/** What an entry must not overtake. */
const queuesOf = (entry: OutboxEntry): readonly string[] => (isCallEntry(entry) ? entry.queues : [entry.enrollmentId]);

/**
 * What is not settled, in queues that need not wait for each other, each in the order of `seq` (S2). Entries of one enrollment are in one queue, and so is a
 * call with everything that it must not overtake. An `open` entry (its run goes on), a `parked` one and a call that is not due yet are among them, and
 * what stands behind them must wait: whoever tells decides that, seeing the whole queue.
 */
export async function tellableQueues(db: Db): Promise<readonly (readonly OutboxEntry[])[]> {
  const { store } = db.transaction('outbox');
  const byState = store.index('by-state');
  const found = await Promise.all([byState.getAll('open'), byState.getAll('waiting'), byState.getAll('parked')]);
  return inQueues(found.flat());
}

function inQueues(entries: readonly OutboxEntry[]): readonly (readonly OutboxEntry[])[] {
  const queueOf = new Map<string, OutboxEntry[]>();
  for (const entry of entries.toSorted((one, other) => one.seq - other.seq)) {
    const names = queuesOf(entry);
    const joined = new Set(names.flatMap((name) => queueOf.get(name) ?? []));
    const queue = [...joined, entry].sort((one, other) => one.seq - other.seq);
    // Every name that leads to one of them leads to all of them now.
    for (const name of queue.flatMap(queuesOf)) queueOf.set(name, queue);
  }
  return [...new Set(queueOf.values())];
}

/** What waits behind an entry that was set aside, and so for a person as that one does: by `seq`, the entry that holds it. `entries`: all of a learner, or of an enrollment. */
export function heldBehindParked(entries: readonly OutboxEntry[]): ReadonlyMap<number, OutboxEntry> {
  const held = new Map<number, OutboxEntry>();
  if (!entries.some(({ state }) => state === 'parked')) return held;
  for (const queue of inQueues(entries.filter(({ state }) => state === 'open' || state === 'waiting' || state === 'parked'))) {
    const at = queue.findIndex(({ state }) => state === 'parked');
    const [holder] = queue.slice(Math.max(at, 0));
    if (at >= 0 && holder) for (const { seq, state } of queue.slice(at)) if (state === 'waiting') held.set(seq, holder);
  }
  return held;
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

export const launchOf = (db: Db, launchId: string): Promise<Launch | undefined> => db.get('launches', launchId);
export const sittingOf = (db: Db, sittingId: string): Promise<Sitting | undefined> => db.get('sittings', sittingId);

/** A line of the sync record about an opening of a course or a part that was run. */
export interface RunLine {
  readonly entry: RunEntry;
  readonly launch: Launch | undefined;
  readonly sitting: Sitting | undefined;
}

/** A line of the sync record about something that a person decided. */
export interface CallLine {
  readonly entry: CallEntry;
  readonly call: StoredCall | undefined;
}

/** A line of the sync record: what waits or was told, with what it is about. */
export type HistoryLine = RunLine | CallLine;

export const isCallLine = (line: HistoryLine): line is CallLine => isCallEntry(line.entry);
export const isRunLine = (line: HistoryLine): line is RunLine => !isCallLine(line);

const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> => new Map(all.map((one) => [one.id, one]));

/** Everything that this learner did here, newest first, read in one transaction; of one enrollment, or of all. */
export async function history(db: Db, enrollmentId?: string): Promise<readonly HistoryLine[]> {
  const transaction = db.transaction(['outbox', 'launches', 'sittings', 'calls']);
  const outbox = transaction.objectStore('outbox');
  const [launches, sittings] = [transaction.objectStore('launches'), transaction.objectStore('sittings')];
  // A few large readings: one for each entry takes ten times as long, and a screen that shows this is read anew all the time while something is told.
  const [entries, allLaunches, allSittings, calls] = await Promise.all(
    enrollmentId === undefined
      ? [outbox.getAll(), launches.getAll(), sittings.getAll(), transaction.objectStore('calls').getAll()]
      : [outbox.index('by-enrollment').getAll(enrollmentId), launches.index('by-enrollment').getAll(enrollmentId), sittings.index('by-enrollment').getAll(enrollmentId), transaction.objectStore('calls').getAll()],
  );
  const [launchOf, sittingOf, callOf] = [byId(allLaunches), byId(allSittings), byId(calls)];
  const lines = entries.map((entry): HistoryLine => {
    const { about } = entry;
    if (isCallEntry(entry)) return { entry, call: callOf.get(entry.about.callId) };
    return { entry, launch: about.kind === 'call' ? undefined : launchOf.get(about.launchId), sitting: about.kind === 'sitting' ? sittingOf.get(about.sittingId) : undefined };
  });
  return lines.sort((one, other) => other.entry.seq - one.entry.seq);
}
