import { writeXml } from '#formats/xml/write-xml.ts';
import type { XmlElement } from '#formats/xml/xml-element.ts';
import { inResponseForm } from '../dates.ts';
import type { Enclosure, Feed, FeedFormat, FeedItem } from './feed.ts';

type Children = readonly (XmlElement | string | undefined)[];
const element = (name: string, children: Children = [], attributes: Readonly<Record<string, string>> = {}): XmlElement => ({
  name,
  attributes,
  children: children.filter((child): child is XmlElement | string => child !== undefined && child !== ''),
});
const some = (name: string, text: string | undefined): XmlElement | undefined => (text === undefined ? undefined : element(name, [text]));

/** A feed as RSS 2.0 or Atom 1.0 (RFC 4287); `atom-entry` is its first item alone. Throws a TypeError for an entry that is not there. */
export function encodeFeed(feed: Feed, format: FeedFormat): { readonly body: string; readonly contentType: string } {
  if (format === 'atom') return { body: writeXml(atomFeed(feed)), contentType: 'application/atom+xml; charset=utf-8' };
  if (format === 'atom-entry') {
    const [item] = feed.items;
    if (!item) throw new TypeError('There is no entry to write.');
    const entry = atomEntry(item, feed);
    return { body: writeXml({ ...entry, attributes: { xmlns: atomNamespace } }), contentType: 'application/atom+xml; type=entry; charset=utf-8' };
  }
  return { body: writeXml(rss(feed, format === 'rssfull')), contentType: 'application/rss+xml; charset=utf-8' };
}

const atomNamespace = 'http://www.w3.org/2005/Atom';

const atomFeed = (feed: Feed): XmlElement =>
  element(
    'feed',
    [
      element('id', [feed.id]),
      element('title', [feed.title]),
      element('link', [], { rel: 'alternate', type: 'text/html', href: feed.link }),
      element('updated', [atomDate(feed.updated, feed)]),
      ...feed.items.map((item) => atomEntry(item, feed)),
    ],
    { xmlns: atomNamespace },
  );

const atomEntry = (item: FeedItem, feed: Feed): XmlElement =>
  element('entry', [
    element('id', [item.id]),
    element('title', [item.title]),
    item.self === undefined ? undefined : element('link', [], { rel: 'self', type: 'application/atom+xml', href: item.self }),
    item.link === undefined ? undefined : element('link', [], { rel: 'alternate', type: 'text/html', href: item.link }),
    ...item.enclosures.map((enclosure) => element('link', [], { rel: 'enclosure', ...enclosureAttributes(enclosure) })),
    item.published === undefined ? undefined : element('published', [atomDate(item.published, feed)]),
    element('updated', [atomDate(item.updated ?? item.published, feed)]),
    // RFC 4287, 4.1.1: an entry has an author, or its feed has one.
    element('author', [element('name', [item.author ?? feed.title])]),
    ...item.categories.map((term) => element('category', [], { term })),
    item.summary === undefined ? undefined : element('summary', [item.summary], { type: 'text' }),
    item.content === undefined ? undefined : element('content', [item.content], { type: 'html' }),
  ]);

const enclosureAttributes = ({ href, type, length, title }: Enclosure): Record<string, string> => ({
  type,
  href,
  ...(length !== undefined && { length: String(length) }),
  ...(title !== undefined && { title }),
});

/** Atom wants a date everywhere; where nothing is dated, the epoch says so. */
const atomDate = (given: string | undefined, { updated }: Feed): string => inResponseForm(given ?? updated ?? '1970-01-01T00:00:00Z') ?? '1970-01-01T00:00:00.000Z';

const rss = (feed: Feed, isFull: boolean): XmlElement =>
  element(
    'rss',
    [
      element('channel', [
        element('title', [feed.title]),
        element('link', [feed.link]),
        element('description', [feed.title]),
        feed.updated === undefined ? undefined : some('lastBuildDate', rssDate(feed.updated)),
        ...feed.items.map((item) => rssItem(item, isFull)),
      ]),
    ],
    { version: '2.0', 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
  );

const rssItem = (item: FeedItem, isFull: boolean): XmlElement =>
  element('item', [
    element('title', [item.title]),
    some('link', item.link),
    some('description', isFull ? (item.content ?? item.summary) : (item.summary ?? item.content)),
    some('dc:creator', item.author),
    ...item.categories.map((category) => element('category', [category])),
    ...item.enclosures.map(({ href, type, length = 0 }) => element('enclosure', [], { url: href, length: String(length), type })),
    element('guid', [item.id], { isPermaLink: 'false' }),
    item.published === undefined ? undefined : some('pubDate', rssDate(item.published)),
  ]);

const rssDate = (iso: string): string => new Date(iso).toUTCString();
