import type { IDBPDatabase } from 'idb';
import type { LearnerDb } from './learner-schema.ts';
import { announceOutboxChange } from './outbox-channel.ts';
import { write } from './write.ts';

/** Notes that the learner has seen what of these entries did not arrive for certain, or that a decision was taken otherwise than was meant (its remark). It is discarded by nobody (S9): only the badge stops counting it. */
export async function markSeen(db: IDBPDatabase<LearnerDb>, seqs: readonly number[]): Promise<void> {
  await write(db, ['outbox'], 'strict', async (transaction) => {
    const store = transaction.objectStore('outbox');
    for (const seq of seqs) {
      const entry = await store.get(seq);
      const hasRemark = entry?.state === 'told' && entry.about.kind === 'call' && entry.reason !== undefined;
      if (entry && (hasRemark || entry.state === 'unsure' || entry.state === 'refused' || entry.state === 'parked')) await store.put({ ...entry, seenAt: entry.seenAt ?? Date.now() });
    }
  });
  announceOutboxChange(db.name);
}
