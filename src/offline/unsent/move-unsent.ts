import type { IDBPDatabase } from 'idb';
import type { LearnerDb, OutboxEntry } from '../learner-schema.ts';
import { announceOutboxChange } from '../outbox-channel.ts';
import { isCallEntry, tellableQueues } from '../outbox.ts';
import { write } from '../write.ts';

type Db = IDBPDatabase<LearnerDb>;

/** What can leave this device: all that waits or was set aside, but for queues in which something is open right now. */
export async function movableEntries(db: Db): Promise<readonly OutboxEntry[]> {
  const queues = await tellableQueues(db);
  return queues.filter((queue) => queue.every(({ state }) => state !== 'open')).flat().sort((one, other) => one.seq - other.seq);
}

/** What is in a file already. */
export const movedEntries = (db: Db): Promise<readonly OutboxEntry[]> => db.getAllFromIndex('outbox', 'by-state', 'moved');

/**
 * From here on this device does not tell these entries, but for those that their person took back meanwhile: answers the others. On the disk when it resolves. Only under the lock of the telling:
 * none of them may be on its way.
 */
export function markMoved(db: Db, entries: readonly OutboxEntry[], moved: { readonly fileId: string; readonly at: number }): Promise<readonly OutboxEntry[]> {
  return changeAll(db, entries, (entry) => {
    if (entry.state !== 'waiting' && entry.state !== 'parked') return entry;
    // Out of the index of what waits: only a call has it. Why it was set aside is not why it is in a file.
    const { dueAt: _due, reason: _why, seenAt: _seen, ...rest } = entry as OutboxEntry & { readonly dueAt?: number };
    return { ...rest, state: 'moved', moved };
  });
}

/**
 * What is in files waits here again, and with it what was set aside because it builds on that. Whoever asks for it answers for that no other device has taken it up: nobody can know that
 * here.
 */
export async function takeBack(db: Db, now = Date.now()): Promise<void> {
  const moved = await movedEntries(db);
  const enrollments = new Set(moved.flatMap(({ enrollmentId }) => enrollmentId ?? []));
  const inThem = await Promise.all([...enrollments].map((enrollmentId) => db.getAllFromIndex('outbox', 'by-enrollment', enrollmentId)));
  await changeAll(db, [...moved, ...inThem.flat().filter(waitsForAttempt)], (entry) => {
    if (entry.state !== 'moved' && !waitsForAttempt(entry)) return entry;
    const { moved: _where, reason: _why, seenAt: _seen, settledAt: _when, ...rest } = entry;
    return { ...rest, state: 'waiting', ...(isCallEntry(entry) && { dueAt: now }) };
  });
}

/** Nothing of it was sent, for the opening of its attempt was in a file; earlier versions of the app called it unsure. */
const waitsForAttempt = ({ state, reason }: OutboxEntry): boolean => (state === 'parked' && reason === 'attempt-moved') || (state === 'unsure' && reason === 'attempt-unsure');

/** Answers those that are otherwise now. */
async function changeAll(db: Db, entries: readonly OutboxEntry[], how: (entry: OutboxEntry) => OutboxEntry): Promise<readonly OutboxEntry[]> {
  const changed = await write(db, ['outbox'], 'strict', async (transaction) => {
    const outbox = transaction.objectStore('outbox');
    const all: OutboxEntry[] = [];
    for (const { seq } of entries) {
      const entry = await outbox.get(seq);
      const next = entry && how(entry);
      if (!next || next === entry) continue;
      await outbox.put(next);
      all.push(next);
    }
    return all;
  });
  announceOutboxChange(db.name);
  return changed;
}
