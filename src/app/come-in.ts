import { signIn, type Credentials, type SessionEnv } from '#api/sign-in.ts';
import type { DeviceDb } from '#offline/device-db.ts';
import { rememberSignIn } from '#offline/learners-here.ts';

/** Opens a session and notes on this device whose it is. Answers the user ID as the LMS writes it. @throws ApiError, StorageError */
export async function comeIn(device: DeviceDb, site: string, env: SessionEnv, credentials: Credentials): Promise<string> {
  const { token, user } = await signIn(env, credentials);
  const name = [user.given, user.family].filter(Boolean).join(' ') || user.id;
  const first = [user.given, user.middle].filter(Boolean).join(' ');
  const nameForCourses = user.family ? { nameForCourses: first ? `${user.family}, ${first}` : user.family } : {};
  await rememberSignIn(device, { site, userId: user.id, name, ...nameForCourses, headerToken: token, staysSignedIn: credentials.stay });
  // Of somebody before them.
  void import('./wipe-owed.ts').then(({ wipeOwed }) => wipeOwed(device, site)).catch(() => undefined);
  return user.id;
}
