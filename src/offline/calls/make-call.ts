import type { IDBPDatabase } from 'idb';
import type { CallEntry, LearnerDb } from '../learner-schema.ts';
import { nextSeq } from '../next-seq.ts';
import { announceOutboxChange } from '../outbox-channel.ts';
import { write } from '../write.ts';
import { placeOfCall } from './call-queues.ts';
import { undoMs } from './due.ts';
import type { CallContext, CallKind, CallParameters, StoredCall } from './stored-call.ts';

/** What a person decides. */
export interface Decision<Kind extends CallKind> {
  readonly kind: Kind;
  readonly parameters: CallParameters[Kind];
  /** What it is about in a person's words, for the record. */
  readonly subject: string;
  readonly context?: CallContext;
  /** The file that goes with it. */
  readonly file?: File;
}

/**
 * Notes what a person decided, and that it waits to be told: due in six seconds (S16). On the disk when it resolves (S1). The same decision that waits
 * already, a second tap, is answered with the first. Throws StorageError.
 */
export async function makeCall<Kind extends CallKind>(db: IDBPDatabase<LearnerDb>, decision: Decision<Kind>, now = Date.now()): Promise<StoredCall<Kind>> {
  const { kind, parameters, subject, context = {}, file } = decision;
  const call = await write(db, ['calls', 'attachments', 'outbox', 'counters'], 'strict', async (transaction) => {
    const [calls, outbox] = [transaction.objectStore('calls'), transaction.objectStore('outbox')];
    const asked = JSON.stringify([kind, parameters, context]);
    if (!file) {
      for (const { about } of await outbox.index('by-due').getAll()) {
        const waiting = about.kind === 'call' ? await calls.get(about.callId) : undefined;
        if (waiting && waiting.attachmentId === undefined && JSON.stringify([waiting.kind, waiting.parameters, waiting.context]) === asked) return waiting as StoredCall<Kind>;
      }
    }
    const seq = await nextSeq(transaction.objectStore('counters'));
    const id = crypto.randomUUID();
    const attachmentId = file && crypto.randomUUID();
    const made = { id, seq, kind, parameters, context, subject, madeAt: now, ...(attachmentId !== undefined && { attachmentId }) } as StoredCall<Kind>;
    const entry: CallEntry = { seq, about: { kind: 'call', callId: id }, ...placeOfCall(made), dueAt: now + undoMs, state: 'waiting', steps: [] };
    if (file && attachmentId !== undefined) await transaction.objectStore('attachments').put({ id: attachmentId, callId: id, name: file.name, file });
    await calls.put(made as StoredCall);
    await outbox.put(entry);
    return made;
  });
  announceOutboxChange(db.name);
  return call;
}
