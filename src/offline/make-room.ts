import type { IDBPDatabase } from 'idb';
import { openChunksDb, packagesOf, type ChunksDb } from './chunks/chunks-db.ts';
import { deletePackage } from './chunks/package-record.ts';
import { openDownloadsChannel } from './downloads/downloads-channel.ts';
import { behindWall, behindWalls } from './known-answers.ts';
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

/** How the keys of what the LMS answered begin: its answers, its catalog and its certificates. Not what the learner themself set, nor how a course was looked at. */
const fetchable = ['query ', 'catalog', 'certificate'];
/** Browsers free the room some time after it was given back: until then one course more would go for nothing. */
const patienceMs = 3_000;
const lastMadeAt = new Map<string, number>();

/**
 * Gives back what can be fetched again, the least missed first: pages and pictures, then downloaded courses, the one that was kept longest ago first, those of which something waits to be
 * told last, never one that is open, and never anything that was done. Says so in every tab. Undefined where nothing is left to give, or where the browser has not freed yet what was given just before.
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
  for (let cursor = await transaction.store.openKeyCursor(behindWalls()); cursor; cursor = await cursor.continue()) {
    const key = behindWall(cursor.key);
    if (!fetchable.some((start) => key.startsWith(start))) continue;
    didDrop = true;
    await transaction.store.delete(cursor.key);
  }
  await transaction.done;
  return didDrop ? { kind: 'pages' } : undefined;
}

async function dropCourse(db: Db, openChunks: () => Promise<ChunksDb>): Promise<RoomMade | undefined> {
  const chunks = await openChunks();
  try {
    const [courses, waiting] = await Promise.all([db.getAll('courses'), untoldEnrollments(db)]);
    const kept = new Map(courses.map((course) => [course.packageKey, course]));
    const ready = (await packagesOf(chunks, db.name)).filter(({ state }) => state === 'ready');
    const missed = ({ packageKey, about }: (typeof ready)[number]): readonly [number, number] => [waiting.has(about.enrollmentId) ? 1 : 0, kept.get(packageKey)?.keptAt ?? 0];
    for (const { packageKey, about } of ready.toSorted((one, other) => compare(missed(one), missed(other)))) {
      const isGone = await navigator.locks.request(courseLock(db.name, about.enrollmentId), { ifAvailable: true }, async (free) => {
        if (!free) return false;
        if (kept.has(packageKey)) await db.delete('courses', about.enrollmentId);
        await deletePackage(chunks, packageKey);
        return true;
      });
      if (isGone) tellLists(db.name, about.enrollmentId);
      // An older revision of it is missed by nobody.
      if (isGone) return kept.has(packageKey) ? { kind: 'course', title: about.title } : { kind: 'pages' };
    }
    return undefined;
  } finally {
    chunks.close();
  }
}

async function untoldEnrollments(db: Db): Promise<ReadonlySet<string | undefined>> {
  const found = await Promise.all((['open', 'waiting', 'parked'] as const).map((state) => db.getAllFromIndex('outbox', 'by-state', state)));
  return new Set(found.flat().map(({ enrollmentId }) => enrollmentId));
}

const compare = ([one, since]: readonly [number, number], [other, sinceThen]: readonly [number, number]): number => one - other || since - sinceThen;

/** Or a course that is gone would stand in the lists of what is packed. */
function tellLists(dbName: string, enrollmentId: string): void {
  const channel = openDownloadsChannel(dbName, () => undefined);
  channel.tell({ kind: 'changed', enrollmentId });
  channel.close();
}
