import { toResponseDateTime } from '#api/contract/dates.ts';
import type { ArticleLink, NewsArticle } from '#api/contract/news-articles.ts';
import type { articles as contractArticles } from '#api/contract/news.ts';
import { searchArticles, type ArticleView } from '../../store/news.ts';
import type { DocumentHandler } from '../handler.ts';
import { articleAddress } from '../lms-links.ts';
import { enclosuresOf } from './enclosures.ts';
import { readersLike } from './readers-like.ts';

/** Searches the articles for the user (facts C.2). */
export const articles: DocumentHandler<typeof contractArticles> = async ({ lms, assignment, parameters }) => {
  const { keywords, categoryId, includeExpired, max, publishedAfter, publishedBefore } = parameters;
  const views = await searchArticles(lms.store.db, {
    readers: await readersLike(lms, assignment),
    now: lms.clock.now(),
    max,
    categoryId,
    keywords,
    includeExpired,
    ...(publishedAfter !== undefined && { after: new Date(publishedAfter) }),
    ...(publishedBefore !== undefined && { before: new Date(publishedBefore) }),
  });
  const enclosures = await enclosuresOf(lms, views, { isForAnybody: false });
  return { articles: views.map((view) => articleTree(lms.baseUrl, view, enclosures(view).map((file): ArticleLink => ({ rel: 'enclosure', ...file })))) };
};

function articleTree(baseUrl: string, { article, category }: ArticleView, files: readonly ArticleLink[]): NewsArticle {
  const { id, title, teaser, body, image, publishedAt, expiresAt, isPublic } = article;
  return {
    id,
    title,
    ...(teaser !== '' && { teaser }),
    ...(body !== '' && { body }),
    ...(image !== null && URL.canParse(image, baseUrl) && { image: new URL(image, baseUrl).href }),
    published: toResponseDateTime(publishedAt),
    ...(expiresAt !== null && { expires: toResponseDateTime(expiresAt) }),
    ...(category && { category: { id: category.id, name: category.name } }),
    links: [...(isPublic ? [{ rel: 'self', type: 'application/atom+xml', href: articleAddress(baseUrl, id) }] : []), ...files],
  };
}
