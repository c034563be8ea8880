import type { IDBPDatabase } from 'idb';
import type { CmiData } from '#formats/cmi.ts';
import { presentAttempt } from './course-standing.ts';
import { takenOver, type ItemElsewhere } from './item-elsewhere.ts';
import type { ItemRecord, Launch, LearnerDb, OutboxEntry, Sitting } from './learner-schema.ts';
import { nextSeq } from './next-seq.ts';
import { announceOutboxChange } from './outbox-channel.ts';
import { write } from './write.ts';

type Db = IDBPDatabase<LearnerDb>;

/** The attempt that a launch belongs to: the last one's, or the next when the learner chose *New attempt*. */
const attemptOf = (before: readonly Launch[], isNewAttempt: boolean): number => {
  // The first is 1 also where this device never saw it: a new attempt of a course that was finished elsewhere is not the first.
  const last = presentAttempt(before);
  return isNewAttempt ? last + 1 : last;
};

/**
 * Notes that the learner opens a course, and that this waits to be told, before anything plays (S1); with the places that are taken over from another device, where
 * there are any (S7). On the disk when it resolves, all or nothing.
 */
export async function beginLaunch(db: Db, opening: Pick<Launch, 'enrollmentId' | 'moduleTitle' | 'isNewAttempt' | 'continuedFrom' | 'declined'>, taken: readonly ItemElsewhere[] = []): Promise<Launch> {
  const launch = await write(db, ['launches', 'outbox', 'counters', 'items'], 'strict', async (transaction) => {
    const launches = transaction.objectStore('launches');
    const seq = await nextSeq(transaction.objectStore('counters'));
    const attempt = attemptOf(await launches.index('by-enrollment').getAll(opening.enrollmentId), opening.isNewAttempt);
    const launch: Launch = { ...opening, id: crypto.randomUUID(), seq, attempt, startedAt: Date.now() };
    const entry: OutboxEntry = { seq, enrollmentId: launch.enrollmentId, about: { kind: 'launch', launchId: launch.id }, state: 'waiting', steps: [] };
    await launches.put(launch);
    await transaction.objectStore('outbox').put(entry);
    const items = transaction.objectStore('items');
    for (const item of taken) {
      const before = await items.get([launch.enrollmentId, attempt, item.itemId]);
      await items.put(takenOver(before, item, launch));
    }
    return launch;
  });
  announceOutboxChange(db.name);
  return launch;
}

/** Notes that an item begins, and that it will have to be told when it has ended. On the disk when it resolves. */
export async function beginSitting(db: Db, launch: Launch, item: Pick<Sitting, 'itemId' | 'itemTitle' | 'standard'> & { readonly before: CmiData }): Promise<Sitting> {
  const sitting = await write(db, ['sittings', 'outbox', 'counters'], 'strict', async (transaction) => {
    const seq = await nextSeq(transaction.objectStore('counters'));
    const now = Date.now();
    const sitting: Sitting = {
      ...item,
      id: crypto.randomUUID(),
      seq,
      launchId: launch.id,
      enrollmentId: launch.enrollmentId,
      attempt: launch.attempt,
      startedAt: now,
      recordedAt: now,
      data: item.before,
      ownSeconds: 0,
      state: 'open',
      didContentFinish: false,
      apiCalls: 0,
      apiErrors: 0,
    };
    const about = { kind: 'sitting', sittingId: sitting.id, launchId: launch.id } as const;
    await transaction.objectStore('sittings').put(sitting);
    await transaction.objectStore('outbox').put({ seq, enrollmentId: launch.enrollmentId, about, state: 'open', steps: [] });
    return sitting;
  });
  announceOutboxChange(db.name);
  return sitting;
}

/** Writes a run that goes on as it stands now. One that has ended meanwhile stays as it ended. */
export const recordSitting = (db: Db, sitting: Sitting, durability: 'strict' | 'relaxed'): Promise<void> =>
  write(db, ['sittings'], durability, async (transaction) => {
    const store = transaction.objectStore('sittings');
    if ((await store.get(sitting.id))?.state === 'open') await store.put(sitting);
  });

/** What a run that has ended leaves: its last data, and what the next run of the item starts from. */
export interface RunEnd {
  readonly sitting: Sitting;
  readonly record: ItemRecord;
}

/**
 * Ends a run: its last data, what the next run starts from, and that it waits to be told, together or not at all. On the disk when it resolves. `settle`
 * gets the run as it was last written and what the item held before. Undefined when it had ended already: nothing is counted twice.
 */
export async function endSitting(db: Db, sittingId: string, settle: (sitting: Sitting, before: ItemRecord | undefined) => RunEnd): Promise<Sitting | undefined> {
  const ended = await write(db, ['sittings', 'items', 'outbox'], 'strict', async (transaction) => {
    const sittings = transaction.objectStore('sittings');
    const items = transaction.objectStore('items');
    const outbox = transaction.objectStore('outbox');
    const open = await sittings.get(sittingId);
    if (open?.state !== 'open') return undefined;
    const { sitting, record } = settle(open, await items.get([open.enrollmentId, open.attempt, open.itemId]));
    await sittings.put(sitting);
    await items.put(record);
    const entry = await outbox.get(open.seq);
    if (entry) await outbox.put({ ...entry, state: 'waiting' });
    return sitting;
  });
  if (ended) announceOutboxChange(db.name);
  return ended;
}

/** Takes back a sitting whose item was never shown: nothing took place that could be told. */
export async function dropSitting(db: Db, { id, seq }: Pick<Sitting, 'id' | 'seq'>): Promise<void> {
  await write(db, ['sittings', 'outbox'], 'strict', async (transaction) => {
    await transaction.objectStore('sittings').delete(id);
    await transaction.objectStore('outbox').delete(seq);
  });
  announceOutboxChange(db.name);
}

/** The runs that were never ended, in order; of one enrollment, or of all. */
export async function openSittings(db: Db, enrollmentId?: string): Promise<readonly Sitting[]> {
  const open = await db.getAllFromIndex('sittings', 'by-state', 'open');
  return open.filter((sitting) => enrollmentId === undefined || sitting.enrollmentId === enrollmentId).sort((one, other) => one.seq - other.seq);
}
