import type { IDBPDatabase } from 'idb';
import type { LearnerDb } from '#offline/learner-schema.ts';
import { onOutboxChange } from '#offline/outbox-channel.ts';
import type { Store } from '#ui/store.ts';
import { createReadStore } from './live-store.ts';

/** Whether anything of an enrollment still waits to be sent; one store for each enrollment that was asked about. */
export function outboxIsWaiting(db: IDBPDatabase<LearnerDb>): (enrollmentId: string) => Store<boolean> {
  const stores = new Map<string, Store<boolean>>();
  return (enrollmentId) => {
    const known = stores.get(enrollmentId);
    if (known) return known;
    const read = async (): Promise<boolean> => {
      const entries = await db.getAllFromIndex('outbox', 'by-enrollment', enrollmentId);
      return entries.some(({ state }) => state === 'waiting' || state === 'open');
    };
    const store = createReadStore(false, read, (again) => void onOutboxChange(db.name, again));
    stores.set(enrollmentId, store);
    return store;
  };
}
