import type { IDBPDatabase } from 'idb';
import type { KnownAnswer, LearnerDb } from './learner-schema.ts';

type Db = IDBPDatabase<LearnerDb>;

/** What was last heard about something, for the first picture of a screen and for offline. Made like the storage of a query persister. */
export interface KnownAnswers {
  readonly get: (key: string) => Promise<KnownAnswer | undefined>;
  /** `value` is anything that can be cloned (no functions). It may be lost in a power cut: it can be asked for again. */
  readonly set: (key: string, value: unknown) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
  /** All whose key begins so; all of them without. */
  readonly entries: (prefix?: string) => Promise<readonly KnownAnswer[]>;
}

/** The answers that one learner's database holds: no other learner ever sees them (S11). */
export const knownAnswers = (db: Db): KnownAnswers => ({
  get: (key) => db.get('answers', key),
  set: async (key, value) => {
    const transaction = db.transaction('answers', 'readwrite', { durability: 'relaxed' });
    await transaction.store.put({ key, value, at: Date.now() });
    await transaction.done;
  },
  remove: (key) => db.delete('answers', key),
  entries: (prefix = '') => db.getAll('answers', IDBKeyRange.bound(prefix, `${prefix}\uffff`)),
});
