import { beforeEach, describe, expect, test } from 'vitest';
import * as bulk from '#api/contract/bulk.ts';
import type { LmsFunction } from '#api/contract/describe.ts';
import * as extras from '#api/contract/extras.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';
import { testBrowser } from '../../testing/test-browser.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.aUser({ id: 'ada' });
  await lms.anAdministrator({ id: 'root' });
  return () => lms.close();
});

/** What each function needs to answer well. */
const enough: Readonly<Record<string, Record<string, string>>> = {
  trainingHistoryXml: {},
  completedTrainingRecordsXml: {},
  user200510Xml: { userId: 'ada' },
  users200510Xml: { status: 'active' },
  trainingHistoryCsv: { body: 'LEARNINGID\nX1' },
  externalTrainingCsv: { body: 'Action,RecordID\nD,nothing' },
  courses: { body: '<courses/>' },
  usersCsv: { body: 'Action,UserID\nD,nobody' },
};
const all = Object.entries<LmsFunction>({ ...bulk, ...extras });
const ask = (fn: LmsFunction, parameters: Record<string, string>, as?: string) => lms.ask(fn, parameters, as);
const basic = (user: string, password: string): string => `Basic ${btoa(`${user}:${password}`)}`;
const raw = (fn: LmsFunction, init: RequestInit) => {
  const query = new URLSearchParams(enough[fn.name]).toString();
  const isGet = fn.method === 'GET';
  return lms.request(`ekp/${fn.path}${isGet ? `?${query}` : ''}`, {
    method: fn.method,
    ...(!isGet && { body: enough[fn.name]?.['body'] ?? '' }),
    ...init,
    headers: { ...(!isGet && { 'Content-Type': fn.body === 'xml' ? 'application/xml' : 'text/csv; charset=utf-8' }), ...(init.headers as Record<string, string>) },
  });
};

describe.each(all)('%s', (name, fn) => {
  test('answers a program that has the site’s key, whatever user name it sends', async () => {
    const answer = await ask(fn, enough[name] ?? {});
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toMatch(fn.response.kind === 'document' ? /^application\/xml/ : /^text\/plain; charset=utf-8$/);
    const nameless = await raw(fn, { headers: { Authorization: basic('', 'key of the test site') } });
    expect(nameless.status).toBe(200);
  });

  test('answers nobody else: no caller, no learner, no administrator, no browser that is signed in', async () => {
    const statuses = [
      await raw(fn, {}),
      await raw(fn, { headers: { Authorization: basic('ada', 'open sesame') } }),
      await raw(fn, { headers: { Authorization: basic('root', 'open sesame') } }),
      await raw(fn, { headers: { Authorization: basic('x', 'key of the test site'), 'Sec-Fetch-Site': 'same-origin' } }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([401, 401, 401, 401]);
    const browser = testBrowser(lms);
    await browser.signIn('root');
    expect((await browser.fetch(`ekp/${fn.path}`, { method: fn.method, ...(fn.method === 'POST' && { body: 'x' }) })).status).toBe(401);
  });

  test('takes its own method only', async () => {
    const other = await lms.request(`ekp/${fn.path}`, {
      method: fn.method === 'GET' ? 'POST' : 'GET',
      headers: { Authorization: basic('x', 'key of the test site') },
    });
    expect([other.status, other.headers.get('Allow')]).toEqual([405, fn.method === 'GET' ? 'GET, HEAD' : 'POST']);
  });
});

describe.each(all.filter(([, { method }]) => method === 'POST'))('the body of %s', (name, fn) => {
  const post = (body: string | Uint8Array<ArrayBuffer>, type: string) => raw(fn, { body, headers: { Authorization: basic('x', 'key of the test site'), 'Content-Type': type } });

  test('must be there, of the right type, UTF-8 and text', async () => {
    const type = fn.body === 'xml' ? 'text/xml' : 'text/csv; charset=utf-8';
    const good = enough[name]?.['body'] ?? '';
    const statuses = [await post(good, type), await post('', type), await post(good, 'application/json'), await post(new Uint8Array([0x41, 0xff, 0xfe]), type), await post(`${good}\u0001`, type)].map(({ status }) => status);
    expect(statuses).toEqual([200, 400, 400, 400, 400]);
  });

  test('may be 32 MiB and no more', async () => {
    const type = fn.body === 'xml' ? 'application/xml' : 'text/plain';
    expect((await post(new Uint8Array(32 * 1024 * 1024 + 1).fill(0x20), type)).status).toBe(413);
  });
});

test.each<readonly [string, Record<string, string>, number, RegExp]>([
  ['trainingHistoryXml', { userId: 'nobody' }, 404, /^userId: there is no user nobody/],
  ['trainingHistoryXml', { organizationId: 'NOWHERE' }, 404, /^organizationId: there is no organization/],
  ['trainingHistoryXml', { lastUpdatedStart: 'yesterday' }, 400, /^lastUpdatedStart must be a date-time/],
  ['trainingHistoryXml', { lastUpdatedEnd: '2026-13-01T00:00Z' }, 400, /^lastUpdatedEnd must be a date-time/],
  ['trainingHistoryXml', { includeOlder: 'perhaps' }, 400, /^includeOlder must be true or false/],
  ['completedTrainingRecordsXml', { fields: 'trainingRecord(userId' }, 400, /^fields must be a field selector/],
  ['completedTrainingRecordsXml', { fields: 'trainingRecord(shoeSize)' }, 400, /^fields names trainingRecord.shoeSize, and there is no such element/],
  ['user200510Xml', {}, 400, /^userId is missing/],
  ['user200510Xml', { userId: 'nobody' }, 404, /^userId: there is no user nobody/],
  ['users200510Xml', {}, 400, /^status is missing/],
  ['users200510Xml', { status: 'asleep' }, 400, /^status must be active, suspend or close/],
  ['users200510Xml', { status: 'active', organizationId: 'NOWHERE' }, 404, /^organizationId/],
  ['users200510Xml', { status: 'active', fields: 'user(id),nothing' }, 400, /^fields names nothing/],
  ['trainingHistoryCsv', { body: 'USERID;LEARNINGID\nada;X' }, 400, /^body has none of the columns USERID, LEARNINGID/],
  ['trainingHistoryCsv', { body: 'LEARNINGID,learning_id\nX,Y' }, 400, /^body names the column LEARNINGID twice/],
  ['externalTrainingCsv', { body: 'RecordID\n1' }, 400, /^body has no column Action/],
  ['usersCsv', { body: 'Action\nA' }, 400, /^body has no column UserID/],
  ['courses', { body: '<courses><module></courses>' }, 400, /^body is no XML/],
  ['courses', { body: '<course/>' }, 400, /^body has the root element course/],
])('%s says what is wrong with %j', async (name, parameters, status, words) => {
  const fn = Object.fromEntries(all)[name];
  if (!fn) throw new Error(name);
  const refusal = await lms.refusal(fn, parameters);
  expect(refusal).toMatchObject({ status, message: expect.stringMatching(words) as string });
});
