import { LmsError } from '../errors.ts';
import type { LmsParts } from '../lms-parts.ts';
import { unauthorized } from './authenticate.ts';
import { basicCredentials } from './basic.ts';
import { digest } from './digest.ts';
import type { Connection } from './password-check.ts';
import { isFromBrowser } from './same-site.ts';
import { beginSignInTry } from './sign-in-failures.ts';

/**
 * System authentication (facts A.3): HTTP Basic whose password is the site's key; the user name is not looked at and may be empty. A browser is refused whatever it
 * sends, because the key must never get into one. Throws LmsError: `unauthorized`, `forbidden` where the site has no key, `too-many-failures`.
 */
export function createAuthenticateSystem({ store, clock, systemKey }: LmsParts): (request: Request, connection: Connection, name: string) => Promise<void> {
  return async (request, { address = '' }, name) => {
    const given = isFromBrowser(request) ? undefined : basicCredentials(request.headers.get('Authorization'), { mayBeNameless: true });
    if (!given) throw unauthorized(request, `${name} needs the site’s system key as the password of Basic authentication.`);
    if (systemKey === undefined) throw new LmsError('forbidden', `${name} is off: this site has no system key.`);
    // Digests are compared, so that the time it takes tells nothing about the key.
    if ((await digest(given.password)) === (await digest(systemKey))) return;
    // Only wrong keys are counted: many right calls at once are the normal case.
    const { waitMs } = await beginSignInTry(store.db, await digest(JSON.stringify(['system', address])), clock.now());
    if (waitMs === 0) throw unauthorized(request, `${name}: this is not the site’s system key.`);
    const seconds = Math.ceil(waitMs / 1000);
    throw new LmsError('too-many-failures', `Too many calls had a wrong key. Try again in ${seconds} s.`, { headers: { 'Retry-After': String(seconds) } });
  };
}
