import * as v from 'valibot';
import { encodeJson } from '#api/contract/encode-json.ts';
import { user as userShape } from '#api/contract/user.ts';
import { LmsError } from '../errors.ts';
import { userTree } from '../functions/user-tree.ts';
import type { LmsParts } from '../lms-parts.ts';
import { mediaType, readText } from '../read-body.ts';
import type { UserRow } from '../store/users.ts';
import { tokenHeader, unauthorized } from './authenticate.ts';
import { noSessionCookie, readSessionCookies, sessionCookie } from './cookie.ts';
import { checkPassword, type Connection } from './password-check.ts';
import { cookieSeconds, endReplacedSession, endWebSession, openWebSession, useWebSession, type ShownHalves } from './web-sessions.ts';

const bodyLimitBytes = 4096;
const credentials = v.object({ userId: v.pipe(v.string(), v.nonEmpty()), password: v.string(), stay: v.optional(v.boolean(), false) });

/**
 * `/session`, which is ours and no part of the LMS's API (design/gaps.md, "Staying signed in"):
 * POST `{userId, password, stay}` opens a session: a cookie and `{token, user, stay, expires?}`; GET tells whose it is; DELETE ends this one.
 * A session without *Stay signed in* has no `expires`: it ends with the browser.
 */
export async function sessionEndpoint(lms: LmsParts, request: Request, connection: Connection): Promise<Response> {
  switch (request.method) {
    case 'POST':
      return signIn(lms, request, connection);
    case 'GET':
    case 'HEAD':
      return whoIsIt(lms, request);
    case 'DELETE':
      return signOut(lms, request);
    default:
      throw new LmsError('method-not-allowed', '/session takes POST, GET and DELETE.', { headers: { Allow: 'GET, HEAD, POST, DELETE' } });
  }
}

async function signIn(lms: LmsParts, request: Request, connection: Connection): Promise<Response> {
  // A form can send neither this type nor a JSON body, whatever page it is on.
  if (mediaType(request) !== 'application/json') throw new LmsError('bad-request', 'Sign in with a body of type application/json.');
  const given = v.safeParse(credentials, parsed(await readText(request, bodyLimitBytes)));
  if (!given.success) throw new LmsError('bad-request', 'Signing in takes {"userId", "password", "stay"}.');
  const { stay, ...idAndPassword } = given.output;
  const user = await checkPassword(lms, idAndPassword, connection);
  if (!user) throw unauthorized(request, 'User ID and password do not belong together.');

  await endReplacedSession(lms, readSessionCookies(request, lms.baseUrl));
  const session = await openWebSession(lms, { userId: user.id, stay, userAgent: request.headers.get('User-Agent') ?? '' });
  const body = { token: session.token, ...(await told(lms, user, stay, session.expiresAt)) };
  return Response.json(body, { headers: { 'Set-Cookie': sessionCookie(session.cookie, lms.baseUrl, cookieSeconds(stay)) } });
}

async function whoIsIt(lms: LmsParts, request: Request): Promise<Response> {
  const halves = bothHalves(lms, request);
  const session = halves && (await useWebSession(lms, halves));
  if (!session) throw unauthorized(request, 'The session has ended.');
  const renewed = session.stay && session.wasRenewed ? { 'Set-Cookie': sessionCookie(session.cookie, lms.baseUrl, cookieSeconds(true)) } : undefined;
  return Response.json(await told(lms, session.user, session.stay, session.expiresAt), { headers: { ...renewed } });
}

/** One that has ended already is no error. */
async function signOut(lms: LmsParts, request: Request): Promise<Response> {
  const halves = bothHalves(lms, request);
  const didEnd = halves !== undefined && (await endWebSession(lms, halves));
  // The cookie may be the next learner's already, when this comes late.
  return new Response(null, { status: 204, ...(didEnd && { headers: { 'Set-Cookie': noSessionCookie(lms.baseUrl) } }) });
}

function bothHalves({ baseUrl }: LmsParts, request: Request): ShownHalves | undefined {
  const cookies = readSessionCookies(request, baseUrl);
  const token = request.headers.get(tokenHeader);
  return cookies.length === 0 || token === null ? undefined : { cookies, token };
}

const told = async ({ store }: LmsParts, user: UserRow, stay: boolean, expiresAt: Date): Promise<object> => ({
  user: encodeJson(userShape, await userTree(store.db, user), 'user'),
  stay,
  ...(stay && { expires: expiresAt.toISOString() }),
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
