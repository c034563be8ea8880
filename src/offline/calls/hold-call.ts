import type { IDBPDatabase } from 'idb';
import type { LearnerDb } from '../learner-schema.ts';
import { announceOutboxChange } from '../outbox-channel.ts';
import { write } from '../write.ts';
import { undoMs } from './due.ts';
import { canUndo } from './undo-call.ts';

/** Gives whoever needs longer another six seconds to take a call back (WCAG 2.2.1); nothing where it is too late. */
export async function holdCall(db: IDBPDatabase<LearnerDb>, callId: string, now = Date.now()): Promise<void> {
  await write(db, ['calls', 'outbox'], 'relaxed', async (transaction) => {
    const call = await transaction.objectStore('calls').get(callId);
    const entry = call && (await transaction.objectStore('outbox').get(call.seq));
    if (entry && 'queues' in entry && entry.steps.length === 0 && canUndo(entry)) await transaction.objectStore('outbox').put({ ...entry, dueAt: now + undoMs });
  });
  announceOutboxChange(db.name);
}
