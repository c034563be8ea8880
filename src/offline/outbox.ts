import type { IDBPDatabase } from 'idb';
import type { StoredCall } from './calls/stored-call.ts';
import type { CallEntry, Launch, LearnerDb, OutboxEntry, RunEntry, Sitting } from './learner-schema.ts';

type Db = IDBPDatabase<LearnerDb>;

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

const isParked = ({ state }: OutboxEntry): boolean => state === 'parked';

/** What waits behind an entry that was set aside, and so for a person as that one does: by `seq`, the entry that holds it. `entries`: all of a learner, or of an enrollment. */
export function heldBehindParked(entries: readonly OutboxEntry[]): ReadonlyMap<number, OutboxEntry> {
  const held = new Map<number, OutboxEntry>();
  if (!entries.some(isParked)) return held;
  for (const queue of inQueues(entries.filter((entry) => entry.state === 'waiting' || isParked(entry)))) {
    const holder = queue.find(isParked);
    for (const { seq, state } of queue) if (holder && state === 'waiting' && seq > holder.seq) held.set(seq, holder);
  }
  return held;
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
