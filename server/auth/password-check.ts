import { LmsError } from '../errors.ts';
import type { LmsParts } from '../lms-parts.ts';
import { findUser, type UserRow } from '../store/users.ts';
import { digest } from './digest.ts';
import { networkOf } from './network.ts';
import { beginSignInTry, forgetFailures, isKnownSignIn, rememberSignIn, type Bound } from './sign-in-failures.ts';

export interface Credentials {
  readonly userId: string;
  readonly password: string;
}

/** Where a request came from, as far as the server knows; only for slowing down guesses. */
export interface Connection {
  readonly address?: string;
}

/**
 * Checks a password the slow way. Undefined when user ID and password do not belong together, whatever the reason, and with the same work for users that
 * do not exist. Throws LmsError `too-many-failures` while user ID or address have to wait.
 *
 * Guesses are bounded for the pair of both, for the address and for the account (`BoundKind`). The last one could be turned against a learner: who fails often enough
 * on somebody's account would keep the owner out; and the one for the address against everybody behind the same proxy. So neither counts where that account was signed
 * in to before (30 days); there only the pair bounds it. From a place where he never was, a learner has to be quicker than the guesses as long as they last: at most 100 an hour get through, his among them. Those who
 * are signed in already notice nothing.
 */
export async function checkPassword({ store, clock, passwords }: LmsParts, { userId, password }: Credentials, { address = '' }: Connection): Promise<UserRow | undefined> {
  const { db } = store;
  const now = clock.now();
  const network = networkOf(address);
  const place = await digest(JSON.stringify([userId, network]));
  const isKnown = await isKnownSignIn(db, place, now);
  const bounds: readonly Bound[] = [
    { kind: 'pair', key: place },
    // Without an address all callers look like one: then the pair is the account.
    ...(network === '' || isKnown ? [] : [{ kind: 'network', key: await digest(JSON.stringify(['network', network, ''])) } as const]),
    ...(network === '' || isKnown ? [] : [{ kind: 'account', key: await digest(JSON.stringify(['account', userId, ''])) } as const]),
  ];
  const { waitMs } = await beginSignInTry(db, bounds, now);
  if (waitMs > 0) {
    const seconds = Math.ceil(waitMs / 1000);
    throw new LmsError('too-many-failures', `Too many sign-ins have failed. Try again in ${seconds} s.`, { headers: { 'Retry-After': String(seconds) } });
  }
  const user = await findUser(db, userId);
  const isRight = await passwords.verify(password, user?.passwordHash ?? passwords.decoyHash);
  if (!isRight || !user || user.passwordHash === null || user.status !== 'active') return undefined;
  await forgetFailures(db, bounds);
  if (network !== '') await rememberSignIn(db, place, now);
  return user;
}

const rememberedMs = 5 * 60_000;
const mostRemembered = 500;

/**
 * `checkPassword` for programs, which send the password with each call: what was right stays right for five minutes in the same network, as long as the user's hash and status
 * are the same, and calls that come at the same time are checked once.
 */
export function createBasicCheck(lms: LmsParts): (credentials: Credentials, connection: Connection) => Promise<UserRow | undefined> {
  const known = new Map<string, { readonly until: number; readonly check: Promise<UserRow | undefined> }>();

  return async (credentials, connection) => {
    const user = await lms.reads.user(credentials.userId);
    // What was right in one network says nothing in another: there each guess meets the bounds, also while the owner's program keeps the right one here.
    const key = await lms.passwords.fingerprint(JSON.stringify([networkOf(connection.address ?? ''), credentials.userId, credentials.password, user?.passwordHash ?? null, user?.status ?? null]));
    const now = lms.clock.now().getTime();
    const earlier = known.get(key);
    if (earlier && earlier.until > now) return (await earlier.check) && user;

    const check = checkPassword(lms, credentials, connection);
    if (known.size >= mostRemembered) known.clear();
    known.set(key, { until: now + rememberedMs, check });
    try {
      const found = await check;
      if (!found) known.delete(key);
      return found;
    } catch (error) {
      known.delete(key);
      throw error;
    }
  };
}
