import type { IDBPDatabase } from 'idb';
import { openChunksDb, packagesOf, type ChunksDb } from './chunks/chunks-db.ts';
import { deletePackage } from './chunks/package-record.ts';
import type { LearnerDb } from './learner-schema.ts';
import { courseLock } from './locks.ts';
import { forgetPictures } from './pictures/kept-pictures.ts';
import { announceRoomMade, type RoomMade } from './room-channel.ts';

type Db = IDBPDatabase<LearnerDb>;

/** Others only in tests. */
export interface RoomEnv {
  readonly openChunks?: () => Promise<ChunksDb>;
  readonly forgetPictures?: () => Promise<void>;
  readonly now?: () => number;
}

/** Answers of the LMS, its catalog and its certificates; not what the learner themself set. */
const fetchable = ['query ', 'catalog', 'certificate'];
/** Browsers free the room some time after it was given back: until then one course more would go for nothing. */
const patienceMs = 3_000;
const lastMadeAt = new Map<string, number>();

/**
 * Gives back what can be fetched again, the least missed first: pages and pictures, then downloaded courses, the one that was kept longest ago first, never one that is open,
 * and never anything that was done. Says so in every tab. Undefined where nothing is left to give, or where the browser has not freed yet what was given just before.
 */
export async function makeRoom(db: Db, { openChunks = () => openChunksDb(), forgetPictures: forget = () => forgetPictures(), now = () => performance.now() }: RoomEnv = {}): Promise<RoomMade | undefined> {
  const last = lastMadeAt.get(db.name);
  if (last !== undefined && now() - last < patienceMs) return undefined;
  const made = (await dropPages(db, forget)) ?? (await dropCourse(db, openChunks));
  if (!made) return undefined;
  lastMadeAt.set(db.name, now());
  announceRoomMade(db.name, made);
  return made;
}

async function dropPages(db: Db, forget: () => Promise<void>): Promise<RoomMade | undefined> {
  await forget().catch(() => undefined);
  const transaction = db.transaction('answers', 'readwrite');
  let didDrop = false;
  for (const start of fetchable) {
    const range = IDBKeyRange.bound(start, `${start}\uffff`);
    didDrop ||= (await transaction.store.count(range)) > 0;
    await transaction.store.delete(range);
  }
  await transaction.done;
  return didDrop ? { kind: 'pages' } : undefined;
}

async function dropCourse(db: Db, openChunks: () => Promise<ChunksDb>): Promise<RoomMade | undefined> {
  const chunks = await openChunks();
  try {
    const kept = new Map((await db.getAll('courses')).map((course) => [course.packageKey, course]));
    const ready = (await packagesOf(chunks, db.name)).filter(({ state }) => state === 'ready');
    for (const { packageKey, about } of ready.toSorted((one, other) => (kept.get(one.packageKey)?.keptAt ?? 0) - (kept.get(other.packageKey)?.keptAt ?? 0))) {
      const isGone = await navigator.locks.request(courseLock(db.name, about.enrollmentId), { ifAvailable: true }, async (free) => {
        if (!free) return false;
        if (kept.has(packageKey)) await db.delete('courses', about.enrollmentId);
        await deletePackage(chunks, packageKey);
        return true;
      });
      if (isGone) return { kind: 'course', title: about.title };
    }
    return undefined;
  } finally {
    chunks.close();
  }
}
