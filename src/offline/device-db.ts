import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { DeviceTime, LearnerKey } from './learner-schema.ts';
import { asStorageError } from './storage-error.ts';

/** Somebody who signed in on this device, now or before. What they did is in a database of their own. */
export interface LearnerHere extends LearnerKey {
  /** As `me` gave it. */
  readonly name: string;
  /** As courses are told it: `Family, Given M` (facts E.4). Absent where the LMS gave no family name. */
  readonly nameForCourses?: string;
  readonly isSignedIn: boolean;
  /** The second half of the session (the first is a cookie); absent where the LMS's own cookie is all there is, and after signing out. */
  readonly headerToken?: string;
  /** *Stay signed in* was chosen. */
  readonly staysSignedIn: boolean;
  /** They signed out of a device that others use, and what is theirs has not gone yet. */
  readonly toBeWiped?: WipeWish;
  /** When they last signed in. */
  readonly since: DeviceTime;
}

/** What a learner wants gone from a device that others use. */
export interface WipeWish {
  /** Also what was not sent. */
  readonly unsentToo: boolean;
}

interface DeviceSchema extends DBSchema {
  learners: { key: [site: string, userId: string]; value: LearnerHere };
  facts: { key: string; value: unknown };
}
export type DeviceDb = IDBPDatabase<DeviceSchema>;

/** Opens what this device knows beside the learners' own databases. Another name only in tests. */
export async function openDeviceDb(name = 'haversack-device'): Promise<DeviceDb> {
  try {
    return await openDB<DeviceSchema>(name, 1, {
      upgrade: (db) => {
        db.createObjectStore('learners', { keyPath: ['site', 'userId'] });
        db.createObjectStore('facts');
      },
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(), // a newer app changes it; this page reloads
    });
  } catch (error) {
    throw asStorageError(error);
  }
}

const lastLearnerAt = (site: string): string => `last-learner ${site}`;
const clockOffsetAt = (site: string): string => `clock-offset-ms ${site}`;

const signedOut = ({ headerToken: _gone, ...rest }: LearnerHere): LearnerHere => ({ ...rest, isSignedIn: false });

const announce = (db: DeviceDb): void => {
  const channel = new BroadcastChannel(`${db.name}:sign-in`);
  channel.postMessage('changed');
  channel.close();
};

/** Calls `listener` when somebody signs in or out, in any tab (S17). Returns the way to stop. */
export function onSignInChange(db: DeviceDb, listener: () => void): () => void {
  const channel = new BroadcastChannel(`${db.name}:sign-in`);
  channel.addEventListener('message', () => listener());
  return () => channel.close();
}

/** Notes who is signed in here now. The browser has one session with a site, so whoever was before is not any more. */
export async function rememberSignIn(db: DeviceDb, learner: Omit<LearnerHere, 'isSignedIn' | 'since'>): Promise<void> {
  const transaction = db.transaction(['learners', 'facts'], 'readwrite', { durability: 'strict' });
  const learners = transaction.objectStore('learners');
  for (const other of await learners.getAll()) if (other.site === learner.site) await learners.put(signedOut(other));
  await learners.put({ ...learner, isSignedIn: true, since: Date.now() });
  await transaction.objectStore('facts').put(learner.userId, lastLearnerAt(learner.site));
  await transaction.done;
  announce(db);
}

/** Notes that they signed out: the token goes, they and their unsent work stay (S11). What they want gone is noted with it: it may be a while until it can go, and the app may be closed before. */
export async function rememberSignOut(db: DeviceDb, { site, userId }: LearnerKey, toBeWiped?: WipeWish): Promise<void> {
  const transaction = db.transaction('learners', 'readwrite', { durability: 'strict' });
  const learner = await transaction.store.get([site, userId]);
  if (learner) await transaction.store.put({ ...signedOut(learner), ...(toBeWiped && { toBeWiped }) });
  await transaction.done;
  announce(db);
}

/** Forgets that they were here: nobody is greeted by their name. Their own database is not touched, and found again when they sign in. */
export async function forgetLearner(db: DeviceDb, { site, userId }: LearnerKey): Promise<void> {
  const transaction = db.transaction(['learners', 'facts'], 'readwrite', { durability: 'strict' });
  await transaction.objectStore('learners').delete([site, userId]);
  const facts = transaction.objectStore('facts');
  if ((await facts.get(lastLearnerAt(site))) === userId) await facts.delete(lastLearnerAt(site));
  await transaction.done;
  announce(db);
}

/** Who used this site here last, signed in or not: whose courses play offline. */
export async function lastLearner(db: DeviceDb, site: string): Promise<LearnerHere | undefined> {
  const userId = await db.get('facts', lastLearnerAt(site));
  return typeof userId === 'string' ? db.get('learners', [site, userId]) : undefined;
}

/** Everybody who signed in to this site here, the latest first. */
export async function learnersHere(db: DeviceDb, site: string): Promise<readonly LearnerHere[]> {
  const all = await db.getAll('learners');
  return all.filter((learner) => learner.site === site).sort((one, other) => other.since - one.since);
}

/** How far the LMS's clock (`Date` header) is ahead of this device's, in milliseconds; 0 as long as it was never seen (S12). */
export async function clockOffsetMs(db: DeviceDb, site: string): Promise<number> {
  const offset = await db.get('facts', clockOffsetAt(site));
  return typeof offset === 'number' ? offset : 0;
}

export async function rememberClockOffset(db: DeviceDb, site: string, offsetMs: number): Promise<void> {
  await db.put('facts', offsetMs, clockOffsetAt(site));
}
