import type { UseQueryOptions } from '@tanstack/react-query';
import * as news from '#api/contract/news.ts';
import type { NewsArticles } from '#api/contract/news-articles.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQuery } from './lms-query.ts';

/** Articles that the LMS finds by words, older ones too. Not kept: what was found a day ago is no answer to anything. */
export const articlesFoundQuery = (space: Pick<LearnerSpace, 'client'>, keywords: string): UseQueryOptions<Known<NewsArticles>> => ({
  ...lmsQuery(space, news.articles, { keywords, max: 50 }),
  gcTime: 5 * 60_000,
  meta: { isOfThisDevice: true },
});
