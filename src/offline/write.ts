import type { IDBPDatabase, StoreNames } from 'idb';
import type { LearnerDb } from './learner-schema.ts';
import { makeRoom } from './make-room.ts';
import { StorageError } from './storage-error.ts';
import { writeOnce, type WriteOf } from './write-once.ts';

/** The stores of what a learner did. For them room is made; a download that does not fit waits until its learner decides. */
const ofWork: ReadonlySet<StoreNames<LearnerDb>> = new Set(['items', 'sequences', 'launches', 'sittings', 'outbox', 'calls', 'attachments']);

/**
 * Runs `work` in one transaction, as `writeOnce` says. Where the browser has no more room for what a learner did, what can be fetched again makes room, and `work` is run
 * a second time (`make-room.ts`): it must not count on running once.
 */
export async function write<Names extends StoreNames<LearnerDb>[], Result>(
  db: IDBPDatabase<LearnerDb>,
  stores: Names,
  durability: 'strict' | 'relaxed',
  work: (transaction: WriteOf<Names>) => Promise<Result>,
): Promise<Result> {
  try {
    return await writeOnce(db, stores, durability, work);
  } catch (error) {
    const isFull = error instanceof StorageError && error.reason === 'storage-full';
    if (!isFull || !stores.some((name) => ofWork.has(name)) || !(await makeRoom(db).catch(() => undefined))) throw error;
    return writeOnce(db, stores, durability, work);
  }
}
