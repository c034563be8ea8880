import { beforeEach, expect, test } from 'vitest';
import { users, webSessions } from '../store/schema.ts';
import { cheapPasswords } from '../testing/cheap-passwords.ts';
import { openTestLms, testPassword, type TestLms } from '../testing/test-lms.ts';
import { testBrowser, type TestBrowser } from '../testing/test-browser.ts';

const hour = 3_600_000;
const day = 24 * hour;

let lms: TestLms;
let browser: TestBrowser;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.aUser({ id: 'ada', given: 'Ada', family: 'Lovelace' });
  browser = testBrowser(lms);
  return () => lms.close();
});

const codeOf = async (response: Response): Promise<unknown> => {
  const body: unknown = await response.json();
  return typeof body === 'object' && body && 'error' in body && typeof body.error === 'object' && body.error && 'code' in body.error ? body.error.code : body;
};
const post = (body: string, type = 'application/json') => browser.fetch('session', { method: 'POST', headers: { 'Content-Type': type }, body });

test('signing in gives the page a token and the browser a cookie that no script sees, and says who it is', async () => {
  const response = await browser.signIn('ada');
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ token: expect.stringMatching(/^[\w-]{32}$/), stay: false, user: { id: 'ada', given: 'Ada', family: 'Lovelace' } });
  expect(response.headers.getSetCookie()).toEqual([expect.stringMatching(/^haversack=[\w-]{32}; Path=\/; HttpOnly; SameSite=Strict$/)]);
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  const me = await browser.fetch('ekp/api/me');
  expect(await me.json()).toMatchObject({ id: 'ada' });
});

test('without Stay signed in there is no end to tell: the session ends with the browser', async () => {
  const response = await browser.signIn('ada');
  expect(await response.json()).not.toHaveProperty('expires');
});

test('over TLS the cookie is one that only this host can set', async () => {
  const secure = await openTestLms({ baseUrl: 'https://learn.example.org' });
  await secure.aUser({ id: 'ada' });
  const response = await secure.request('session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' },
    body: JSON.stringify({ userId: 'ada', password: testPassword, stay: true }),
  });
  expect(response.headers.getSetCookie()).toEqual([expect.stringMatching(/^__Host-haversack=[\w-]{32}; Path=\/; HttpOnly; SameSite=Strict; Secure; Max-Age=2592000$/)]);
  await secure.close();
});

test('each half alone opens nothing, nor do the halves of two sessions together', async () => {
  await browser.signIn('ada');
  const other = testBrowser(lms);
  await lms.aUser({ id: 'eve' });
  await other.signIn('eve');
  const { cookie, token } = browser;
  const tries = [
    { cookie, token: undefined },
    { cookie: undefined, token },
    { cookie: other.cookie, token }, // a course has overwritten the cookie with its own
    { cookie, token: other.token },
  ];
  for (const halves of tries) {
    Object.assign(browser, halves);
    const response = await browser.fetch('ekp/api/me');
    expect(response.status).toBe(401);
    expect(response.headers.has('WWW-Authenticate')).toBe(false);
  }
});

test('cookies of the same name that a course puts before ours do not shut the learner out', async () => {
  await browser.signIn('ada', { stay: true });
  const real = browser.cookie;
  browser.cookie = `haversack=stolen; haversack=; ${real}; haversack=stolen-too`;
  expect((await browser.fetch('ekp/api/me')).status).toBe(200);
  expect((await browser.fetch('session')).status).toBe(200);
  browser.cookie = `haversack=stolen; ${real}`;
  expect((await browser.fetch('session', { method: 'DELETE' })).status).toBe(204);
  browser.cookie = real;
  expect((await browser.fetch('session')).status).toBe(401);
});

test('who has not signed in, or wrongly, is told 401 without the browser asking for a password', async () => {
  for (const response of [await browser.signIn('ada', { password: 'wrong' }), await browser.signIn('nobody'), await browser.fetch('session')]) {
    expect(response.status).toBe(401);
    expect(response.headers.has('WWW-Authenticate')).toBe(false);
    expect(await codeOf(response)).toBe('unauthorized');
  }
});

test('a browser on plain http, which tells nothing of itself in a GET, is not made to ask for a password either', async () => {
  const headers = { 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36' };
  for (const path of ['session', 'ekp/api/me']) {
    const response = await lms.request(path, { headers });
    expect(response.status).toBe(401);
    expect(response.headers.has('WWW-Authenticate')).toBe(false);
  }
});

test('an unknown user costs as much as a wrong password', async () => {
  const checked: string[] = [];
  const slow = await openTestLms({
    passwords: { ...cheapPasswords, verify: (_, hash) => (checked.push(hash), Promise.resolve(false)), decoyHash: 'decoy' },
  });
  await slow.aUser({ id: 'ada', passwordHash: 'real' });
  const attacker = testBrowser(slow);
  await attacker.signIn('ada');
  await attacker.signIn('nobody');
  await attacker.signIn('no\0body');
  expect(checked).toEqual(['real', 'decoy', 'decoy']);
  await slow.close();
});

test('a user without a password, or whose account is closed, cannot sign in', async () => {
  await lms.aUser({ id: 'robot', passwordHash: null });
  await lms.aUser({ id: 'gone', status: 'close' });
  expect((await browser.signIn('robot')).status).toBe(401);
  expect((await browser.signIn('gone')).status).toBe(401);
});

test('a session ends at once for a user who is suspended', async () => {
  await browser.signIn('ada');
  await lms.store.db.update(users).set({ status: 'suspend' });
  expect((await browser.fetch('ekp/api/me')).status).toBe(401);
});

test('Stay signed in lasts 30 days from the last use', async () => {
  const response = await browser.signIn('ada', { stay: true });
  expect(await response.json()).toMatchObject({ stay: true, expires: '2026-02-04T09:00:00.000Z' });
  expect(response.headers.getSetCookie()).toEqual([expect.stringContaining('; Max-Age=2592000')]);

  lms.clock.advance(29 * day);
  const used = await browser.fetch('ekp/api/me');
  expect(used.headers.getSetCookie()).toEqual([expect.stringContaining('; Max-Age=2592000')]);
  lms.clock.advance(29 * day);
  const asked = await browser.fetch('session');
  expect(asked.headers.getSetCookie()).toEqual([expect.stringContaining('; Max-Age=2592000')]);
  expect(await asked.json()).toMatchObject({ user: { id: 'ada' }, expires: '2026-04-03T09:00:00.000Z' });
  lms.clock.advance(30 * day);
  expect((await browser.fetch('ekp/api/me')).status).toBe(401);
});

test('uses within an hour are not written down one by one', async () => {
  await browser.signIn('ada', { stay: true });
  lms.clock.advance(hour / 2);
  expect((await browser.fetch('ekp/api/me')).headers.getSetCookie()).toEqual([]);
});

test('without Stay signed in, a session that nobody uses for a day is over, whatever the browser keeps', async () => {
  await browser.signIn('ada');
  for (let days = 0; days < 3; days += 1) {
    lms.clock.advance(day - hour);
    const response = await browser.fetch('ekp/api/me');
    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie()).toEqual([]); // still a cookie that ends with the browser
  }
  lms.clock.advance(day);
  expect((await browser.fetch('ekp/api/me')).status).toBe(401);
});

test('signing out ends this browser’s session and no other', async () => {
  const phone = testBrowser(lms);
  await phone.signIn('ada');
  await browser.signIn('ada');
  const { cookie, token } = browser;
  const response = await browser.fetch('session', { method: 'DELETE' });
  expect(response.status).toBe(204);
  expect(response.headers.getSetCookie()).toEqual(['haversack=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0']);
  Object.assign(browser, { cookie, token });
  expect((await browser.fetch('ekp/api/me')).status).toBe(401);
  expect((await phone.fetch('ekp/api/me')).status).toBe(200);
});

test('signing out where nobody is signed in is no error', async () => {
  expect((await browser.fetch('session', { method: 'DELETE' })).status).toBe(204);
});

test('signing in again in the same browser ends the session before it', async () => {
  await browser.signIn('ada');
  const { token } = browser;
  await browser.signIn('ada');
  browser.token = token;
  expect((await browser.fetch('ekp/api/me')).status).toBe(401);
  expect(await lms.store.db.$count(webSessions)).toBe(1);
});

test('the database holds neither half as it is', async () => {
  await browser.signIn('ada');
  const kept = JSON.stringify(await lms.store.db.select().from(webSessions));
  expect(kept).not.toContain(browser.token);
  expect(kept).not.toContain(browser.cookie?.split('=')[1]);
});

test.each([
  ['a form', 'userId=ada&password=x', 'application/x-www-form-urlencoded'],
  ['text, which a form can send too', '{"userId":"ada","password":"open sesame"}', 'text/plain'],
  ['no JSON', 'ada', 'application/json'],
  ['no password', '{"userId":"ada"}', 'application/json'],
  ['a password that is no text', '{"userId":"ada","password":7}', 'application/json'],
])('signing in with %s is refused', async (_, body, type) => {
  const response = await post(body, type);
  expect(response.status).toBe(400);
  expect(await codeOf(response)).toBe('bad-request');
});

test('a body that is far too long for a password is not read', async () => {
  const response = await post(JSON.stringify({ userId: 'ada', password: 'x'.repeat(5000) }));
  expect(response.status).toBe(413);
});

test('other methods are told which there are', async () => {
  const response = await browser.fetch('session', { method: 'PUT' });
  expect(response.status).toBe(405);
  expect(response.headers.get('Allow')).toBe('GET, HEAD, POST, DELETE');
});
