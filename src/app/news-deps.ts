import type { NewsDeps } from '#features/news/news-deps.ts';
import { hrefOfArticle, hrefOfNews } from './addresses.ts';
import type { Connectivity } from './connectivity.ts';
import type { LearnerSpace } from './learner-space.ts';
import { openLmsFile } from './open-lms-file.ts';
import { pictureAddressOf } from './picture-address.ts';
import { articleQuery } from './queries/article.ts';
import { articlesFoundQuery } from './queries/articles-found.ts';
import { articlesQuery } from './queries/articles.ts';
import { userNewsQuery } from './queries/user-news.ts';
import { seenNewsOf } from './seen-news.ts';

/** What the news stand on, for one learner. */
export function newsDeps(space: LearnerSpace, { isOnline }: Pick<Connectivity, 'isOnline'>): NewsDeps {
  const { learner, client } = space;
  return {
    articles: articlesQuery(space),
    feed: userNewsQuery(space),
    found: (words) => articlesFoundQuery(space, words),
    article: (id) => articleQuery(space, id),
    see: seenNewsOf(space.answers).see,
    isOnline,
    pictureAddress: pictureAddressOf(client, learner.site),
    openFile: openLmsFile(client),
    hrefOfNews,
    hrefOfArticle,
  };
}
