import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as community from '#api/contract/community.ts';
import type { LmsFunction } from '#api/contract/describe.ts';
import * as modules from '#api/contract/modules.ts';
import * as news from '#api/contract/news.ts';
import { openTestLms, type TestLms } from '../testing/test-lms.ts';

// What holds for each function of news, modules and community alike: who may call it, by which method, and in whose place.

let lms: TestLms;
beforeAll(async () => {
  lms = await openTestLms();
  await lms.aUser({ id: 'ada' });
  await lms.aUser({ id: 'eve' });
  await lms.anAdministrator({ id: 'root-admin' });
});
afterAll(() => lms.close());

const { contentPackageImporter: _, ...browsing } = modules;
const functions: readonly LmsFunction[] = Object.values({ ...news, ...browsing, ...community });
const query = 'id=x&url=x&format=atom';
const call = (fn: LmsFunction, { method = fn.method, more = '', as, headers = {} }: { method?: string; more?: string; as?: string; headers?: Record<string, string> } = {}) => {
  const who = as === undefined ? {} : { as };
  const given = `${'format' in fn.parameters.entries && fn.response.kind !== 'feed' ? 'id=x&url=x' : query}${more}`;
  return fn.method === 'POST' && method === 'POST'
    ? lms.request(`ekp/${fn.path}`, { ...who, method, headers, body: new URLSearchParams(given) })
    : lms.request(`ekp/${fn.path}?${given}`, { ...who, method, headers });
};

describe.each(functions.map((fn) => [fn.name, fn] as const))('%s', (_name, fn) => {
  test('says which method it takes', async () => {
    const response = await call(fn, { method: fn.method === 'GET' ? 'POST' : 'GET', as: 'ada' });
    expect([response.status, response.headers.get('Allow')]).toEqual([405, fn.method === 'GET' ? 'GET, HEAD' : 'POST']);
  });

  test('asks those for their name who need one, and nobody else', async () => {
    const { status } = await call(fn);
    expect(status === 401).toBe(fn.authentication === 'user');
    expect(status).toBeLessThan(500);
  });

  test.skipIf(fn.authentication === 'none')('takes nobody whom it does not know and no session that has ended', async () => {
    expect((await call(fn, { headers: { Authorization: `Basic ${btoa(`${fn.name}:wrong`)}` } })).status).toBe(401);
    expect((await call(fn, { headers: { 'X-Haversack-Token': 'old' } })).status).toBe(401);
  });

  test.skipIf(!('onBehalfOf' in fn.parameters.entries))('is called in another’s place by who may, for whom he sees', async () => {
    expect((await call(fn, { as: 'eve', more: '&onBehalfOf=ada' })).status).toBe(403);
    expect((await call(fn, { as: 'root-admin', more: '&onBehalfOf=nobody' })).status).toBe(404);
    expect([200, 404]).toContain((await call(fn, { as: 'root-admin', more: '&onBehalfOf=ada' })).status);
  });

  test.skipIf(!('assignmentId' in fn.parameters.entries))('is called in a position that the user holds', async () => {
    const response = await call(fn, { as: 'ada', more: '&assignmentId=elsewhere' });
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('assignmentId elsewhere is not an assignment of ada.')]);
  });
});

test.each([
  ['catalog?id=x&format=xml', 404, 'There is no catalog x.'],
  ['module', 400, 'id is missing.'],
  ['module?id=', 400, 'id is missing.'],
  ['facility', 400, 'id is missing.'],
  ['facility?id=x&format=csv', 400, 'format must be json or xml.'],
  ['resources?format=rss', 400, 'format must be json or xml.'],
  ['resources?max=1001', 400, 'max must be a whole number from 1 to 1000.'],
  ['resources?keywords=%00', 400, 'keywords holds a character that is no text.'],
  ['resource', 400, 'url is missing.'],
  [`resource?url=${'x'.repeat(4001)}`, 400, 'url must be at most 4000 characters.'],
])('%s is refused by name', async (path, status, message) => {
  const response = await lms.request(`ekp/api/${path}`, { as: 'ada' });
  expect([response.status, await response.text()]).toEqual([status, expect.stringContaining(message)]);
});
