import { beforeEach, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { hacpSessions } from '../../store/schema.ts';
import { findHacpSession } from '../../store/hacp-sessions.ts';
import { openTestLms, type TestLms, type TestLmsOptions } from '../../testing/test-lms.ts';

let lms: TestLms;
const open = async (options?: TestLmsOptions): Promise<void> => {
  lms = await openTestLms(options);
  await lms.aUser({ id: 'ada' });
  await lms.anEnrollment({ id: 'E1', userId: 'ada', moduleId: await lms.aPackage({ items: ['A', 'B'] }) });
};
beforeEach(async () => {
  await open();
  return () => lms.close();
});

const info = (itemId: string) => lms.call(contract.hacpInfo, { enrollmentId: 'E1', itemId }, 'ada');

test('hacpInfo opens a session for one item: an absolute address and an ID that nobody can guess', async () => {
  const answer = await info('A');
  expect(answer).toEqual({ url: 'http://localhost:4173/ekp/hacp', sessionId: expect.stringMatching(/^[A-Za-z0-9_-]{32}$/), version: '4.0', itemId: 'A' });
  expect(await findHacpSession(lms.store.db, answer.sessionId)).toMatchObject({
    session: { enrollmentId: 'E1', itemId: 'A', attempt: 1, state: 'new' },
    user: { id: 'ada' },
  });
});

test('each call opens a session of its own, and the database holds no ID as it is', async () => {
  const first = await info('A');
  const second = await info('A');
  expect(second.sessionId).not.toBe(first.sessionId);
  const kept = await lms.store.db.select().from(hacpSessions);
  expect(kept).toHaveLength(2);
  expect(JSON.stringify(kept)).not.toContain(first.sessionId);
});

test('it answers in XML too', async () => {
  const response = await lms.ask(contract.hacpInfo, { enrollmentId: 'E1', itemId: 'A', format: 'xml' }, 'ada');
  expect(await response.text()).toMatch(/<hacpInfo><url>http:\/\/localhost:4173\/ekp\/hacp<\/url><sessionId>[\w-]+<\/sessionId>/);
});

test('[temperament] a LMS may drop a session that was never exited when another is opened for the same item', async () => {
  await lms.close();
  await open({ temperament: { newSession: 'drops-the-old' } });
  const first = await info('A');
  const other = await info('B');
  const second = await info('A');
  expect(await findHacpSession(lms.store.db, first.sessionId)).toBeUndefined();
  expect(await findHacpSession(lms.store.db, other.sessionId)).toBeDefined();
  expect(await findHacpSession(lms.store.db, second.sessionId)).toBeDefined();
});

test('[temperament] a LMS of HACP 2.2 says so', async () => {
  await lms.close();
  await open({ temperament: { hacpVersion: '2.2' } });
  expect(await info('A')).toMatchObject({ version: '2.2' });
});

test('an item that the enrolled revision does not have is not found', async () => {
  const { status, code, message } = await lms.refusal(contract.hacpInfo, { enrollmentId: 'E1', itemId: 'C' }, 'ada');
  expect([status, code]).toEqual([404, 'not-found']);
  expect(message).toMatch(/^Revision 1 of .+ has no item C\.$/);
});

test('no session is opened for what may not be downloaded or is not one’s own', async () => {
  await lms.aUser({ id: 'eve' });
  await lms.anEnrollment({ id: 'fixed', userId: 'ada', moduleId: await lms.aPackage({ downloadable: false }) });
  expect(await lms.refusal(contract.hacpInfo, { enrollmentId: 'fixed', itemId: 'ITEM-1' }, 'ada')).toMatchObject({ status: 403, code: 'not-downloadable' });
  expect(await lms.refusal(contract.hacpInfo, { enrollmentId: 'E1', itemId: 'A' }, 'eve')).toMatchObject({ status: 404, code: 'not-found' });
  expect(await lms.store.db.$count(hacpSessions)).toBe(0);
});
