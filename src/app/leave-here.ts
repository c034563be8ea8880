import { signOut, type SessionEnv } from '#api/sign-in.ts';
import type { DeviceDb } from '#offline/device-db.ts';
import { rememberSignOut } from '#offline/learners-here.ts';
import type { LearnerSpace } from './learner-space.ts';
import { wipeHere } from './wipe-here.ts';

interface Leaving {
  readonly device: DeviceDb;
  readonly sessionEnv: SessionEnv;
  readonly space: LearnerSpace;
  /** They are signed out, whatever comes: nothing of theirs may be shown any more. */
  readonly isLeft: () => void;
}

/** Ends a learner's session here and at the server, as far as that can be reached, and on a device that others use removes what is theirs (`AppSession.signOut`). @throws StorageError */
export async function leaveHere({ device, sessionEnv, space, isLeft }: Leaving, { isShared, unsentToo = false }: { readonly isShared: boolean; readonly unsentToo?: boolean }): Promise<void> {
  const { learner } = space.own;
  const token = await space.token();
  const left = await rememberSignOut(device, learner, isShared ? { unsentToo } : undefined);
  isLeft();
  // Told before anything is waited for. Offline the server keeps its half; without the token, which is gone from here, it opens nothing.
  const told = token ? signOut(sessionEnv, token).catch(() => undefined) : undefined;
  await space.close();
  // However long the server takes to hear of it: whoever closes the app now should leave nothing.
  if (isShared) await wipeHere(device, left, { unsentToo });
  await told;
}
