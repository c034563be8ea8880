import { deleteDB } from 'idb';
import { expect, onTestFinished, test, vi } from 'vitest';
import { learnerDbName } from '#offline/database-name.ts';
import { openDeviceDb, type DeviceDb } from '#offline/device-db.ts';
import { learnersHere, rememberSignIn, rememberSignOut, type Left } from '#offline/learners-here.ts';
import type { LearnerKey } from '#offline/learner-schema.ts';
import { removalLock } from '#offline/locks.ts';
import { openLearnerDb } from '#offline/open-learner-db.ts';
import { freshDbName, freshLearner } from '../test/offline/fresh-names.ts';
import { LearnerWork, passedWith } from '../test/sync/learner-work.ts';
import { comeIn } from './come-in.ts';
import { wipeHere } from './wipe-here.ts';

const everythingGone = { unsentToo: true };

/** Somebody who has unsent work here, and left as one who wants all of it gone. */
async function whoLeft(): Promise<{ readonly device: DeviceDb; readonly learner: Left }> {
  const learner = freshLearner();
  const [device, db] = [await openDeviceDb(freshDbName('device')), await openLearnerDb(learner)];
  onTestFinished(async () => {
    device.close();
    await deleteDB(learnerDbName(learner));
  });
  const work = new LearnerWork(db);
  await work.sitting(await work.launch('E1'), 'A', passedWith(80));
  db.close();
  await rememberSignIn(device, { ...learner, name: 'Mia', staysSignedIn: true });
  return { device, learner: await rememberSignOut(device, learner, everythingGone) };
}

const signsIn = (device: DeviceDb, { site, userId }: LearnerKey): Promise<string> => {
  const user = { id: userId, given: 'Mia', family: 'Berg', attributes: [] };
  return comeIn(device, site, { sessionUrl: 'https://app.example/session', fetch: () => Promise.resolve(Response.json({ token: 'T', user })) }, { userId, password: 'anything', stay: true });
};

/** A removal that has begun and goes on until it is let go. */
function aRemovalOf(learner: LearnerKey): () => void {
  const going = Promise.withResolvers<void>();
  void navigator.locks.request(removalLock(learnerDbName(learner)), () => going.promise);
  onTestFinished(() => going.resolve());
  return () => going.resolve();
}

test('[S9] [S11] who signs in again before what they wanted gone is gone keeps it, and opens nothing that goes under their hands', async () => {
  const { device, learner } = await whoLeft();
  const letGo = aRemovalOf(learner);
  const removed = wipeHere(device, learner, everythingGone);
  const cameIn = vi.fn();
  const coming = signsIn(device, learner).then(cameIn);
  await vi.waitFor(async () => expect(await learnersHere(device, learner.site)).toMatchObject([{ userId: learner.userId, isSignedIn: true }]));
  expect(cameIn).not.toHaveBeenCalled();
  letGo();
  await Promise.all([removed, coming]);

  expect(await learnersHere(device, learner.site)).toMatchObject([{ userId: learner.userId, isSignedIn: true }]);
  const db = await openLearnerDb(learner);
  expect(await db.count('outbox')).toBe(2);
  expect(await db.count('sittings')).toBe(1);
  db.close();
});

test('[S9] [S11] nor does what they did meanwhile go when they have left again by then, this time without a wish', async () => {
  const { device, learner } = await whoLeft();
  await signsIn(device, learner);
  await rememberSignOut(device, learner);
  await wipeHere(device, learner, everythingGone);
  expect(await learnersHere(device, learner.site)).toMatchObject([{ userId: learner.userId, isSignedIn: false }]);
  const db = await openLearnerDb(learner);
  expect(await db.count('outbox')).toBe(2);
  db.close();
});

test('[S11] who comes back after it finds nothing of theirs', async () => {
  const { device, learner } = await whoLeft();
  await wipeHere(device, learner, everythingGone);
  await signsIn(device, learner);
  const db = await openLearnerDb(learner);
  expect(await db.count('outbox')).toBe(0);
  db.close();
});

test('a removal that goes on and on is waited for ten seconds, and not without an end', async () => {
  const { device, learner } = await whoLeft();
  aRemovalOf(learner);
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  const asked = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout(50));
  onTestFinished(() => asked.mockRestore());
  expect(await signsIn(device, learner)).toBe(learner.userId);
});
