import type { IDBPDatabase } from 'idb';
import { isCallEntry } from '../outbox.ts';
import type { CallEntry, LearnerDb } from '../learner-schema.ts';
import type { LiveCall } from './live-call.ts';
import { canUndo } from './undo-call.ts';

/** So many of the last told ones are looked through. */
const mostTold = 100;

/** The calls that a screen has to reckon with, in their order: what waits, what was refused or is unsure and nobody has seen, and what was told lately. */
export async function liveCalls(db: IDBPDatabase<LearnerDb>): Promise<readonly LiveCall[]> {
  const transaction = db.transaction(['calls', 'outbox']);
  const calls = transaction.objectStore('calls');
  if ((await calls.count()) === 0) return [];
  const outbox = transaction.objectStore('outbox');
  const byState = outbox.index('by-state');
  const told: CallEntry[] = [];
  let looked = 0;
  for (let cursor = await byState.openCursor('told', 'prev'); cursor && looked < mostTold; looked += 1, cursor = await cursor.continue()) {
    if (isCallEntry(cursor.value)) told.push(cursor.value);
  }
  const found = await Promise.all([outbox.index('by-due').getAll(), byState.getAll('refused'), byState.getAll('unsure')]);
  const entries = [...found.flat(), ...told].filter(isCallEntry).filter(({ seenAt, state }) => seenAt === undefined || state === 'told');
  const live = entries.map(async (entry): Promise<LiveCall | undefined> => {
    const call = await calls.get(entry.about.callId);
    // What was taken back is no wish any more, and what was moved to a file is another device's.
    if (!call || entry.state === 'undone' || entry.state === 'moved') return undefined;
    return { call, state: entry.state, reason: entry.seenAt === undefined ? entry.reason : undefined, canUndo: canUndo(entry), dueAt: entry.dueAt, settledAt: entry.settledAt };
  });
  return (await Promise.all(live)).filter((one) => one !== undefined).sort((one, other) => one.call.seq - other.call.seq);
}
