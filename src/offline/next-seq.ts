import type { IDBPObjectStore, StoreNames } from 'idb';
import type { LearnerDb } from './learner-schema.ts';

/** Names of the stores of a transaction that counts. */
type Counters<Names extends ArrayLike<StoreNames<LearnerDb>>> = IDBPObjectStore<LearnerDb, Names, 'counters', 'readwrite'>;

/** The device's next sequence number, 1 the first. It is taken in the transaction that uses it, so none is lost, used twice, or out of order (S12). */
export async function nextSeq<Names extends ArrayLike<StoreNames<LearnerDb>>>(counters: Counters<Names>): Promise<number> {
  const last = await counters.get('seq');
  const value = (last?.value ?? 0) + 1;
  await counters.put({ key: 'seq', value });
  return value;
}
