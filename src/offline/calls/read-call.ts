import type { IDBPDatabase } from 'idb';
import type { CallEntry, LearnerDb } from '../learner-schema.ts';
import type { StoredCall } from './stored-call.ts';

type Db = IDBPDatabase<LearnerDb>;

/** The file of a call; undefined where it has none, `missing` where it has gone. */
export async function attachmentOf(db: Db, { attachmentId }: Pick<StoredCall, 'attachmentId'>): Promise<File | undefined | 'missing'> {
  if (attachmentId === undefined) return undefined;
  const kept = await db.get('attachments', attachmentId);
  return kept ? new File([kept.file], kept.name, { type: kept.file.type }) : 'missing';
}

/** The call that made what this one is about; undefined where it is about something that the LMS has named. */
export const addedBy = ({ parameters }: StoredCall): string | undefined => ('addedBy' in parameters ? parameters.addedBy : undefined);

export const dependsOn = (call: StoredCall, callId: string): boolean => addedBy(call) === callId;

/** The entry of a call. */
export async function entryOfCall(db: Db, callId: string): Promise<CallEntry | undefined> {
  const call = await db.get('calls', callId);
  const entry = call && (await db.get('outbox', call.seq));
  return entry?.about.kind === 'call' ? (entry as CallEntry) : undefined;
}
