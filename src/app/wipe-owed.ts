import type { DeviceDb } from '#offline/device-db.ts';
import { learnersHere } from '#offline/learners-here.ts';
import { wipeHere } from './wipe-here.ts';

/** Removes what those left who signed out of this device as one that others use, and whose wish was not carried out: the app was closed, or the disk refused. Where one cannot be removed the others are. */
export async function wipeOwed(device: DeviceDb, site: string): Promise<void> {
  const owed = (await learnersHere(device, site)).flatMap(({ toBeWiped, isSignedIn, ...learner }) => (toBeWiped && !isSignedIn ? [wipeHere(device, learner, toBeWiped)] : []));
  await Promise.allSettled(owed);
}
