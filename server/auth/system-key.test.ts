import { beforeEach, expect, test } from 'vitest';
import { LmsError } from '../errors.ts';
import { ownPage } from '../testing/test-browser.ts';
import { openTestLms, type TestLms } from '../testing/test-lms.ts';
import type { Connection } from './password-check.ts';
import { createAuthenticateSystem } from './system-key.ts';

const key = 'a key of the site: "with" ünusual signs';
let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  return () => lms.close();
});

interface Told {
  readonly user?: string;
  readonly password?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly connection?: Connection;
  readonly systemKey?: string | undefined;
}

const basic = (user: string, password: string): string => `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(`${user}:${password}`)))}`;

/** What comes of it: `in`, or the refusal. */
async function ask(told: Told = {}): Promise<'in' | LmsError> {
  const { user = 'any', password = key, headers = {}, connection = { address: '198.51.100.7' } } = told;
  const authenticate = createAuthenticateSystem({ ...lms.parts, systemKey: 'systemKey' in told ? told.systemKey : key });
  const request = new Request('http://localhost:4173/ekp/api/users200510Xml', { headers: { Authorization: basic(user, password), ...headers } });
  return authenticate(request, connection, 'users200510Xml').then(
    () => 'in' as const,
    (error: unknown) => {
      if (error instanceof LmsError) return error;
      throw error;
    },
  );
}
const code = async (told?: Told): Promise<string> => {
  const answer = await ask(told);
  return answer === 'in' ? answer : answer.code;
};

test('the site’s key opens, whatever the user name, and also without one', async () => {
  expect(await ask()).toBe('in');
  expect(await ask({ user: 'ada' })).toBe('in');
  expect(await ask({ user: '' })).toBe('in');
});

test('another key does not, and a program is told how to say the right one', async () => {
  const refusal = await ask({ password: `${key} ` });
  expect(refusal).toMatchObject({ code: 'unauthorized', status: 401, headers: { 'WWW-Authenticate': 'Basic realm="LMS", charset="UTF-8"' } });
  expect(await code({ password: '' })).toBe('unauthorized');
});

test.each([['nothing', ''], ['a token', `Bearer ${key}`], ['what is no base64', 'Basic ***'], ['no colon', `Basic ${btoa('key')}`]])('%s in place of the key is refused', async (_, Authorization) => {
  expect(await code({ headers: { Authorization } })).toBe('unauthorized');
});

test('a learner’s own password opens nothing here', async () => {
  await lms.aUser({ id: 'ada' });
  expect(await code({ user: 'ada', password: 'open sesame' })).toBe('unauthorized');
});

test('a site without a key has its system functions off, for an empty key too', async () => {
  expect(await ask({ systemKey: undefined })).toMatchObject({ code: 'forbidden', status: 403 });
  expect(await ask({ systemKey: undefined, password: '' })).toMatchObject({ code: 'forbidden' });
});

test.each([['our own app', ownPage], ['a page elsewhere', { Origin: 'https://elsewhere.example' }], ['an opened address', { 'Sec-Fetch-Dest': 'document', 'User-Agent': 'Mozilla/5.0' }]])(
  'a browser gets no further with the right key (%s), and is not made to ask a person for it',
  async (_, headers) => {
    const refusal = await ask({ headers });
    expect(refusal).toMatchObject({ code: 'unauthorized', status: 401 });
    expect(refusal === 'in' ? {} : refusal.headers).toEqual({});
  },
);

test('guesses are slowed down by address, and while that lasts the right key waits with them', async () => {
  const guesses = await Promise.all(Array.from({ length: 8 }, (_, n) => code({ password: `guess ${n}` })));
  expect(guesses.filter((one) => one === 'unauthorized')).toHaveLength(5);
  expect(guesses.filter((one) => one === 'too-many-failures')).toHaveLength(3);
  expect(await ask()).toMatchObject({ code: 'too-many-failures', status: 429, headers: { 'Retry-After': '5' } });
  expect(await ask({ connection: { address: '192.0.2.1' } })).toBe('in');
  lms.clock.advance(5_000);
  expect(await ask()).toBe('in');
});

test('who shares an address with the site’s own programs cannot stop them', async () => {
  expect(await ask()).toBe('in');
  for (let n = 0; n < 8; n += 1) await ask({ password: 'guess' });
  expect(await code({ password: 'guess' })).toBe('too-many-failures');
  expect(await ask()).toBe('in');
});

test('many right calls at once are the normal case', async () => {
  expect(await Promise.all(Array.from({ length: 30 }, () => ask()))).toEqual(Array.from({ length: 30 }, () => 'in'));
});
