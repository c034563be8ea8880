import type { Feed, FeedItem } from '#api/contract/feed/feed.ts';
import { toResponseDateTime } from '#api/contract/dates.ts';
import type { LmsParts } from '../../lms-parts.ts';
import type { ArticleView } from '../../store/news.ts';
import { articleAddress, siteAddress } from '../lms-links.ts';
import { enclosuresOf } from './enclosures.ts';

/** Articles as a feed. Anybody is not told who wrote them, and `self` leads only where something is: to public articles. */
export async function newsFeed(lms: LmsParts, views: readonly ArticleView[], readers: { readonly isForAnybody: boolean }): Promise<Feed> {
  const { baseUrl } = lms;
  const enclosures = await enclosuresOf(lms, views, readers);
  const [newest] = views;
  return {
    id: 'urn:haversack:news',
    title: 'News',
    link: siteAddress(baseUrl),
    ...(newest && { updated: toResponseDateTime(newest.article.publishedAt) }),
    items: views.map((view): FeedItem => {
      const { article, author, category } = view;
      return {
        id: `urn:haversack:article:${encodeURIComponent(article.id)}`,
        title: article.title,
        ...(article.isPublic && { self: articleAddress(baseUrl, article.id) }),
        published: toResponseDateTime(article.publishedAt),
        ...(author && !readers.isForAnybody && { author: `${author.given} ${author.family}` }),
        categories: category ? [category.name] : [],
        ...(article.teaser !== '' && { summary: article.teaser }),
        ...(article.body !== '' && { content: article.body }),
        enclosures: enclosures(view),
      };
    }),
  };
}
