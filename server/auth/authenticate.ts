import { LmsError } from '../errors.ts';
import type { LmsParts } from '../lms-parts.ts';
import { basicCredentials } from './basic.ts';
import type { Caller } from './caller.ts';
import { readSessionCookies, sessionCookie } from './cookie.ts';
import { createBasicCheck, type Connection } from './password-check.ts';
import { isFromBrowser } from './same-site.ts';
import { cookieSeconds, useWebSession } from './web-sessions.ts';

/** The header half of a session (design/gaps.md, "Staying signed in"). */
export const tokenHeader = 'X-Haversack-Token';

export interface Authenticated {
  /** Undefined: nobody said who he is. */
  readonly caller: Caller | undefined;
  /** A `Set-Cookie` value for the answer, when the session's end was moved. */
  readonly renewedCookie?: string;
}

export type Authenticate = (request: Request, connection: Connection) => Promise<Authenticated>;

/**
 * Finds out who calls. Programs send Basic with each call (facts A.3); browsers both halves of their session, and what else they send is not looked at, because
 * a browser adds `Authorization` by itself once it has asked a person. Throws LmsError `unauthorized` for credentials that are not good; a cookie alone is no credential.
 */
export function createAuthenticate(lms: LmsParts): Authenticate {
  const checkBasic = createBasicCheck(lms);

  return async (request, connection) => {
    const basic = isFromBrowser(request) ? undefined : basicCredentials(request.headers.get('Authorization'));
    if (basic) {
      const user = await checkBasic(basic, connection);
      if (!user) throw unauthorized(request, 'User ID and password do not belong together.');
      return { caller: { user, via: 'basic' } };
    }
    const token = request.headers.get(tokenHeader);
    if (token === null) return { caller: undefined };
    const session = await useWebSession(lms, { cookies: readSessionCookies(request, lms.baseUrl), token });
    if (!session) throw unauthorized(request, 'The session has ended.');
    return {
      caller: { user: session.user, via: 'session' },
      ...(session.wasRenewed && session.stay && { renewedCookie: sessionCookie(session.cookie, lms.baseUrl, cookieSeconds(true)) }),
    };
  };
}

/** 401. Browsers never get `WWW-Authenticate`: they would ask the learner themselves, remember the password and send it for every course too. */
export const unauthorized = (request: Request, message: string): LmsError =>
  new LmsError('unauthorized', message, mayBeBrowser(request) ? {} : { headers: { 'WWW-Authenticate': 'Basic realm="LMS", charset="UTF-8"' } });

/** Broader than `isFromBrowser`: a GET of a page on plain http has neither `Sec-Fetch-*` nor `Origin`, but every browser calls itself Mozilla. */
const mayBeBrowser = (request: Request): boolean =>
  isFromBrowser(request) || request.headers.has(tokenHeader) || (request.headers.get('User-Agent') ?? '').startsWith('Mozilla/');
