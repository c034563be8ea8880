import { deleteDB } from 'idb';
import { expect, onTestFinished, test } from 'vitest';
import { learnerDbName } from '#offline/database-name.ts';
import { openDeviceDb, type WipeWish } from '#offline/device-db.ts';
import { learnersHere, rememberSignIn, rememberSignOut } from '#offline/learners-here.ts';
import type { LearnerKey } from '#offline/learner-schema.ts';
import { openLearnerDb } from '#offline/open-learner-db.ts';
import { freshDbName, freshLearner } from '../test/offline/fresh-names.ts';
import { wipeOwed } from './wipe-owed.ts';

const isHere = async (learner: LearnerKey): Promise<boolean> => (await indexedDB.databases()).some(({ name }) => name === learnerDbName(learner));

test('[S11] what somebody wanted gone from a shared device goes later, and nothing of those who did not want that, or are here again', async () => {
  const device = await openDeviceDb(freshDbName('device'));
  const { site } = freshLearner();
  const [mia, jonas, ana] = ['mia', 'jonas', 'ana'].map((userId) => ({ site, userId }));
  if (!mia || !jonas || !ana) throw new Error('There are three of them.');
  onTestFinished(async () => {
    device.close();
    for (const one of [mia, jonas, ana]) await deleteDB(learnerDbName(one));
  });
  const isIn = async (learner: LearnerKey): Promise<void> => {
    await rememberSignIn(device, { ...learner, name: learner.userId, staysSignedIn: true });
    (await openLearnerDb(learner)).close();
  };
  const isOut = (learner: LearnerKey, wish?: WipeWish): Promise<unknown> => rememberSignOut(device, learner, wish);
  await isIn(mia);
  await isOut(mia, { unsentToo: false });
  await isIn(jonas);
  await isOut(jonas);
  await isIn(ana);
  await isOut(ana, { unsentToo: true });
  await isIn(ana);

  await wipeOwed(device, site);
  expect(await Promise.all([mia, jonas, ana].map((one) => isHere(one)))).toEqual([false, true, true]);
  expect((await learnersHere(device, site)).map(({ userId }) => userId).toSorted()).toEqual(['ana', 'jonas']);
});
