import { type IDBPDatabase, openDB } from 'idb';
import type { Launch, LearnerDb, OutboxEntry, Sitting } from '#offline/learner-schema.ts';
import { unpark } from '#offline/outbox-steps.ts';
import { commitInTheMiddle, keepCourse, leaveItem, openCourse, openItem } from '../../learner/recording.ts';
import type { RunData } from '../../learner/run-data.ts';
import type { SharedCourse } from '../../world/site.ts';

/** The app's own recording, for a script that plays a learner: put into a page of the app by `recorder-in-page.ts`. Each call is on the disk when it resolves. */
export interface PageRecorder {
  /** The course is on this device, as a download leaves it. */
  keepCourse(userId: string, enrollmentId: string, course: SharedCourse): Promise<void>;
  openCourse(userId: string, enrollmentId: string, isNewAttempt: boolean): Promise<Launch>;
  openItem(userId: string, launch: Launch, itemId: string, run: RunData): Promise<Sitting>;
  /** What the content has committed so far, on its page `page`. */
  commit(userId: string, sitting: Sitting, run: RunData, page: number): Promise<void>;
  leaveItem(userId: string, sitting: Sitting, run: RunData, state: 'ended' | 'interrupted'): Promise<void>;
  /** How many entries of the outbox are in that state. */
  count(userId: string, state: OutboxEntry['state']): Promise<number>;
  outbox(userId: string): Promise<readonly OutboxEntry[]>;
  /** Lets what is parked wait again, as a person does. */
  unparkAll(userId: string): Promise<void>;
  /** A deliberate fault, by which the judge is tested: an entry is gone. */
  lose(userId: string, seq: number): Promise<void>;
}

/** The database that the app has made for that learner; a connection of its own, which steps aside for a newer version as every one does. */
async function withDb<T>(userId: string, work: (db: IDBPDatabase<LearnerDb>) => Promise<T>): Promise<T> {
  const found = (await indexedDB.databases()).find(({ name }) => name?.startsWith('haversack-learner.') && name.endsWith(`.${userId}`));
  if (!found?.name) throw new Error(`${userId} has no database here.`);
  const db = await openDB<LearnerDb>(found.name, undefined, { blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close() });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

const recorder: PageRecorder = {
  keepCourse: (userId, enrollmentId, course) => withDb(userId, (db) => keepCourse(db, enrollmentId, course, Date.now())),
  openCourse: (userId, enrollmentId, isNewAttempt) => withDb(userId, (db) => openCourse(db, enrollmentId, isNewAttempt)),
  openItem: (userId, launch, itemId, run) => withDb(userId, (db) => openItem(db, launch, itemId, run)),
  commit: (userId, sitting, run, page) => withDb(userId, (db) => commitInTheMiddle(db, sitting, run, page)),
  leaveItem: (userId, sitting, run, state) => withDb(userId, (db) => leaveItem(db, sitting, run, state)),
  count: (userId, state) => withDb(userId, (db) => db.countFromIndex('outbox', 'by-state', state)),
  outbox: (userId) => withDb(userId, (db) => db.getAll('outbox')),
  unparkAll: (userId) =>
    withDb(userId, async (db) => {
      const parked = await db.getAllFromIndex('outbox', 'by-state', 'parked');
      for (const enrollmentId of new Set(parked.map((entry) => entry.enrollmentId))) if (enrollmentId !== undefined) await unpark(db, enrollmentId);
    }),
  lose: (userId, seq) => withDb(userId, (db) => db.delete('outbox', seq)),
};

Object.assign(globalThis, { haversackRecorder: recorder });
