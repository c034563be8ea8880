import * as v from 'valibot';
import { decodeAnswer } from '#api/contract/answers.ts';
import type { User } from '#api/contract/user.ts';
import { me } from '#api/contract/users.ts';
import { ApiError } from './api-error.ts';
import { withDeadline } from './deadline.ts';
import { pageError } from './page.ts';
import { bodyOf, sendRequest, type RequestEnv } from './request.ts';

// The server's own sign-in (design/gaps.md, "Staying signed in"). It is not part of the LMS's API. The browser gets two halves: a cookie that no script
// sees, and a token. The caller keeps the token: this room knows no storage.

export interface SessionEnv {
  /** The address of the server's `/session`, absolute, on the app's own origin. */
  readonly sessionUrl: string;
  readonly fetch: RequestEnv['fetch'];
  readonly onServerDate?: RequestEnv['onServerDate'];
  readonly askProbe?: RequestEnv['askProbe'];
  readonly timeoutMs?: number;
}

export interface Credentials {
  readonly userId: string;
  readonly password: string;
  /** *Stay signed in*: 30 days, renewed by use; otherwise until the browser closes. */
  readonly stay: boolean;
}

export interface Session {
  /** The half that the app keeps and sends with each call. */
  readonly token: string;
  readonly user: User;
  /** When the session ends unless it is used, as an ISO date-time. Absent: with the browser. */
  readonly expires?: string;
}

interface SessionOptions {
  readonly signal?: AbortSignal | undefined;
}

const usualTimeoutMs = 30_000;
const withUser = v.object({ user: v.unknown() });
const withToken = v.object({ token: v.pipe(v.string(), v.nonEmpty()), expires: v.nullish(v.string()) });

/** Opens a session. Throws ApiError: `signed-out` when user ID or password are not right, `busy` after too many tries, and the rest of the vocabulary. */
export async function signIn(env: SessionEnv, credentials: Credentials, options: SessionOptions = {}): Promise<Session> {
  const { userId, password, stay } = credentials;
  const body = await talk(env, undefined, { method: 'POST', body: JSON.stringify({ userId, password, stay }) }, options);
  const half = v.safeParse(withToken, body);
  if (!half.success) throw new ApiError('bad-answer', { didReachLms: 'maybe', cause: half.issues });
  const { token, expires } = half.output;
  return { token, user: userIn(body), ...(expires && { expires }) };
}

/** Who the session belongs to. Throws `signed-out` when it has ended. */
export async function whoAmI(env: SessionEnv, token: string, options: SessionOptions = {}): Promise<User> {
  return userIn(await talk(env, token, { method: 'GET' }, options));
}

/** Ends the session. One that had ended already is no error. */
export async function signOut(env: SessionEnv, token: string, options: SessionOptions = {}): Promise<void> {
  try {
    await talk(env, token, { method: 'DELETE' }, options);
  } catch (error) {
    if (!(error instanceof ApiError && error.reason === 'signed-out')) throw error;
  }
}

async function talk(env: SessionEnv, token: string | undefined, init: RequestInit, { signal }: SessionOptions): Promise<unknown> {
  const headers = { accept: 'application/json', ...(init.body !== undefined && { 'content-type': 'application/json' }) };
  return withDeadline({ signal, timeoutMs: env.timeoutMs ?? usualTimeoutMs }, async (signal) => {
    const { fetch, onServerDate, askProbe } = env;
    const response = await sendRequest({ fetch, onServerDate, askProbe, token: () => Promise.resolve(token) }, env.sessionUrl, { ...init, headers, signal });
    const text = await bodyOf(response, signal);
    return text.trim() === '' ? undefined : jsonIn(env, text, response.status);
  });
}

async function jsonIn({ askProbe }: SessionEnv, text: string, status: number): Promise<unknown> {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (text.trimStart().startsWith('<')) throw await pageError(askProbe, text, status);
    throw new ApiError('bad-answer', { didReachLms: 'maybe', status, cause });
  }
}

function userIn(body: unknown): User {
  const answer = v.safeParse(withUser, body);
  const reading = decodeAnswer(me.response, JSON.stringify(answer.success ? answer.output.user : null) ?? 'null');
  if (reading.kind !== 'answer') throw new ApiError('bad-answer', { didReachLms: 'maybe' });
  return reading.value;
}
