import { expect, test } from 'vitest';
import { decodeFeed } from './decode-feed.ts';
import { encodeFeed } from './encode-feed.ts';
import type { Feed } from './feed.ts';

const feed: Feed = {
  id: 'urn:haversack:news',
  title: 'News & more',
  link: 'http://localhost:4173/ekp/servlet/ekp?TX=NEWS',
  updated: '2026-01-05T09:00:00.000Z',
  items: [
    {
      id: 'urn:haversack:article:A1',
      title: 'مرفأ <b>new</b>',
      link: 'http://localhost:4173/ekp/servlet/ekp?TX=NEWS&ID=A1',
      self: 'http://localhost:4173/ekp/api/article?id=A1',
      published: '2026-01-04T08:30:00.000Z',
      updated: '2026-01-04T08:30:00.000Z',
      author: 'Ana Souza',
      categories: ['Safety'],
      summary: 'Short & plain',
      content: '<p>Long ]]> &amp; rich</p>',
      enclosures: [{ href: 'http://localhost:4173/ekp/api/resource?url=plan.pdf', type: 'application/pdf', length: 12 }],
    },
  ],
};

test('what is written as Atom is read back as it was', () => {
  expect(decodeFeed(encodeFeed(feed, 'atom').body)).toEqual(feed);
});

test('an article alone is an Atom entry and reads like one of a feed', () => {
  const { body, contentType } = encodeFeed(feed, 'atom-entry');
  expect(contentType).toContain('type=entry');
  expect(decodeFeed(body)?.items).toEqual(feed.items);
});

test('RSS carries the teaser or the full text, and both name the file that comes with it', () => {
  const [item] = feed.items;
  const teasers = decodeFeed(encodeFeed(feed, 'rssteasers').body)?.items[0];
  expect(teasers).toEqual({ id: item?.id, title: item?.title, link: item?.link, published: item?.published, author: item?.author, categories: item?.categories, summary: item?.summary, enclosures: item?.enclosures });
  expect(decodeFeed(encodeFeed(feed, 'rssfull').body)?.items[0]).toEqual({ ...teasers, summary: item?.content });
});

test('a feed of another maker is read as far as it goes: no dates, no IDs, CDATA, foreign elements', () => {
  const body = '<rss version="2.0"><channel><title>T</title><x:y xmlns:x="urn:x"/><item><title><![CDATA[A & B]]></title><pubDate>soon</pubDate><enclosure/></item></channel></rss>';
  expect(decodeFeed(body)).toEqual({ id: '', title: 'T', link: '', items: [{ id: 'A & B', title: 'A & B', categories: [], enclosures: [] }] });
});

test.each(['', '<html><body>Sign in</body></html>', '{"articles":[]}', '<rss'])('what is no feed is none: %s', (body) => {
  expect(decodeFeed(body)).toBeUndefined();
});
