import { LmsError } from '../errors.ts';
import type { LmsParts } from '../lms-parts.ts';
import { unauthorized } from './authenticate.ts';
import { systemPassword } from './basic.ts';
import { digest } from './digest.ts';
import type { Connection } from './password-check.ts';
import { networkOf } from './network.ts';
import { isFromBrowser } from './same-site.ts';
import { beginSignInTry, isKnownSignIn, rememberSignIn, signInWait } from './sign-in-failures.ts';

/**
 * System authentication (facts A.3): HTTP Basic whose password is the site's key; the user name is not looked at and may be empty. A browser is refused whatever it
 * sends, because the key must never get into one. Throws LmsError: `unauthorized`, `forbidden` where the site has no key, `too-many-failures`.
 *
 * Wrong keys are counted by address, right ones are not: many at once are the normal case. While an address waits, the right key waits too, else the wait would slow no
 * guess down – unless it came from there in the last 30 days: who shares an address with the site's own programs, behind one proxy, must not be able to stop them.
 */
export function createAuthenticateSystem({ store: { db }, clock, systemKey }: LmsParts): (request: Request, connection: Connection, name: string) => Promise<void> {
  return async (request, { address = '' }, name) => {
    const given = isFromBrowser(request) ? undefined : systemPassword(request.headers.get('Authorization'));
    if (given === undefined) throw unauthorized(request, `${name} needs the site’s system key as the password of Basic authentication.`);
    if (systemKey === undefined) throw new LmsError('forbidden', `${name} is off: this site has no system key.`);
    const now = clock.now();
    const place = await digest(JSON.stringify(['system key', networkOf(address), '']));
    const bound = { kind: 'pair', key: place } as const;
    // Digests are compared, so that the time it takes tells nothing about the key.
    if ((await digest(given)) === (await digest(systemKey))) {
      const isKnown = await isKnownSignIn(db, place, now);
      if (!isKnown) refuseWhile(await signInWait(db, bound, now));
      if (!isKnown) await rememberSignIn(db, place, now);
      return;
    }
    refuseWhile((await beginSignInTry(db, [bound], now)).waitMs);
    throw unauthorized(request, `${name}: this is not the site’s system key.`);
  };
}

function refuseWhile(waitMs: number): void {
  if (waitMs <= 0) return;
  const seconds = Math.ceil(waitMs / 1000);
  throw new LmsError('too-many-failures', `Too many calls had a wrong key. Try again in ${seconds} s.`, { headers: { 'Retry-After': String(seconds) } });
}
