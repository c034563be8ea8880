import { asc } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { requestLog } from '../store/schema.ts';
import { cheapPasswords } from '../testing/cheap-passwords.ts';
import { openTestLms, type TestLms } from '../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.aUser({ id: 'ada' });
  return () => lms.close();
});

test('every answer tells the LMS’s own time and is kept by nobody', async () => {
  for (const path of ['ekp/api/me', 'ekp/api/nothing', 'session', 'ekp/hacp', 'elsewhere']) {
    const { headers } = await lms.request(path, { as: 'ada' });
    expect(headers.get('Date')).toBe('Mon, 05 Jan 2026 09:00:00 GMT');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Vary')).toBe('Authorization, Cookie, Origin, Sec-Fetch-Site, X-Haversack-Token');
  }
});

test('a function that does not exist is not found, before anybody is asked who he is', async () => {
  const response = await lms.request('ekp/api/fly');
  expect(response.status).toBe(404);
  expect(await response.json()).toEqual({ error: { code: 'no-such-function', message: 'The LMS has no such function.' } });
});

test.each([
  ['ekp/api/launchTracker', 'GET', 'POST'],
  ['ekp/api/me', 'POST', 'GET, HEAD'],
  ['ekp/api/contentPackageImporter', 'GET', 'POST'],
  ['ekp/hacp', 'GET', 'POST'],
])('%s by %s is told what it takes', async (path, method, allow) => {
  const response = await lms.request(path, { as: 'ada', method });
  expect(response.status).toBe(405);
  expect(response.headers.get('Allow')).toBe(allow);
});

test('HEAD is answered like GET, without the body', async () => {
  const response = await lms.request('ekp/api/me', { as: 'ada', method: 'HEAD' });
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toBe('application/json');
  expect(await response.text()).toBe('');
});

test('what is missing or wrong is named', async () => {
  expect(await lms.refusal(contract.record, { id: '' }, 'ada')).toEqual({ status: 400, code: 'invalid-parameter', message: 'id is missing.' });
  const body = new URLSearchParams({ enrollmentId: 'E1', datetime: 'yesterday', allowNewAttempt: 'perhaps' });
  const response = await lms.request('ekp/api/launchTracker', { as: 'ada', method: 'POST', body });
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({
    error: { code: 'invalid-parameter', message: 'datetime must be a date-time such as 2026-01-05T09:30Z; allowNewAttempt must be true or false.' },
  });
});

test('an error comes in the format that was asked for, or in the function’s own', async () => {
  const types = async (path: string): Promise<string | null> => (await lms.request(path, { as: 'ada' })).headers.get('Content-Type');
  expect(await types('ekp/api/record?id=E1')).toBe('application/json');
  expect(await types('ekp/api/record?id=E1&format=xml')).toMatch(/^application\/xml/);
  expect(await types('ekp/api/record?id=E1&format=odd')).toBe('application/json');
  expect(await types('ekp/api/module?id=M1')).toMatch(/^application\/xml/);
  expect(await types('ekp/api/contentPackage?enrollmentId=E1')).toBe('application/json');
});

test('a text that no database could keep is refused, not a fault', async () => {
  expect(await lms.refusal(contract.record, { id: 'E\0' }, 'ada')).toMatchObject({ status: 400, code: 'invalid-parameter' });
});

test.each(['id=%ff', 'id=%E0%A4', 'id=a%', 'id=%00', 'id=%1b[31m', 'id=%ED%A0%80', 'id=%EF%BF%BF', '%ff=1&id=E1'])('what is no text is refused by name and not mended: %s', async (query) => {
  const response = await lms.request(`ekp/api/record?${query}`, { as: 'ada' });
  expect(response.status).toBe(400);
  const { error } = (await response.json()) as { readonly error: { readonly code: string; readonly message: string } };
  expect(error.code).toBe('invalid-parameter');
  expect(error.message).toMatch(/^(?:id|A parameter of record) (?:holds a character that is no text|is not percent-encoded UTF-8)\.$/);
});

test('a query longer than servers take is refused before it is read', async () => {
  expect(await lms.refusal(contract.record, { id: 'E'.repeat(17_000) }, 'ada')).toMatchObject({ status: 413, code: 'too-large' });
});

test('a write must be a form, and not a large one', async () => {
  const post = (body: string, type: string) => lms.request('ekp/api/launchTracker', { as: 'ada', method: 'POST', body, headers: { 'Content-Type': type } });
  expect((await post('{"enrollmentId":"E1"}', 'application/json')).status).toBe(400);
  expect((await post('enrollmentId=E1', 'text/plain')).status).toBe(400);
  expect((await post(`enrollmentId=${'x'.repeat(70_000)}`, 'application/x-www-form-urlencoded')).status).toBe(413);
});

test('a body without a length is cut off as soon as it is too long', async () => {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1;
      controller.enqueue(new Uint8Array(16 * 1024));
    },
  });
  const init = { method: 'POST', body, duplex: 'half', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } };
  const response = await lms.request('ekp/api/launchTracker', { as: 'ada', ...init });
  expect(response.status).toBe(413);
  expect(sent).toBeLessThan(10);
});

test('a fault of the LMS is a 500 that tells nobody why', async () => {
  const broken = await openTestLms({ passwords: { ...cheapPasswords, verify: () => Promise.reject(new Error('the disk is full')), decoyHash: '' } });
  await broken.aUser({ id: 'ada' });
  const request = new Request('http://localhost:4173/ekp/api/me', { headers: { Authorization: `Basic ${btoa('ada:x')}` } });
  const response = await broken.fetch(request);
  expect(response.status).toBe(500);
  expect(await response.json()).toEqual({ error: { code: 'internal', message: 'The LMS failed to answer.' } });
  await broken.close();
});

test('support can read what was changed and what failed, but no session ID', async () => {
  const moduleId = await lms.aPackage();
  const enrollmentId = await lms.anEnrollment({ userId: 'ada', moduleId });
  await lms.call(contract.launchTracker, { enrollmentId, datetime: '2026-01-05T08:00Z' }, 'ada');
  await lms.refusal(contract.record, { id: 'E404' }, 'ada');
  await lms.call(contract.enrollments, {}, 'ada');
  const { sessionId } = await lms.call(contract.hacpInfo, { enrollmentId, itemId: 'ITEM-1' }, 'ada');
  await lms.request('ekp/hacp', { method: 'POST', body: new URLSearchParams({ command: 'GetParam', session_id: sessionId }) });
  const lines = await lms.store.db.select().from(requestLog).orderBy(asc(requestLog.seq));
  expect(lines).toMatchObject([
    { method: 'POST', path: '/ekp/api/launchTracker', status: 200, userId: 'ada' },
    { method: 'GET', path: '/ekp/api/record?id=E404', status: 404, userId: 'ada' },
    { method: 'POST', path: '/ekp/hacp', status: 200, body: expect.stringContaining('command=GetParam'), answer: expect.stringMatching(/^error=0/) },
  ]);
  expect(JSON.stringify(lines)).not.toContain(sessionId);
});
