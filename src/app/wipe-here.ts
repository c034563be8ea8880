import { deleteDB } from 'idb';
import { openChunksDb } from '#offline/chunks/chunks-db.ts';
import { learnerDbName } from '#offline/database-name.ts';
import type { DeviceDb } from '#offline/device-db.ts';
import { forgetLearner, isSignedInHere } from '#offline/learners-here.ts';
import type { LearnerKey } from '#offline/learner-schema.ts';
import { removalLock } from '#offline/locks.ts';
import { openLearnerDb } from '#offline/open-learner-db.ts';
import { hasTakenUp } from '#offline/unsent/take-up.ts';
import { wipeLearner } from '#offline/wipe-learner.ts';

interface How {
  readonly unsentToo?: boolean;
}

/** A shared device: what a learner who has signed out leaves behind goes, their name at the sign-in too. Unsent work stays in their database, where only they get at it (S11), and so does which files were taken up, or they would be told twice; it goes only where they said so themselves. Where they sign in again meanwhile, all that has not gone stays. */
export const wipeHere = (device: DeviceDb, learner: LearnerKey, how: How = {}): Promise<void> => navigator.locks.request(removalLock(learnerDbName(learner)), () => remove(device, learner, how));

async function remove(device: DeviceDb, learner: LearnerKey, { unsentToo = false }: How): Promise<void> {
  // Asked before each step, as one may take long, or wait for a course that is open in another tab.
  const isGone = async (): Promise<boolean> => !(await isSignedInHere(device, learner));
  const [db, chunks] = await Promise.all([openLearnerDb(learner), openChunksDb()]);
  const stays = async (): Promise<boolean> => (await wipeLearner(db, chunks, isGone)) !== 0 || (await hasTakenUp(db));
  const isNeeded = await stays().finally(() => {
    db.close();
    chunks.close();
  });
  if ((!isNeeded || unsentToo) && (await isGone())) await deleteDB(learnerDbName(learner));
  await forgetLearner(device, learner);
}
