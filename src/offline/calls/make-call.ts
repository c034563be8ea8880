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
  readonly whose?: string;
  /** The file that goes with it. */
  readonly file?: File;
}

type Db = IDBPDatabase<LearnerDb>;

/**
 * Notes what a person decided, and that it waits to be told: due in six seconds (S16). On the disk when it resolves (S1). The same decision that waits
 * already, a second tap, is answered with the first, unless something else was decided about it since. Throws StorageError.
 */
export async function makeCall<Kind extends CallKind>(db: Db, decision: Decision<Kind>, now = Date.now()): Promise<StoredCall<Kind>> {
  const [call] = await makeCalls(db, [decision], now);
  return call as StoredCall<Kind>;
}

/** The same for several at once, all or none of them. */
export async function makeCalls(db: Db, decisions: readonly Decision<CallKind>[], now = Date.now()): Promise<readonly StoredCall[]> {
  const calls = await write(db, ['calls', 'attachments', 'outbox', 'counters'], 'strict', async (transaction) => {
    const waiting = ((await transaction.objectStore('outbox').index('by-due').getAll()) as CallEntry[]).sort((one, other) => one.seq - other.seq);
    const made: StoredCall[] = [];
    for (const { kind, parameters, subject, context = {}, whose, file } of decisions) {
      const { queues } = placeOfCall({ kind, parameters, context });
      // Only the last that was decided about it: what was changed back and forth ends as it was decided last.
      const last = waiting.findLast((entry) => entry.queues.some((name) => queues.includes(name)));
      const before = last && (await transaction.objectStore('calls').get(last.about.callId));
      if (before && !file && before.attachmentId === undefined && sameness(before) === sameness({ kind, parameters, context })) {
        made.push(before);
        continue;
      }
      const seq = await nextSeq(transaction.objectStore('counters'));
      const id = crypto.randomUUID();
      const attachmentId = file && crypto.randomUUID();
      const call = { id, seq, kind, parameters, context, subject, ...(whose !== undefined && { whose }), madeAt: now, ...(attachmentId !== undefined && { attachmentId }) } as StoredCall;
      const entry: CallEntry = { seq, about: { kind: 'call', callId: id }, ...placeOfCall(call), dueAt: now + undoMs, state: 'waiting', steps: [] };
      if (file && attachmentId !== undefined) await transaction.objectStore('attachments').put({ id: attachmentId, callId: id, name: file.name, file });
      await transaction.objectStore('calls').put(call);
      await transaction.objectStore('outbox').put(entry);
      made.push(call);
    }
    return made;
  });
  announceOutboxChange(db.name);
  return calls;
}

const sameness = ({ kind, parameters, context }: Pick<StoredCall, 'kind' | 'parameters' | 'context'>): string => JSON.stringify([kind, parameters, context]);
