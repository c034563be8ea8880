import type { DeviceDb } from '#offline/device-db.ts';
import { learnersHere } from '#offline/learners-here.ts';
import type { LearnerKey } from '#offline/learner-schema.ts';
import { wipeHere } from './wipe-here.ts';

/** Removes what somebody else left here, as they left it now, but for what they have not sent. */
export async function wipeOther(device: DeviceDb, { site, userId }: LearnerKey): Promise<void> {
  const left = (await learnersHere(device, site)).find((one) => one.userId === userId);
  if (left) await wipeHere(device, left);
}
