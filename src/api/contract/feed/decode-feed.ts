import { readXml } from '#formats/xml/read-xml.ts';
import { children, localNameOf, type XmlElement } from '#formats/xml/xml-element.ts';
import type { Enclosure, Feed, FeedItem } from './feed.ts';

/**
 * Reads RSS 2.0, Atom 1.0 or a single Atom entry, as sites really write them: unknown elements are passed over, items without a title or an ID still count.
 * Undefined when it is none of them.
 */
export function decodeFeed(body: string): Feed | undefined {
  const root = parsed(body);
  if (!root) return undefined;
  switch (localNameOf(root.name)) {
    case 'rss':
    case 'RDF':
      return fromRss(root);
    case 'feed':
      return { ...headOf(root), items: children(root, 'entry').map(fromEntry) };
    case 'entry':
      return { id: textOf(root, 'id') ?? '', title: textOf(root, 'title') ?? '', link: '', items: [fromEntry(root)] };
    default:
      return undefined;
  }
}

function parsed(body: string): XmlElement | undefined {
  try {
    return readXml(body);
  } catch {
    return undefined;
  }
}

const headOf = (root: XmlElement): Omit<Feed, 'items'> => ({
  id: textOf(root, 'id') ?? '',
  title: textOf(root, 'title') ?? '',
  link: atomLink(root, 'alternate') ?? '',
  ...defined({ updated: dateIn(textOf(root, 'updated')) }),
});

function fromRss(root: XmlElement): Feed {
  const channel = children(root, 'channel')[0] ?? root;
  const link = textOf(channel, 'link') ?? '';
  return {
    id: link,
    title: textOf(channel, 'title') ?? '',
    link,
    ...defined({ updated: dateIn(textOf(channel, 'lastBuildDate') ?? textOf(channel, 'pubDate')) }),
    items: [...children(channel, 'item'), ...(channel === root ? [] : children(root, 'item'))].map(fromItem),
  };
}

function fromItem(item: XmlElement): FeedItem {
  const link = textOf(item, 'link');
  return {
    id: textOf(item, 'guid') ?? link ?? textOf(item, 'title') ?? '',
    title: textOf(item, 'title') ?? '',
    categories: children(item, 'category').map(wholeText),
    enclosures: children(item, 'enclosure').flatMap(({ attributes }) => (attributes['url'] ? [enclosureOf(attributes['url'], attributes)] : [])),
    ...defined({
      link,
      published: dateIn(textOf(item, 'pubDate') ?? textOf(item, 'date')),
      author: textOf(item, 'creator') ?? textOf(item, 'author'),
      summary: textOf(item, 'description'),
      content: textOf(item, 'encoded'),
    }),
  };
}

function fromEntry(entry: XmlElement): FeedItem {
  const content = children(entry, 'content')[0];
  return {
    id: textOf(entry, 'id') ?? atomLink(entry, 'alternate') ?? '',
    title: textOf(entry, 'title') ?? '',
    categories: children(entry, 'category').map(({ attributes }) => attributes['label'] ?? attributes['term'] ?? '').filter(Boolean),
    enclosures: children(entry, 'link')
      .filter(({ attributes }) => attributes['rel'] === 'enclosure')
      .flatMap(({ attributes }) => (attributes['href'] ? [enclosureOf(attributes['href'], attributes)] : [])),
    ...defined({
      link: atomLink(entry, 'alternate'),
      self: atomLink(entry, 'self'),
      published: dateIn(textOf(entry, 'published') ?? textOf(entry, 'updated')),
      updated: dateIn(textOf(entry, 'updated')),
      author: children(entry, 'author').flatMap((author) => textOf(author, 'name') ?? [])[0],
      summary: textOf(entry, 'summary'),
      content: content && wholeText(content),
    }),
  };
}

function enclosureOf(href: string, attributes: XmlElement['attributes']): Enclosure {
  const length = Number(attributes['length']);
  return {
    href,
    type: attributes['type'] ?? '',
    ...(attributes['length'] !== undefined && Number.isFinite(length) && length > 0 && { length }),
    ...defined({ title: attributes['title'] }),
  };
}

/** The link of that kind; one without `rel` is `alternate` (RFC 4287, 4.2.7.2). */
const atomLink = (element: XmlElement, rel: string): string | undefined =>
  children(element, 'link').find(({ attributes }) => (attributes['rel'] ?? 'alternate') === rel)?.attributes['href'];

function textOf(element: XmlElement, name: string): string | undefined {
  const found = children(element).find((child) => localNameOf(child.name) === name);
  const text = found && wholeText(found).trim();
  return text === '' ? undefined : text;
}

const wholeText = ({ children }: XmlElement): string => children.map((node) => (typeof node === 'string' ? node : wholeText(node))).join('');

/** RSS dates are RFC 822, Atom's RFC 3339; what is neither is no date. */
function dateIn(text: string | undefined): string | undefined {
  const time = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

const defined = <T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
