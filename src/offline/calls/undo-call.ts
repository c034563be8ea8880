import type { IDBPDatabase } from 'idb';
import type { CallEntry, LearnerDb } from '../learner-schema.ts';
import { announceOutboxChange } from '../outbox-channel.ts';
import { write } from '../write.ts';
import { dependsOn } from './read-call.ts';

/** Whether a call certainly was not sent, so that it can still be taken back. Questions about it (`look-before`) change nothing. */
export const canUndo = ({ state, steps }: CallEntry): boolean =>
  state === 'waiting' && steps.every(({ name, state: went, note }) => name !== 'call' || (went === 'intent' && note?.['didHappen'] === false));

/**
 * Takes a call back that was not sent yet, and what depends on it; false when it is too late. Whoever tells at the same time finds it undone before its request, or
 * this finds the request begun: never both. The call stays for the record, without its file, which is the person's own (S9).
 */
export async function undoCall(db: IDBPDatabase<LearnerDb>, callId: string): Promise<boolean> {
  const isUndone = await write(db, ['calls', 'attachments', 'outbox'], 'strict', async (transaction) => {
    const [calls, attachments, outbox] = [transaction.objectStore('calls'), transaction.objectStore('attachments'), transaction.objectStore('outbox')];
    const call = await calls.get(callId);
    const entry = call && (await outbox.get(call.seq));
    if (!entry || entry.about.kind !== 'call' || !canUndo(entry as CallEntry)) return false;
    for (const waiting of (await outbox.index('by-due').getAll()) as CallEntry[]) {
      const other = await calls.get(waiting.about.callId);
      if (!other || !canUndo(waiting) || (other.id !== callId && !dependsOn(other, callId))) continue;
      const { dueAt: _due, reason: _why, ...rest } = waiting;
      await outbox.put({ ...rest, state: 'undone', settledAt: Date.now() });
      if (other.attachmentId !== undefined) await attachments.delete(other.attachmentId);
    }
    return true;
  });
  if (isUndone) announceOutboxChange(db.name);
  return isUndone;
}
