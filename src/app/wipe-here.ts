import { deleteDB } from 'idb';
import { openChunksDb } from '#offline/chunks/chunks-db.ts';
import { learnerDbName } from '#offline/database-name.ts';
import type { DeviceDb } from '#offline/device-db.ts';
import { forgetLearner } from '#offline/learners-here.ts';
import type { LearnerKey } from '#offline/learner-schema.ts';
import { openLearnerDb } from '#offline/open-learner-db.ts';
import { hasTakenUp } from '#offline/unsent/take-up.ts';
import { wipeLearner } from '#offline/wipe-learner.ts';

/** A shared device: what a learner who has signed out leaves behind goes, their name at the sign-in too. Unsent work stays in their database, where only they get at it (S11), and so does which files were taken up, or they would be told twice; it goes only where they said so themselves. */
export async function wipeHere(device: DeviceDb, learner: LearnerKey, { unsentToo = false }: { readonly unsentToo?: boolean } = {}): Promise<void> {
  const [db, chunks] = await Promise.all([openLearnerDb(learner), openChunksDb()]);
  const stays = async (): Promise<boolean> => (await wipeLearner(db, chunks)) > 0 || (await hasTakenUp(db));
  const isNeeded = await stays().finally(() => {
    db.close();
    chunks.close();
  });
  if (!isNeeded || unsentToo) await deleteDB(learnerDbName(learner));
  await forgetLearner(device, learner);
}
