import { beforeEach, describe, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { decodeFeed } from '#api/contract/feed/decode-feed.ts';
import { putForumPost } from '../../store/forum-posts.ts';
import { addMessage } from '../../store/messages.ts';
import { messageRecipients } from '../../store/tables/community-tables.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.aUser({ id: 'ada', given: 'Ada', family: 'Lovelace' });
  await lms.aUser({ id: 'ole', given: 'Ole', family: 'Berg' });
  return () => lms.close();
});

describe('messages', () => {
  beforeEach(async () => {
    const { db } = lms.store;
    await addMessage(db, { id: 'M 1', subject: 'Shift & shoes', fromId: 'ole', body: '<p>Bring <b>boots</b></p>', contentType: 'text/html', sentAt: new Date('2026-01-04T08:00:00Z') }, ['ada', 'ole']);
    await addMessage(db, { id: 'M2', subject: 'Welcome', body: 'Line one\nline two', sentAt: new Date('2026-01-05T08:00:00Z') }, ['ada']);
    await addMessage(db, { id: 'M3', subject: 'For Ole', fromId: 'ada', sentAt: new Date('2026-01-05T08:30:00Z') }, ['ole']);
  });

  test.each(['json', 'xml'] as const)('are listed the newest first, each with who sent it and whether it was read, and opened whole, in %s', async (format) => {
    const first = { id: 'M 1', subject: 'Shift & shoes', from: { id: 'ole', family: 'Berg', given: 'Ole' }, sent: '2026-01-04T08:00:00.000+00:00', read: false };
    const second = { id: 'M2', subject: 'Welcome', sent: '2026-01-05T08:00:00.000+00:00', read: false };
    expect(await lms.call(contract.mailbox, { format }, 'ada')).toEqual({ messages: [second, first] });
    const to = [{ id: 'ada', family: 'Lovelace', given: 'Ada' }];
    expect(await lms.call(contract.message, { id: 'M 1', format }, 'ada')).toEqual({ ...first, to, body: '<p>Bring <b>boots</b></p>', contentType: 'text/html' });
    expect(await lms.call(contract.message, { id: 'M2', format }, 'ada')).toEqual({ ...second, to, body: 'Line one\nline two', contentType: 'text/plain' });
  });

  test.each(['json', 'xml'] as const)('are read when that is said and not by opening them, for who said so alone, and once for all, in %s', async (format) => {
    const isRead = async (as: string) => (await lms.call(contract.message, { id: 'M 1' }, as)).read;
    expect(await isRead('ada')).toBe(false);
    expect(await lms.call(contract.messageUpdater, { id: 'M 1', format }, 'ada')).toEqual({ status: 'ok', message: { id: 'M 1', read: true } });
    lms.clock.advance(60_000);
    expect(await lms.call(contract.messageUpdater, { id: 'M 1', format }, 'ada')).toEqual({ status: 'ok', message: { id: 'M 1', read: true } });
    expect([await isRead('ada'), await isRead('ole')]).toEqual([true, false]);
    const rows = await lms.store.db.select().from(messageRecipients);
    expect(rows.find(({ messageId, userId }) => messageId === 'M 1' && userId === 'ada')?.readAt).toEqual(new Date('2026-01-05T09:00:00Z'));
  });

  test('of others are not there: neither listed nor opened nor marked, not even for who wrote them', async () => {
    const unknown = { status: 404, code: 'not-found', message: 'There is no message M3.' };
    expect(await lms.refusal(contract.message, { id: 'M3' }, 'ada')).toEqual(unknown);
    expect(await lms.refusal(contract.messageUpdater, { id: 'M3', format: 'xml' }, 'ada')).toEqual(unknown);
    expect(await lms.refusal(contract.message, { id: 'none' }, 'ada')).toMatchObject({ status: 404, code: 'not-found' });
    expect((await lms.call(contract.mailbox, {}, 'ole')).messages.map(({ id, read }) => [id, read])).toEqual([['M3', false], ['M 1', false]]);
  });

  test('are shown to an administrator in a learner’s place, and to nobody else', async () => {
    await lms.anAdministrator({ id: 'root-admin' });
    expect((await lms.call(contract.mailbox, {}, 'root-admin')).messages).toEqual([]);
    expect((await lms.call(contract.mailbox, { onBehalfOf: 'ada' }, 'root-admin')).messages).toHaveLength(2);
    expect(await lms.refusal(contract.mailbox, { onBehalfOf: 'ada' }, 'ole')).toMatchObject({ status: 403, code: 'forbidden' });
  });
});

describe('forum posts', () => {
  beforeEach(async () => {
    for (const [number, title] of ['Which gloves?', 'Re: Which gloves?', 'Lunch'].entries()) {
      await putForumPost(lms.store.db, { id: `P ${number}`, forum: 'Cranes', topic: 'Gloves', title, body: `<p>${title} &amp; so on</p>`, authorId: 'ole', postedAt: new Date(Date.UTC(2026, 0, 5, 8, number)) });
    }
  });

  test.each([
    ['rss', undefined],
    ['rss', 'rss'],
    ['atom', 'atom'],
  ] as const)('come the newest first with who wrote them, as %s for format %s', async (kind, format) => {
    const response = await lms.ask(contract.latestForumPosts, { ...(format !== undefined && { format }), max: 2 }, 'ada');
    expect(response.headers.get('Content-Type')).toBe(`application/${kind}+xml; charset=utf-8`);
    const feed = decodeFeed(await response.text());
    expect(feed?.title).toBe('Forums');
    expect(feed?.items).toMatchObject([
      { id: 'urn:haversack:post:P%202', title: 'Lunch', author: 'Ole Berg', published: '2026-01-05T08:02:00.000Z', [kind === 'rss' ? 'summary' : 'content']: '<p>Lunch &amp; so on</p>' },
      { title: 'Re: Which gloves?' },
    ]);
    expect(feed?.items).toHaveLength(2);
    expect(feed?.updated).toBe('2026-01-05T08:02:00.000Z');
  });

  test('are 25 unless told', async () => {
    for (let number = 0; number < 25; number += 1) await putForumPost(lms.store.db, { id: `Q${number}`, forum: 'F', topic: 'T', title: 'T', authorId: 'ada', postedAt: lms.clock.now() });
    const count = async (max?: number) => decodeFeed(await (await lms.ask(contract.latestForumPosts, max === undefined ? {} : { max }, 'ada')).text())?.items.length;
    expect([await count(), await count(1000)]).toEqual([25, 28]);
  });
});

test.each([
  ['message', 'id is missing.'],
  ['message?id=', 'id is missing.'],
  ['message?id=M1&format=rss', 'format must be json or xml.'],
  ['mailbox?format=html', 'format must be json or xml.'],
  ['latestForumPosts?format=rssfull', 'format must be rss or atom.'],
  ['latestForumPosts?max=1.5', 'max must be a whole number from 1 to 1000.'],
])('%s is refused by name', async (path, message) => {
  const response = await lms.request(`ekp/api/${path}`, { as: 'ada' });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain(message);
});

test('marking needs an ID', async () => {
  const response = await lms.request('ekp/api/messageUpdater', { as: 'ada', method: 'POST', body: new URLSearchParams({ format: 'xml' }) });
  expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('<message>id is missing.</message>')]);
});
