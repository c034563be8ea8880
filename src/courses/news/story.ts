import type { Feed, FeedItem } from '#api/contract/feed/feed.ts';
import type { NewsArticle, NewsArticles } from '#api/contract/news-articles.ts';

/** A file that comes with an article. */
export interface StoryFile {
  /** An address of the LMS or another one. */
  readonly href: string;
  readonly name: string;
  readonly type: string;
  /** In bytes. */
  readonly length?: number;
}

/** An article of the news, whichever answer told of it. */
export interface Story {
  readonly id: string;
  readonly title: string;
  /** Plain text. */
  readonly teaser?: string;
  /** HTML as somebody wrote it. */
  readonly html?: string;
  /** An address of the LMS or another one. */
  readonly image?: string;
  /** Milliseconds since the epoch. */
  readonly published?: number;
  readonly author?: string;
  readonly category?: string;
  readonly files: readonly StoryFile[];
}

/**
 * The news, the newest first: `articles` has pictures and `userNews` authors, and a LMS may give only one of them (facts C.2: the shape of `articles` is ours; feeds are known).
 */
export function storiesOf(articles: NewsArticles | undefined, feed: Feed | undefined): readonly Story[] {
  // Atom wants an author: where nobody is to be named a feed names itself.
  const ofFeed = (feed?.items ?? []).map(({ author, ...item }) => storyOfItem({ ...item, ...(author !== undefined && author !== feed?.title && { author }) }));
  const ofArticles = (articles?.articles ?? []).map((article) => ({ ...ofFeed.find(({ id }) => isNamed(id, article.id)), ...storyOfArticle(article) }));
  const isTold = ({ id }: Story): boolean => ofArticles.some((story) => isNamed(id, story.id));
  return [...ofArticles, ...ofFeed.filter((story) => !isTold(story))].toSorted((one, other) => (other.published ?? 0) - (one.published ?? 0));
}

/** A feed names its items by whole addresses or URNs (Atom's `id`), in which the article's ID comes last. */
const isNamed = (feedId: string, articleId: string): boolean => feedId === articleId || feedId.endsWith(`:${encodeURIComponent(articleId)}`);

function storyOfArticle({ id, title, teaser, body, image, published, category, links }: NewsArticle): Story {
  return {
    id,
    title,
    ...defined({ teaser, html: body, image, published: timeOf(published), category: category?.name }),
    files: links.filter(({ rel }) => rel === 'enclosure').map(({ href, title: name, type, length }) => ({ href, name: name ?? nameIn(href), type, ...defined({ length }) })),
  };
}

/** An item of a feed of news, or the one entry that `article` answers. */
export function storyOfItem({ id, title, summary, content, published, author, categories, self, enclosures }: FeedItem): Story {
  // The first picture that comes with it stands on top; the others are files.
  const picture = enclosures.find(({ type }) => type.startsWith('image/'));
  return {
    id: articleIdIn(self) ?? id,
    title,
    ...defined({ teaser: summary, html: content, image: picture?.href, published: timeOf(published), author, category: categories[0] }),
    files: enclosures.filter((file) => file !== picture).map(({ href, title: name, type, length }) => ({ href, name: name ?? nameIn(href), type, ...defined({ length }) })),
  };
}

/** `link[@rel=self]` leads to `article`, and names the article by the ID that `article` takes (facts B 1). */
function articleIdIn(self: string | undefined): string | undefined {
  return new URLSearchParams(self?.split('#', 1)[0]?.split('?')[1]).get('id') || undefined;
}

/** The last part of an address, or of what it asks for. */
function nameIn(href: string): string {
  const [path = '', query] = href.split('#', 1)[0]?.split('?') ?? [];
  const last = (new URLSearchParams(query).get('url') ?? path).split('/').findLast((part) => part !== '') ?? href;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

const timeOf = (dateTime: string | undefined): number | undefined => {
  const time = Date.parse(dateTime ?? '');
  return Number.isNaN(time) ? undefined : time;
};

const defined = <T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
