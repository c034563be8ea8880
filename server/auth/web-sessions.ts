import { and, eq, inArray, lt } from 'drizzle-orm';
import type { LmsParts } from '../lms-parts.ts';
import type { Temperament } from '../temperament.ts';
import { users, webSessions } from '../store/schema.ts';
import type { UserRow } from '../store/users.ts';
import { digest } from './digest.ts';

/** Both halves, as the browser gets them once. */
export interface SessionHalves {
  readonly cookie: string;
  readonly token: string;
}

/** Both halves as a request has them: what else stands under the cookie's name is somebody else's. */
export interface ShownHalves {
  readonly cookies: readonly string[];
  readonly token: string;
}

export interface WebSession {
  /** The one of the cookies that it was. */
  readonly cookie: string;
  readonly user: UserRow;
  readonly stay: boolean;
  readonly expiresAt: Date;
  /** True when this use has moved the end: the cookie's own end must follow. */
  readonly wasRenewed: boolean;
}

const day = 24 * 60 * 60 * 1000;
/** How long a session lives without being used: 30 days when the learner chose *Stay signed in*; else a day, though the browser drops its cookie when it closes. */
const lifeMs = (stay: boolean, { sessionMinutes }: Partial<Temperament> = {}): number => (sessionMinutes === undefined ? (stay ? 30 * day : day) : sessionMinutes * 60_000);
/** A use is written down at most this often. */
const renewalMs = (lifeMs: number): number => Math.min(60 * 60 * 1000, lifeMs / 20);

/** How long the browser keeps the cookie, in seconds; undefined: until it closes. */
export const cookieSeconds = (stay: boolean): number | undefined => (stay ? lifeMs(true) / 1000 : undefined);

/** Opens a session for a user whose password was right. Sessions that have ended are removed on the way. */
export async function openWebSession(
  { store, clock, randomId, temperament }: LmsParts,
  { userId, stay, userAgent }: { readonly userId: string; readonly stay: boolean; readonly userAgent: string },
): Promise<SessionHalves & { readonly expiresAt: Date }> {
  const now = clock.now();
  const halves = { cookie: randomId(), token: randomId() };
  const expiresAt = new Date(now.getTime() + lifeMs(stay, temperament));
  await store.db.delete(webSessions).where(lt(webSessions.expiresAt, now));
  await store.db.insert(webSessions).values({
    cookieHash: await digest(halves.cookie),
    tokenHash: await digest(halves.token),
    userId,
    stay,
    userAgent: userAgent.slice(0, 300),
    createdAt: now,
    usedAt: now,
    expiresAt,
  });
  return { ...halves, expiresAt };
}

/** The session that both halves open together; undefined when there is none, it has ended, or its user may no longer sign in. Using it moves its end. */
export async function useWebSession({ store, clock, temperament }: LmsParts, { cookies, token }: ShownHalves): Promise<WebSession | undefined> {
  const now = clock.now();
  const hashes = await Promise.all(cookies.map(digest));
  const [row] = await store.db
    .select({ session: webSessions, user: users })
    .from(webSessions)
    .innerJoin(users, eq(users.id, webSessions.userId))
    .where(theSession(hashes, await digest(token)));
  if (!row || row.session.expiresAt <= now || row.user.status !== 'active') return undefined;
  const { session, user } = row;
  const life = lifeMs(session.stay, temperament);
  const isDue = now.getTime() - session.usedAt.getTime() >= renewalMs(life);
  const expiresAt = isDue ? new Date(now.getTime() + life) : session.expiresAt;
  if (isDue) await store.db.update(webSessions).set({ usedAt: now, expiresAt }).where(eq(webSessions.cookieHash, session.cookieHash));
  const cookie = cookies[hashes.indexOf(session.cookieHash)] ?? '';
  return { cookie, user, stay: session.stay, expiresAt, wasRenewed: isDue };
}

/** Ends this one session, and no other of the same user. */
export async function endWebSession({ store }: LmsParts, { cookies, token }: ShownHalves): Promise<boolean> {
  const ended = await store.db.delete(webSessions).where(theSession(await Promise.all(cookies.map(digest)), await digest(token))).returning({ cookieHash: webSessions.cookieHash });
  return ended.length > 0;
}

/** Ends the session whose cookie is about to be replaced in the same browser: nothing can open it any more. */
export async function endReplacedSession({ store }: LmsParts, cookies: readonly string[]): Promise<void> {
  await store.db.delete(webSessions).where(inArray(webSessions.cookieHash, await Promise.all(cookies.map(digest))));
}

const theSession = (cookieHashes: readonly string[], tokenHash: string) => and(inArray(webSessions.cookieHash, [...cookieHashes]), eq(webSessions.tokenHash, tokenHash));
