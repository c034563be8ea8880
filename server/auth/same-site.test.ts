import { beforeEach, expect, test } from 'vitest';
import { openTestLms, type TestLms } from '../testing/test-lms.ts';
import { ownPage, testBrowser, type TestBrowser } from '../testing/test-browser.ts';

let lms: TestLms;
let browser: TestBrowser;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.aUser({ id: 'ada' });
  browser = testBrowser(lms);
  return () => lms.close();
});

/** What a course on the content origin can make a browser send: same site, other origin, with the learner's cookie. */
const course = { 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Dest': 'empty', Origin: 'http://localhost:4174' };
const courseForm = { ...course, 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' };
const courseTopForm = { ...course, 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' };
const launch = { method: 'POST', body: new URLSearchParams({ enrollmentId: 'E1', datetime: '2026-01-05T09:00Z' }) };
const errorOf = async (response: Response): Promise<unknown> => ({ status: response.status, body: await response.json() });
const otherSite = { status: 403, body: { error: { code: 'other-site', message: expect.any(String) } } };

test.each([
  ['a fetch of a course', course, 'ekp/api/me', {}],
  ['a form that a course posts into a frame', courseForm, 'ekp/api/launchTracker', launch],
  ['a form that a course posts into the whole window', courseTopForm, 'ekp/api/launchTracker', launch],
  ['a sign-in form posted by a course', courseTopForm, 'session', { method: 'POST', body: new URLSearchParams({ userId: 'eve', password: 'x' }) }],
  ['a sign-in that a course fetches', course, 'session', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' }],
  ['a sign-out by a course', course, 'session', { method: 'DELETE' }],
  ['HACP from a course', course, 'ekp/hacp', { method: 'POST', body: new URLSearchParams({ command: 'GetParam', session_id: 'x' }) }],
  ['an image of another site', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'image' }, 'ekp/api/me', {}],
  ['a frame of another site', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' }, 'ekp/api/me', {}],
  ['a request that no page made, but no navigation either', { 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Dest': 'empty' }, 'ekp/api/me', {}],
  ['a browser without Sec-Fetch, on a course', { Origin: 'http://localhost:4174' }, 'ekp/api/launchTracker', launch],
  ['a browser without Sec-Fetch, in a sandbox', { Origin: 'null' }, 'ekp/api/launchTracker', launch],
])('%s is refused, with the cookie and even with the token', async (_, headers, path, init: RequestInit) => {
  await browser.signIn('ada');
  expect(await errorOf(await browser.fetchFrom({ ...headers, 'X-Haversack-Token': browser.token ?? '' }, path, init))).toEqual(otherSite);
});

test('a course that knows a password cannot use it either', async () => {
  expect(await errorOf(await lms.request('ekp/api/me', { as: 'ada', headers: course }))).toEqual(otherSite);
});

test('opening an address at the top is let through, and gets nothing that needs a user', async () => {
  await browser.signIn('ada');
  const top = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' };
  const response = await browser.fetchFrom(top, 'ekp/api/me');
  expect(response.status).toBe(401);
  expect(response.headers.has('WWW-Authenticate')).toBe(false);
  const moduleId = await lms.aModule({ isPublic: true });
  expect((await browser.fetchFrom(top, `ekp/api/module?id=${moduleId}`)).status).toBe(200);
});

test('the app’s own page is answered, also in a browser that only knows Origin, under each name that the server has', async () => {
  await browser.signIn('ada');
  expect((await browser.fetch('ekp/api/me')).status).toBe(200);
  const token = { 'X-Haversack-Token': browser.token ?? '' };
  expect((await browser.fetchFrom({ ...token, Origin: 'http://localhost:4173' }, 'ekp/api/me')).status).toBe(200);
  expect((await browser.fetchFrom({ ...token, Origin: 'http://192.168.1.7:4173' }, 'http://192.168.1.7:4173/ekp/api/me')).status).toBe(200);
});

test('behind a server that ends TLS, the base address says which origin is the app’s', async () => {
  const secure = await openTestLms({ baseUrl: 'https://learn.example.org' });
  await secure.aUser({ id: 'ada' });
  const behind = testBrowser(secure);
  const inner = 'http://10.0.0.5:4173/session';
  const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ userId: 'ada', password: 'open sesame' }) };
  expect((await behind.fetchFrom({ Origin: 'https://learn.example.org' }, inner, init)).status).toBe(200);
  expect((await behind.fetchFrom({ Origin: 'https://evil.example.org' }, inner, init)).status).toBe(403);
  await secure.close();
});

test('a program, which sends none of it, signs in with each call, also one on Node, whose fetch names a mode', async () => {
  expect((await lms.request('ekp/api/me', { as: 'ada' })).status).toBe(200);
  const ofNode = { 'Sec-Fetch-Mode': 'cors', 'User-Agent': 'node' };
  expect((await lms.request('ekp/api/me', { as: 'ada', headers: ofNode })).status).toBe(200);
});

test('a browser that was once asked for a password does not use it here', async () => {
  expect((await lms.request('ekp/api/me', { as: 'ada', headers: ownPage })).status).toBe(401);
});
