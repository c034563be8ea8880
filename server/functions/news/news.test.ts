import { beforeEach, describe, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { decodeFeed } from '#api/contract/feed/decode-feed.ts';
import type { Feed } from '#api/contract/feed/feed.ts';
import { putAssignment } from '../../store/assignments.ts';
import { putArticle, putNewsCategory } from '../../store/news.ts';
import { putOrganization } from '../../store/organizations.ts';
import { putResource } from '../../store/resources.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  const { db } = lms.store;
  await putOrganization(db, { id: 'yard', code: 'Y', description: 'Yard', parentId: '*ROOT*' });
  await putOrganization(db, { id: 'cranes', code: 'C', description: 'Cranes', parentId: 'yard' });
  await putOrganization(db, { id: 'office', code: 'O', description: 'Office', parentId: '*ROOT*' });
  await lms.aUser({ id: 'ada', given: 'Ada', family: 'Lovelace', organizationId: 'cranes' });
  await lms.aUser({ id: 'ole', organizationId: 'office' });
  await putNewsCategory(db, { id: 'safety', name: 'Safety first' });
  return () => lms.close();
});

async function anArticle(given: Partial<Parameters<typeof putArticle>[1]> & { readonly id: string }): Promise<void> {
  await putArticle(lms.store.db, { title: given.id, publishedAt: lms.clock.now(), ...given });
  lms.clock.advance(60_000);
}

const feedOf = async (response: Response): Promise<Feed> => {
  expect(response.status).toBe(200);
  const feed = decodeFeed(await response.text());
  if (!feed) throw new Error('No feed.');
  return feed;
};
const titles = ({ items }: Feed): readonly string[] => items.map(({ title }) => title);

describe('an article in a feed', () => {
  beforeEach(async () => {
    await putResource(lms.store.db, { id: 'R1', title: 'Plan', url: 'plans/quay 5.pdf', contentType: 'application/pdf', bytes: new Uint8Array(9), updatedAt: lms.clock.now() });
    const file = { name: 'Quay 5', url: 'plans/quay 5.pdf', contentType: 'application/pdf', sizeBytes: 9 };
    await anArticle({
      id: 'A 1', title: 'Quay 5 is closed', teaser: 'Until Friday & no longer', body: '<p>Work on the <b>edge</b></p>', authorId: 'ada', categoryId: 'safety', isPublic: true,
      attachments: [file, { ...file, name: 'Elsewhere', url: 'https://port.example/p.png', contentType: 'image/png' }, { ...file, url: 'gone.pdf' }, { ...file, url: 'javascript:alert(1)' }],
    });
  });

  test('comes whole in Atom, with its author, its files and where to read it alone', async () => {
    const response = await lms.ask(contract.userNews, { format: 'atom' }, 'ada');
    expect(response.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
    expect(await feedOf(response)).toEqual({
      id: 'urn:haversack:news',
      title: 'News',
      link: 'http://localhost:4173/ekp/servlet/ekp',
      updated: '2026-01-05T09:00:00.000Z',
      items: [
        {
          id: 'urn:haversack:article:A%201',
          title: 'Quay 5 is closed',
          self: 'http://localhost:4173/ekp/api/article?id=A%201',
          published: '2026-01-05T09:00:00.000Z',
          updated: '2026-01-05T09:00:00.000Z',
          author: 'Ada Lovelace',
          categories: ['Safety first'],
          summary: 'Until Friday & no longer',
          content: '<p>Work on the <b>edge</b></p>',
          enclosures: [
            { href: 'http://localhost:4173/ekp/api/resource?url=plans%2Fquay%205.pdf', type: 'application/pdf', length: 9, title: 'Quay 5' },
            { href: 'https://port.example/p.png', type: 'image/png', length: 9, title: 'Elsewhere' },
          ],
        },
      ],
    });
  });

  test('comes as a teaser or with its full text in RSS', async () => {
    const teaser = await feedOf(await lms.ask(contract.userNews, { format: 'rssteasers' }, 'ada'));
    expect(teaser.items[0]).toMatchObject({ summary: 'Until Friday & no longer', enclosures: [{ type: 'application/pdf' }, { type: 'image/png' }] });
    const full = await lms.ask(contract.userNews, { format: 'rssfull' }, 'ada');
    expect(full.headers.get('Content-Type')).toBe('application/rss+xml; charset=utf-8');
    expect((await feedOf(full)).items[0]?.summary).toBe('<p>Work on the <b>edge</b></p>');
  });

  test('is given to anybody without its author and without files that are not public', async () => {
    const { items } = await feedOf(await lms.ask(contract.publicNews, { format: 'atom' }));
    expect(items).toMatchObject([{ title: 'Quay 5 is closed', author: 'News', enclosures: [{ href: 'https://port.example/p.png' }] }]);
  });

  test('is read alone by its link, by anybody, as an Atom entry; credentials that have gone stale do not matter', async () => {
    const response = await lms.request('ekp/api/article?id=A%201', { headers: { Authorization: 'Basic x', 'X-Haversack-Token': 'old' } });
    expect(response.headers.get('Content-Type')).toBe('application/atom+xml; type=entry; charset=utf-8');
    const feed = await feedOf(response);
    expect(feed.items).toMatchObject([{ title: 'Quay 5 is closed', content: '<p>Work on the <b>edge</b></p>' }]);
  });

  test('is found with its links in JSON and XML alike', async () => {
    const expected = {
      articles: [
        {
          id: 'A 1',
          title: 'Quay 5 is closed',
          teaser: 'Until Friday & no longer',
          body: '<p>Work on the <b>edge</b></p>',
          published: '2026-01-05T09:00:00.000+00:00',
          category: { id: 'safety', name: 'Safety first' },
          links: [
            { rel: 'self', type: 'application/atom+xml', href: 'http://localhost:4173/ekp/api/article?id=A%201' },
            { rel: 'enclosure', type: 'application/pdf', href: 'http://localhost:4173/ekp/api/resource?url=plans%2Fquay%205.pdf', title: 'Quay 5', length: 9 },
            { rel: 'enclosure', type: 'image/png', href: 'https://port.example/p.png', title: 'Elsewhere', length: 9 },
          ],
        },
      ],
    };
    for (const format of ['json', 'xml'] as const) expect(await lms.call(contract.articles, { format }, 'ada')).toEqual(expected);
  });
});

describe('whom news reach', () => {
  beforeEach(async () => {
    await anArticle({ id: 'all' });
    await anArticle({ id: 'yard', organizationId: 'yard' });
    await anArticle({ id: 'cranes', organizationId: 'cranes' });
    await anArticle({ id: 'office', organizationId: 'office' });
    await anArticle({ id: 'sign-in page', isPublic: true });
    await anArticle({ id: 'expired', isPublic: true, expiresAt: lms.clock.now() });
    await anArticle({ id: 'tomorrow', isPublic: true, publishedAt: new Date('2026-01-06T09:00:00Z') });
  });

  test('a user: everybody’s, those of his organization and those above it, the newest first, neither expired nor to come', async () => {
    const read = async (as: string) => titles(await feedOf(await lms.ask(contract.userNews, { format: 'atom' }, as)));
    expect(await read('ada')).toEqual(['sign-in page', 'cranes', 'yard', 'all']);
    expect(await read('ole')).toEqual(['sign-in page', 'office', 'all']);
  });

  test('a user with two positions: those of the position that the call is made in', async () => {
    await putAssignment(lms.store.db, { id: 'ada-2', userId: 'ada', organizationId: 'office' });
    expect(titles(await feedOf(await lms.ask(contract.userNews, { format: 'atom', assignmentId: 'ada-2' }, 'ada')))).toEqual(['sign-in page', 'office', 'all']);
    expect((await lms.call(contract.articles, { assignmentId: 'ada-2' }, 'ada')).articles.map(({ id }) => id)).toEqual(['sign-in page', 'office', 'all']);
  });

  test('an administrator in a learner’s place: the learner’s', async () => {
    await lms.anAdministrator({ id: 'root-admin' });
    expect(titles(await feedOf(await lms.ask(contract.userNews, { format: 'atom', onBehalfOf: 'ole' }, 'root-admin')))).toEqual(['sign-in page', 'office', 'all']);
  });

  test('anybody: what is for the sign-in page', async () => {
    expect(titles(await feedOf(await lms.ask(contract.publicNews, { format: 'rssteasers' })))).toEqual(['sign-in page']);
  });

  test.each(['all', 'cranes', 'expired', 'tomorrow', 'none'])('anybody who knows an ID: not what is not shown on the sign-in page: %s', async (id) => {
    const response = await lms.ask(contract.article, { id }, 'ada');
    expect([response.status, await response.text()]).toEqual([404, expect.stringContaining(`<message>There is no public article ${id}.</message>`)]);
  });

  test('an article that is not public has no link that would lead nowhere, and its text comes with the feed', async () => {
    await anArticle({ id: 'inside', body: 'Only <i>here</i>' });
    const { items } = await feedOf(await lms.ask(contract.userNews, { format: 'atom' }, 'ada'));
    expect(items[0]).toMatchObject({ title: 'inside', content: 'Only <i>here</i>' });
    expect(items[0]).not.toHaveProperty('self');
  });
});

describe('searching articles', () => {
  const ids = async (asked: Parameters<typeof lms.call<typeof contract.articles>>[1]) => (await lms.call(contract.articles, asked, 'ada')).articles.map(({ id }) => id);
  beforeEach(async () => {
    await anArticle({ id: 'A1', title: 'Quay 5', body: '<p class="closed">Work at the edge</p>', categoryId: 'safety' }); // 09:00
    await anArticle({ id: 'A2', title: 'Canteen', teaser: 'Closed on Friday', expiresAt: new Date('2026-01-05T09:02:00Z') }); // 09:01
    await anArticle({ id: 'A3', title: '100 % safe', image: '/ekp/pictures/a.svg' }); // 09:02
  });

  test('by words, all of them, in title, teaser and text but not in its markup', async () => {
    expect(await ids({ keywords: 'quay EDGE' })).toEqual(['A1']);
    expect(await ids({ keywords: 'closed' })).toEqual([]);
    expect(await ids({ keywords: 'closed', includeExpired: true })).toEqual(['A2']);
    expect(await ids({ keywords: 'quay friday', includeExpired: true })).toEqual([]);
    expect(await ids({ keywords: '%' })).toEqual([]);
  });

  test('by category, by time, with the expired, and no more than asked', async () => {
    expect(await ids({ categoryId: 'safety' })).toEqual(['A1']);
    expect(await ids({})).toEqual(['A3', 'A1']);
    expect(await ids({ includeExpired: true })).toEqual(['A3', 'A2', 'A1']);
    expect(await ids({ includeExpired: true, publishedAfter: '2026-01-05T09:00Z' })).toEqual(['A3', 'A2']);
    expect(await ids({ includeExpired: true, publishedBefore: '2026-01-05T10:02+01:00' })).toEqual(['A2', 'A1']);
    expect(await ids({ includeExpired: true, max: 1 })).toEqual(['A3']);
    for (const fn of [contract.publicNews, contract.userNews]) expect(titles(await feedOf(await lms.ask(fn, { format: 'atom', categoryId: 'none' }, 'ada')))).toEqual([]);
  });

  test('25 unless told', async () => {
    for (let number = 0; number < 27; number += 1) await anArticle({ id: `N${number}` });
    expect(await ids({})).toHaveLength(25);
    expect(await ids({ max: 1000 })).toHaveLength(29);
  });

  test('pictures have whole addresses, and when an article expires is told', async () => {
    const { articles } = await lms.call(contract.articles, { includeExpired: true }, 'ada');
    expect(articles).toMatchObject([{ image: 'http://localhost:4173/ekp/pictures/a.svg' }, { expires: '2026-01-05T09:02:00.000+00:00' }, {}]);
  });
});

test.each([
  ['publicNews', '', 'format is missing.'],
  ['publicNews', 'format=rss', 'format must be rssteasers, rssfull or atom.'],
  ['userNews', '', 'format is missing.'],
  ['userNews', 'format=json', 'format must be rssteasers, rssfull or atom.'],
  ['article', '', 'id is missing.'],
  ['articles', 'format=atom', 'format must be json or xml.'],
  ['articles', 'publishedAfter=yesterday', 'publishedAfter must be a date-time such as 2026-01-05T09:30Z.'],
  ['articles', 'publishedBefore=2026-01-05', 'publishedBefore must be a date-time such as 2026-01-05T09:30Z.'],
  ['articles', 'includeExpired=perhaps', 'includeExpired must be true or false.'],
  ['articles', 'max=-1', 'max must be a whole number from 1 to 1000.'],
])('%s?%s is refused by name', async (fn, query, message) => {
  const response = await lms.request(`ekp/api/${fn}?${query}`, { as: 'ada' });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain(message);
});
