import { describe, expect, test } from 'vitest';
import { ApiError } from './api-error.ts';
import { signIn, signOut, whoAmI, type SessionEnv } from './sign-in.ts';

const jane = { id: 'jdoe', given: 'Jane', family: 'Doe', attributes: [] };
const credentials = { userId: 'jdoe', password: 'påss & word', stay: true };

function sessionOn(answer: () => Response): { env: SessionEnv; requests: Request[] } {
  const requests: Request[] = [];
  const fetch: SessionEnv['fetch'] = (input, init) => {
    requests.push(new Request(input, init));
    return Promise.resolve(answer());
  };
  return { env: { sessionUrl: 'https://app.example/session', fetch }, requests };
}
const reasonOf = async (act: Promise<unknown>): Promise<unknown> => act.then(() => 'none', (error: unknown) => (error instanceof ApiError ? error.reason : error));

describe('signing in', () => {
  test('gives the half of the session that the app keeps, and who it is', async () => {
    const { env, requests } = sessionOn(() => Response.json({ token: 'T', user: { ...jane, middle: null }, expires: '2026-02-04T09:00:00Z' }));
    expect(await signIn(env, credentials)).toEqual({ token: 'T', user: jane, expires: '2026-02-04T09:00:00Z' });
    const [request] = requests as [Request];
    expect(request.method).toBe('POST');
    expect(request.headers.get('content-type')).toBe('application/json');
    expect(request.headers.has('x-haversack-token')).toBe(false);
    expect(await request.json()).toEqual(credentials);
  });

  test('until the browser closes has no end in time', async () => {
    expect(await signIn(sessionOn(() => Response.json({ token: 'T', user: jane, expires: null })).env, credentials)).toEqual({ token: 'T', user: jane });
  });

  test('a wrong password is signed-out, too many tries are busy', async () => {
    expect(await reasonOf(signIn(sessionOn(() => Response.json({}, { status: 401 })).env, credentials))).toBe('signed-out');
    expect(await reasonOf(signIn(sessionOn(() => Response.json({}, { status: 429 })).env, credentials))).toBe('busy');
  });

  const noSessions = ['<html>portal</html>', '{"token":"T"}', '{"user":{"id":"jdoe"}}', '{"token":"","user":{"id":"jdoe"}}', '', '{"tok'];
  test.each(noSessions)('what is no session is a bad answer: %s', async (body) => {
    expect(await reasonOf(signIn(sessionOn(() => new Response(body)).env, credentials))).toBe('bad-answer');
  });

  test('no password is in what is thrown', async () => {
    const error = await signIn(sessionOn(() => new Response('{')).env, credentials).catch((error: unknown) => error);
    expect(JSON.stringify([String(error), String((error as Error).cause)])).not.toContain('påss');
  });
});

describe('a session that is there', () => {
  test('says whose it is', async () => {
    const { env, requests } = sessionOn(() => Response.json({ user: jane }));
    expect(await whoAmI(env, 'T')).toEqual(jane);
    expect(requests[0]?.method).toBe('GET');
    expect(requests[0]?.headers.get('x-haversack-token')).toBe('T');
  });

  test('says so when it has ended', async () => {
    expect(await reasonOf(whoAmI(sessionOn(() => new Response('', { status: 401 })).env, 'T'))).toBe('signed-out');
  });

  test('ends when the learner signs out, once or twice', async () => {
    const { env, requests } = sessionOn(() => new Response(null, { status: 204 }));
    await signOut(env, 'T');
    expect(requests[0]?.method).toBe('DELETE');
    await signOut(sessionOn(() => new Response('', { status: 401 })).env, 'T');
    expect(await reasonOf(signOut(sessionOn(() => new Response('', { status: 500 })).env, 'T'))).toBe('busy');
  });
});
