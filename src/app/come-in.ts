import { signIn, type Credentials, type SessionEnv } from '#api/sign-in.ts';
import { learnerDbName } from '#offline/database-name.ts';
import type { DeviceDb } from '#offline/device-db.ts';
import { rememberSignIn } from '#offline/learners-here.ts';
import type { LearnerKey } from '#offline/learner-schema.ts';
import { removalLock } from '#offline/locks.ts';

/** How long a removal may keep whoever signs in again: it stops at its next step. */
const removalMs = 10_000;

/** Opens a session and notes on this device whose it is. Answers the user ID as the LMS writes it. @throws ApiError, StorageError */
export async function comeIn(device: DeviceDb, site: string, env: SessionEnv, credentials: Credentials): Promise<string> {
  const { token, user } = await signIn(env, credentials);
  const name = [user.given, user.family].filter(Boolean).join(' ') || user.id;
  const first = [user.given, user.middle].filter(Boolean).join(' ');
  const nameForCourses = user.family ? { nameForCourses: first ? `${user.family}, ${first}` : user.family } : {};
  await rememberSignIn(device, { site, userId: user.id, name, ...nameForCourses, headerToken: token, staysSignedIn: credentials.stay });
  await removalHasStopped({ site, userId: user.id });
  // Of somebody before them.
  void import('./wipe-owed.ts').then(({ wipeOwed }) => wipeOwed(device, site)).catch(() => undefined);
  return user.id;
}

/** What they had wanted gone here may be going still: nothing of theirs is opened that would go with it. */
const removalHasStopped = (learner: LearnerKey): Promise<void> => navigator.locks.request(removalLock(learnerDbName(learner)), { signal: AbortSignal.timeout(removalMs) }, () => undefined).catch(() => undefined);
