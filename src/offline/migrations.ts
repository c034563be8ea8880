import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { LearnerDb } from './learner-schema.ts';

type UpgradeTransaction = IDBPTransaction<LearnerDb, StoreNames<LearnerDb>[], 'versionchange'>;

/** One step in the life of the learner's database. Shipped steps are never edited and never lose unsent work (S15). */
export interface Migration {
  readonly to: number;
  readonly why: string;
  readonly run: (db: IDBPDatabase<LearnerDb>, transaction: UpgradeTransaction) => void | Promise<void>;
}

const createFirstStores = (db: IDBPDatabase<LearnerDb>): void => {
  db.createObjectStore('answers', { keyPath: 'key' });
  db.createObjectStore('courses', { keyPath: 'enrollmentId' });
  db.createObjectStore('items', { keyPath: ['enrollmentId', 'attempt', 'itemId'] }).createIndex('by-enrollment', 'enrollmentId');
  db.createObjectStore('launches', { keyPath: 'id' }).createIndex('by-enrollment', 'enrollmentId');
  const sittings = db.createObjectStore('sittings', { keyPath: 'id' });
  sittings.createIndex('by-enrollment', 'enrollmentId');
  sittings.createIndex('by-launch', 'launchId');
  sittings.createIndex('by-state', 'state');
  const outbox = db.createObjectStore('outbox', { keyPath: 'seq' });
  outbox.createIndex('by-enrollment', 'enrollmentId');
  outbox.createIndex('by-state', 'state');
  db.createObjectStore('counters', { keyPath: 'key' });
};

const createSequences = (db: IDBPDatabase<LearnerDb>): void => {
  db.createObjectStore('sequences', { keyPath: ['enrollmentId', 'attempt'] });
};

const createCalls: Migration['run'] = (db, transaction) => {
  db.createObjectStore('calls', { keyPath: 'id' });
  db.createObjectStore('attachments', { keyPath: 'id' });
  transaction.objectStore('outbox').createIndex('by-due', 'dueAt');
};

/** Every step, oldest first. */
export const migrations: readonly Migration[] = [
  { to: 1, why: 'answers, courses, what was done in them, and the outbox', run: createFirstStores },
  { to: 2, why: 'where a learner is in a course with an order', run: createSequences },
  { to: 3, why: 'what a person decided and the LMS has not heard yet, with the files that go with it', run: createCalls },
];
