import { deleteDB } from 'idb';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Launch } from './learner-schema.ts';
import { openCoursesLock } from './locks.ts';
import { type Migration, migrations } from './migrations.ts';
import { openByName, openLearnerDb } from './open-learner-db.ts';
import { tellableQueues } from './outbox.ts';
import { ofVersion2 } from '../test/offline/learner-of-version-2.ts';
import { freshDbName, freshLearner } from '../test/offline/fresh-names.ts';

const launch: Launch = { id: 'L1', seq: 1, enrollmentId: 'E1', moduleTitle: 'Fire safety', attempt: 1, isNewAttempt: false, startedAt: 1_767_600_000_000 };

const theNextVersion: readonly Migration[] = [
  ...migrations,
  {
    to: 4,
    why: 'a test of how the next one will be',
    run: async (_db, transaction) => {
      const store = transaction.objectStore('launches');
      for (const kept of await store.getAll()) await store.put({ ...kept, moduleTitle: `${kept.moduleTitle}!` });
    },
  },
];

test('[S11] what one learner left is not seen by the next one on the same device', async () => {
  const anna = freshLearner('anna');
  const ben = { ...anna, userId: 'ben' };
  const hers = await openLearnerDb(anna);
  const his = await openLearnerDb(ben);
  await hers.put('launches', launch);
  expect(await his.getAll('launches')).toEqual([]);
  expect(await hers.getAll('launches')).toEqual([launch]);
  hers.close();
  his.close();
});

test('[S15] a new version of the app takes over what an older one kept', async () => {
  const name = freshDbName('upgrade');
  const older = await openByName(name, migrations);
  await older.put('launches', launch);
  older.close();
  const newer = await openByName(name, theNextVersion);
  expect(await newer.get('launches', 'L1')).toEqual({ ...launch, moduleTitle: 'Fire safety!' });
  newer.close();
});

test('[S15] what a device kept before courses had an order is still there, and it can keep one from now on', async () => {
  const name = freshDbName('sequences');
  const older = await openByName(name, migrations.slice(0, 1));
  await older.put('launches', launch);
  older.close();
  const newer = await openByName(name, migrations);
  const record = { enrollmentId: 'E1', attempt: 1, state: '{}', changedAt: 1 };
  await newer.put('sequences', record);
  expect([await newer.get('launches', 'L1'), await newer.get('sequences', ['E1', 1])]).toEqual([launch, record]);
  newer.close();
});

test('[S15] everything that a learner did before decisions could wait is still there, word for word, and a decision can wait beside it', async () => {
  const name = freshDbName('calls');
  const older = await openByName(name, migrations.slice(0, 2));
  for (const [store, rows] of Object.entries(ofVersion2)) for (const row of rows) await older.put(store as keyof typeof ofVersion2, row);
  older.close();
  const newer = await openByName(name, migrations);
  for (const [store, rows] of Object.entries(ofVersion2)) expect(await newer.getAll(store as keyof typeof ofVersion2)).toEqual(rows);
  await newer.put('attachments', { id: 'A1', callId: 'C1', name: 'certificate.jpg', file: new Blob(['a photo'], { type: 'image/jpeg' }) });
  expect(await (await newer.get('attachments', 'A1'))?.file.text()).toBe('a photo');
  expect(await newer.count('calls')).toBe(0);
  expect((await tellableQueues(newer)).map((queue) => queue.map(({ seq }) => seq))).toEqual([[2, 3]]);
  newer.close();
});

test('[S15] an upgrade that fails leaves everything as it was', async () => {
  const name = freshDbName('failed-upgrade');
  const older = await openByName(name, migrations);
  await older.put('launches', launch);
  older.close();
  const broken: Migration = {
    to: 5,
    why: 'it breaks',
    run: async (_db, transaction) => {
      await transaction.objectStore('launches').clear();
      throw new Error('broken');
    },
  };
  await expect(openByName(name, [...theNextVersion, broken])).rejects.toMatchObject({ reason: 'storage-failed' });
  const again = await openByName(name, migrations);
  expect(await again.get('launches', 'L1')).toEqual(launch);
  again.close();
});

test('an older tab without an open course steps aside for the newer one and hears that it did', async () => {
  const name = freshDbName('step-aside');
  const onSuperseded = vi.fn<() => void>();
  await openByName(name, migrations, { onSuperseded });
  const newer = await openByName(name, theNextVersion);
  expect(onSuperseded).toHaveBeenCalledOnce();
  newer.close();
});

test('what is removed from this device steps aside at once, and nobody is told of a newer version', async () => {
  const name = freshDbName('removed');
  const onSuperseded = vi.fn<() => void>();
  await openByName(name, migrations, { onSuperseded });
  await deleteDB(name);
  expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name);
  expect(onSuperseded).not.toHaveBeenCalled();
});

test('[S10] an upgrade waits for the course that is open in another tab, and says so', async () => {
  const name = freshDbName('waits');
  const older = await openByName(name, migrations);
  let closeTheCourse = (): void => undefined;
  const courseIsClosed = new Promise<void>((resolve) => (closeTheCourse = resolve));
  onTestFinished(() => closeTheCourse());
  const courseIsOpen = new Promise<void>((resolve) => {
    void navigator.locks.request(openCoursesLock(name), { mode: 'shared' }, () => {
      resolve();
      return courseIsClosed;
    });
  });
  await courseIsOpen;

  let didUpgrade = false;
  let upgrading: ReturnType<typeof openByName> | undefined;
  await new Promise<void>((said) => {
    upgrading = openByName(name, theNextVersion, { onWaitingForOpenCourse: said });
    void upgrading.then(() => (didUpgrade = true));
  });
  // The course goes on writing meanwhile.
  await older.put('launches', launch);
  expect(didUpgrade).toBe(false);

  closeTheCourse();
  const newer = await upgrading;
  expect(await newer?.get('launches', 'L1')).toMatchObject({ moduleTitle: 'Fire safety!' });
  newer?.close();
});

test('an app that is older than the data says so instead of touching them', async () => {
  const name = freshDbName('older-app');
  (await openByName(name, theNextVersion)).close();
  await expect(openByName(name, migrations)).rejects.toMatchObject({ name: 'StorageError', reason: 'newer-version' });
});
