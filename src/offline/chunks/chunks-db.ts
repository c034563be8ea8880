import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { asStorageError } from '../storage-error.ts';
import type { ByteRanges } from './ranges.ts';

/** What a package is for: enough to go on with its download after a crash, without the network. */
export interface PackageAbout {
  readonly enrollmentId: string;
  readonly moduleId: string;
  readonly title: string;
  readonly revision: number;
}

/** A package, whole or in parts. Its bytes are in `chunks`. */
export interface StoredPackage {
  /** `packageKeyOf(…)`: learner's database, enrollment and revision. */
  readonly packageKey: string;
  /** Different each time that a download starts from nothing: bytes of an earlier one, still on their way to the disk, are turned away. */
  readonly writeId: string;
  readonly about: PackageAbout;
  /** Undefined until the LMS has said it. */
  readonly size?: number;
  /** A strong ETag, or undefined: only with one can a download go on where it was. */
  readonly etag?: string;
  readonly chunkSize: number;
  /** Which bytes are here. */
  readonly ranges: ByteRanges;
  /** `receiving`: bytes are missing. `received`: all bytes, not looked at yet. `ready`: checked; it can be opened. */
  readonly state: 'receiving' | 'received' | 'ready';
  /** Whether the learner wants it to go on. */
  readonly wish: 'go' | 'pause';
  /** Why it stands still although nobody asked for that: shown after a restart too. */
  readonly pausedWhy?: 'storage-full' | undefined;
  readonly createdAt: number;
  /** Its place among the downloads that are not finished, where the learner chose one: the lowest goes first. Else the time at which it was asked for. */
  readonly rank?: number;
  readonly lastUsedAt: number;
}

/** Never changes: an app of any age reads what any other wrote (S10). New facts about a package become optional properties. */
interface ChunksSchema extends DBSchema {
  packages: { key: string; value: StoredPackage };
  chunks: { key: [packageKey: string, index: number]; value: ArrayBuffer };
}
export type ChunksDb = IDBPDatabase<ChunksSchema>;

/** 1 MiB: small enough for two of them in memory on any phone, large enough that a gigabyte is only a thousand records. */
export const chunkSizeBytes = 1024 * 1024;

/** `|` is in no database name and in no number, so the enrollment is what stands between the first and the last one. */
export const packageKeyOf = (dbName: string, enrollmentId: string, revision: number): string => `${dbName}|${enrollmentId}|${revision}`;

/** Opens the database of all packages of this device. Another name only in tests. */
export async function openChunksDb(name = 'haversack-chunks'): Promise<ChunksDb> {
  try {
    return await openDB<ChunksSchema>(name, 1, {
      upgrade: (db) => {
        db.createObjectStore('packages', { keyPath: 'packageKey' });
        db.createObjectStore('chunks');
      },
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(), // somebody deletes the database
    });
  } catch (error) {
    throw asStorageError(error);
  }
}

/** All packages of one learner, whatever their state. */
export const packagesOf = (db: ChunksDb, dbName: string): Promise<StoredPackage[]> => db.getAll('packages', IDBKeyRange.bound(`${dbName}|`, `${dbName}|\uffff`));

/** Every chunk of one package: an array sorts after all numbers. */
export const chunksOf = (packageKey: string): IDBKeyRange => IDBKeyRange.bound([packageKey], [packageKey, []]);
