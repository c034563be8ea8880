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

/** The name of the fact whose value is the user ID of `lastLearner`. */
export const lastLearnerAt = (site: string): string => `last-learner ${site}`;
const clockOffsetAt = (site: string): string => `clock-offset-ms ${site}`;

/** Calls `listener` when somebody signs in or out, in any tab (S17). Returns the way to stop. */
export function onSignInChange(db: DeviceDb, listener: () => void): () => void {
  const channel = new BroadcastChannel(`${db.name}:sign-in`);
  channel.addEventListener('message', () => listener());
  return () => channel.close();
}

/** Who used this site here last, signed in or not: whose courses play offline. */
export async function lastLearner(db: DeviceDb, site: string): Promise<LearnerHere | undefined> {
  const userId = await db.get('facts', lastLearnerAt(site));
  return typeof userId === 'string' ? db.get('learners', [site, userId]) : undefined;
}

/** How far the LMS's clock (`Date` header) is ahead of this device's, in milliseconds; 0 as long as it was never seen (S12). */
export async function clockOffsetMs(db: DeviceDb, site: string): Promise<number> {
  const offset = await db.get('facts', clockOffsetAt(site));
  return typeof offset === 'number' ? offset : 0;
}

export async function rememberClockOffset(db: DeviceDb, site: string, offsetMs: number): Promise<void> {
  await db.put('facts', offsetMs, clockOffsetAt(site));
}
