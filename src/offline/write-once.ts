import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { LearnerDb } from './learner-schema.ts';
import { asStorageError } from './storage-error.ts';

export type WriteOf<Names extends StoreNames<LearnerDb>[]> = IDBPTransaction<LearnerDb, Names, 'readwrite'>;

/**
 * Runs `work` in one transaction and resolves when that has *completed*, not before (S1). `strict`: also flushed to the disk, as far as the browser can.
 * Nothing but database work may be awaited in `work`. When it throws, the transaction is aborted and nothing of it stays. Throws StorageError for the browser's errors.
 */
export async function writeOnce<Names extends StoreNames<LearnerDb>[], Result>(
  db: IDBPDatabase<LearnerDb>,
  stores: Names,
  durability: 'strict' | 'relaxed',
  work: (transaction: WriteOf<Names>) => Promise<Result>,
): Promise<Result> {
  let transaction: WriteOf<Names>;
  try {
    transaction = db.transaction(stores, 'readwrite', { durability });
  } catch (error) {
    throw asStorageError(error); // the connection is closed
  }
  const isDone = transaction.done.then(
    () => undefined,
    (error: unknown) => asStorageError(error),
  );
  let result: Result;
  try {
    result = await work(transaction);
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // it had ended by itself: a failed request aborts it
    }
    const failure = await isDone;
    throw error instanceof DOMException ? (failure?.reason === 'storage-full' ? failure : asStorageError(error)) : error;
  }
  const failure = await isDone;
  if (failure) throw failure;
  return result;
}
