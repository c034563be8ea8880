import { deleteDB } from 'idb';
import { openChunksDb } from '#offline/chunks/chunks-db.ts';
import { learnerDbName } from '#offline/database-name.ts';
import type { DeviceDb } from '#offline/device-db.ts';
import { forgetLearner, isStillGone, type Left } from '#offline/learners-here.ts';
import { removalLock } from '#offline/locks.ts';
import { openLearnerDb } from '#offline/open-learner-db.ts';
import { hasTakenUp } from '#offline/unsent/take-up.ts';
import { wipeLearner } from '#offline/wipe-learner.ts';

interface How {
  readonly unsentToo?: boolean;
}

/** A shared device: what a learner who has signed out leaves behind goes, their name at the sign-in too. Unsent work stays in their database, where only they get at it (S11), and so does which files were taken up, or they would be told twice; it goes only where they said so themselves. Where they sign in again meanwhile, all that has not gone stays, also when they have left again by then. */
export const wipeHere = (device: DeviceDb, learner: Left, how: How = {}): Promise<void> => navigator.locks.request(removalLock(learnerDbName(learner)), () => remove(device, learner, how));

async function remove(device: DeviceDb, learner: Left, { unsentToo = false }: How): Promise<void> {
  // Asked before each step, as one may take long, or wait for a course that is open in another tab.
  const isGone = (): Promise<boolean> => isStillGone(device, learner);
  const [db, chunks] = await Promise.all([openLearnerDb(learner), openChunksDb()]);
  const wipe = async (): Promise<{ readonly isNeeded: boolean } | undefined> => {
    const stays = await wipeLearner(db, chunks, isGone);
    return stays === undefined ? undefined : { isNeeded: stays > 0 || (await hasTakenUp(db)) };
  };
  const wiped = await wipe().finally(() => {
    db.close();
    chunks.close();
  });
  if (!wiped || !(await isGone())) return;
  // Where the browser has stopped another tab that has it open this waits for that tab, and so does whoever opens it anew: they find an empty one.
  if (!wiped.isNeeded || unsentToo) await deleteDB(learnerDbName(learner));
  await forgetLearner(device, learner);
}
