import type { IDBPDatabase } from 'idb';
import type { LearnerDb } from '../learner-schema.ts';
import { announceOutboxChange } from '../outbox-channel.ts';
import { write } from '../write.ts';

/** Notes that its person has seen how a call ended. It is discarded by nobody (S9): only the place where it was decided and the badge leave it out. */
export async function markCallSeen(db: IDBPDatabase<LearnerDb>, callId: string): Promise<void> {
  await write(db, ['calls', 'outbox'], 'strict', async (transaction) => {
    const call = await transaction.objectStore('calls').get(callId);
    const entry = call && (await transaction.objectStore('outbox').get(call.seq));
    if (entry && (entry.state === 'unsure' || entry.state === 'refused')) await transaction.objectStore('outbox').put({ ...entry, seenAt: entry.seenAt ?? Date.now() });
  });
  announceOutboxChange(db.name);
}
