import type { IDBPDatabase } from 'idb';
import { expect, onTestFinished, test, vi } from 'vitest';
import { freshDbName, freshLearner } from '../test/offline/fresh-names.ts';
import { LearnerWork, passedWith } from '../test/sync/learner-work.ts';
import { openChunksDb } from './chunks/chunks-db.ts';
import { changePackage, wantPackage } from './chunks/package-record.ts';
import { certificateFiles } from './certificate-files.ts';
import { openDownloadsChannel } from './downloads/downloads-channel.ts';
import { knownAnswers } from './known-answers.ts';
import type { LearnerDb } from './learner-schema.ts';
import { courseLock } from './locks.ts';
import { makeRoom } from './make-room.ts';
import { openLearnerDb } from './open-learner-db.ts';
import { onRoomMade } from './room-channel.ts';
import { recordSitting } from './runs.ts';

async function aFullDevice() {
  const chunksName = freshDbName('chunks');
  const [db, chunks] = [await openLearnerDb(freshLearner()), await openChunksDb(chunksName)];
  onTestFinished(() => (db.close(), chunks.close()));
  const work = new LearnerWork(db);
  for (const [enrollmentId, title, keptAt] of [['E1', 'With unsent work', 1], ['E2', 'Older', 2], ['E3', 'Newer', 3]] as const) {
    await work.keepCourse(enrollmentId, ['A']);
    const { packageKey } = await wantPackage(chunks, db.name, { enrollmentId, moduleId: 'M1', title, revision: 1 });
    await changePackage(chunks, { packageKey }, { state: 'ready' });
    const kept = (await db.get('courses', enrollmentId))!;
    await db.put('courses', { ...kept, packageKey, keptAt });
  }
  await work.sitting(await work.launch('E1'), 'A', passedWith(80));
  const answers = knownAnswers(db);
  await answers.set('query 2 ["news"]', { articles: [] });
  await answers.set('catalog 1 list', { newest: [] });
  await certificateFiles(answers).keep('W1', 'mark', { fileName: 'w1.pdf', bytes: new ArrayBuffer(8) });
  for (const own of ['packed-for', 'course-view E1', 'recent searches']) await answers.set(own, {});
  let time = 0;
  const forgetPictures = vi.fn(() => Promise.resolve());
  const make = () => makeRoom(db, { openChunks: () => openChunksDb(chunksName), forgetPictures, now: () => (time += 10_000) });
  return { db, chunks, make, forgetPictures };
}

test('[S9] pages make room first, then the course that was kept longest ago, last one of which something waits; never what was done, nor what its learner set', async () => {
  const { db, chunks, make, forgetPictures } = await aFullDevice();
  const outbox = await db.getAll('outbox');
  expect(await make()).toEqual({ kind: 'pages' });
  expect(forgetPictures).toHaveBeenCalled();
  expect((await db.getAll('answers')).map(({ key }) => key)).toEqual(['course-view E1', 'packed-for', 'recent searches']);
  expect(await chunks.count('packages')).toBe(3);
  const lists = vi.fn();
  onTestFinished(openDownloadsChannel(db.name, lists).close);
  expect(await make()).toEqual({ kind: 'course', title: 'Older' });
  expect(await make()).toEqual({ kind: 'course', title: 'Newer' });
  expect(await make()).toEqual({ kind: 'course', title: 'With unsent work' });
  expect(await make()).toBeUndefined();
  expect(await db.count('courses')).toBe(0);
  expect(await db.getAll('outbox')).toEqual(outbox);
  expect(await db.count('sittings')).toBe(1);
  // The lists of what is packed hear of each.
  await vi.waitFor(() => expect(lists.mock.calls.flat()).toEqual(['E2', 'E3', 'E1'].map((enrollmentId) => ({ kind: 'changed', enrollmentId }))));
});

test('[S9] the course that is open stays', async () => {
  const { db, make } = await aFullDevice();
  await navigator.locks.request(courseLock(db.name, 'E1'), async () => {
    await make();
    expect(await make()).toEqual({ kind: 'course', title: 'Older' });
    expect(await make()).toEqual({ kind: 'course', title: 'Newer' });
    expect(await make()).toBeUndefined();
  });
  expect(await db.getAllKeys('courses')).toEqual(['E1']);
});

test('a browser that frees the room later is given some seconds before anything else goes', async () => {
  const { db } = await aFullDevice();
  const at = (now: number) => makeRoom(db, { forgetPictures: () => Promise.resolve(), now: () => now });
  expect(await at(1_000)).toEqual({ kind: 'pages' });
  expect(await at(2_000)).toBeUndefined();
  expect(await db.count('courses')).toBe(3);
});

/** The database, on a device that has no more room for so many writes. */
function fullFor(db: IDBPDatabase<LearnerDb>, writes: number): IDBPDatabase<LearnerDb> {
  let left = writes;
  return new Proxy(db, {
    get: (target, property) => {
      const value: unknown = Reflect.get(target, property, target);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]): unknown => {
        const isWrite = property === 'transaction' && given[1] === 'readwrite' && (given[0] as readonly string[]).includes('sittings');
        if (isWrite && left > 0) {
          left -= 1;
          throw new DOMException('The device is full', 'QuotaExceededError');
        }
        return Reflect.apply(value, target, given);
      };
    },
  });
}

test('[S1] [S9] a device that is full while a course is played: room is made, it is saved, and every tab hears what went', async () => {
  const { db } = await aFullDevice();
  const [sitting] = await db.getAll('sittings');
  await db.put('sittings', { ...sitting!, state: 'open' });
  const heard = vi.fn();
  onTestFinished(onRoomMade(db.name, heard));
  await recordSitting(fullFor(db, 1), { ...sitting!, state: 'open', ownSeconds: 91 }, 'strict');
  expect((await db.get('sittings', sitting!.id))?.ownSeconds).toBe(91);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith({ kind: 'pages' }));
});

test('[S9] where nothing is left to give it is said as it is', async () => {
  const { db } = await aFullDevice();
  const [sitting] = await db.getAll('sittings');
  await expect(recordSitting(fullFor(db, 2), sitting!, 'strict')).rejects.toMatchObject({ reason: 'storage-full' });
});
