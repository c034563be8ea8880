import type { UseQueryOptions } from '@tanstack/react-query';
import * as news from '#api/contract/news.ts';
import type { NewsArticles } from '#api/contract/news-articles.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQuery } from './lms-query.ts';

/** The news for the learner, the newest first. */
export const articlesQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<NewsArticles>> => lmsQuery(space, news.articles, { max: 200 });
