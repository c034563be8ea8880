import { type IDBPDatabase, openDB } from 'idb';
import { learnerDbName } from './database-name.ts';
import type { LearnerDb, LearnerKey } from './learner-schema.ts';
import { openCoursesLock } from './locks.ts';
import { type Migration, migrations as shippedMigrations } from './migrations.ts';
import { asStorageError } from './storage-error.ts';

export interface LearnerDbEvents {
  /** Another tab has a course open, so the change of the data waits (S10): say so. Called at most once. */
  readonly onWaitingForOpenCourse?: () => void;
  /** A newer version of the app needs the data: this connection is closed already, and the page should offer a reload. Not called where the data are being removed. */
  readonly onSuperseded?: () => void;
  /** The browser closed the connection (storage cleared, profile gone): what comes next fails. */
  readonly onLost?: () => void;
}

/** The version on disk; 0 where there is none, undefined where the browser cannot tell. */
async function versionOnDisk(name: string): Promise<number | undefined> {
  if (typeof indexedDB.databases !== 'function') return undefined;
  const found = await indexedDB.databases();
  return found.find((info) => info.name === name)?.version ?? 0;
}

/** Runs the steps in order, each awaited: one may read what the one before it wrote. A step that fails takes the whole upgrade back. */
const runSteps = async (steps: readonly Migration[], ...[db, transaction]: Parameters<Migration['run']>): Promise<void> => {
  transaction.done.catch(() => undefined); // whoever opens hears of it
  try {
    for (const step of steps) await step.run(db, transaction);
  } catch {
    transaction.abort();
  }
};

const open = (name: string, migrations: readonly Migration[], events: LearnerDbEvents): Promise<IDBPDatabase<LearnerDb>> =>
  openDB<LearnerDb>(name, migrations.at(-1)?.to ?? 1, {
    upgrade: (db, from, _to, transaction) => {
      const due = migrations.filter((step) => step.to > from);
      void runSteps(due, db, transaction);
    },
    // With no course open (see below) older tabs step aside at once; this is for browsers that cannot tell the version.
    blocked: () => events.onWaitingForOpenCourse?.(),
    blocking: (_current, next, event) => {
      (event.target as IDBDatabase).close();
      // No next version: somebody removes what is theirs from this device, and a reload would help nobody.
      if (next !== null) events.onSuperseded?.();
    },
    terminated: () => events.onLost?.(),
  });

/** Opens a database of the learner's shape by name. Tests give it other migrations; everybody else calls `openLearnerDb`. */
export async function openByName(name: string, migrations: readonly Migration[], events: LearnerDbEvents = {}): Promise<IDBPDatabase<LearnerDb>> {
  try {
    const onDisk = await versionOnDisk(name);
    const needsUpgrade = onDisk !== 0 && onDisk !== (migrations.at(-1)?.to ?? 1);
    if (!needsUpgrade) return await open(name, migrations, events);
    const lock = openCoursesLock(name);
    // Asked first without waiting, only to know whether to say that we wait.
    const isFree = await navigator.locks.request(lock, { ifAvailable: true }, (held) => held !== null);
    if (!isFree) events.onWaitingForOpenCourse?.();
    return await navigator.locks.request(lock, () => open(name, migrations, events));
  } catch (error) {
    throw asStorageError(error);
  }
}

/**
 * Opens the database of one learner of one site, created or upgraded as needed. Several connections in several tabs are the normal case.
 * An upgrade waits until no tab has a course open. Throws StorageError (`newer-version` when a newer app was here).
 */
export const openLearnerDb = (key: LearnerKey, events: LearnerDbEvents = {}): Promise<IDBPDatabase<LearnerDb>> =>
  openByName(learnerDbName(key), shippedMigrations, events);
