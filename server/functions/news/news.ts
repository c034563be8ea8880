import type { article as contractArticle, publicNews as contractPublicNews, userNews as contractUserNews } from '#api/contract/news.ts';
import { LmsError } from '../../errors.ts';
import { searchArticles } from '../../store/news.ts';
import type { FeedHandler, PublicFeedHandler } from '../handler.ts';
import { newsFeed } from './news-feed.ts';
import { readersLike } from './readers-like.ts';

/** The feeds have no `max`: so many of the newest are in them. */
const mostInFeed = 100;

/** What is shown on the sign-in page. */
export const publicNews: PublicFeedHandler<typeof contractPublicNews> = async ({ lms, parameters: { categoryId } }) =>
  newsFeed(lms, await searchArticles(lms.store.db, { readers: 'anybody', now: lms.clock.now(), max: mostInFeed, categoryId }), { isForAnybody: true });

/** What is for the organization that the user's position is in, for one above it, or for everybody. */
export const userNews: FeedHandler<typeof contractUserNews> = async ({ lms, assignment, parameters: { categoryId } }) => {
  const readers = await readersLike(lms, assignment);
  return newsFeed(lms, await searchArticles(lms.store.db, { readers, now: lms.clock.now(), max: mostInFeed, categoryId }), { isForAnybody: false });
};

/** One article, for anybody: so it must be one that is shown on the sign-in page. The others are in `userNews` and `articles` with their whole text. */
export const article: PublicFeedHandler<typeof contractArticle> = async ({ lms, parameters: { id } }) => {
  const found = await searchArticles(lms.store.db, { readers: 'anybody', now: lms.clock.now(), max: 1, id });
  if (found.length === 0) throw new LmsError('not-found', `There is no public article ${id}.`);
  return newsFeed(lms, found, { isForAnybody: true });
};
