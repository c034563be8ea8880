import type { UseQueryOptions } from '@tanstack/react-query';
import type { NewsArticles } from '#api/contract/news-articles.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQueryLater } from './lms-query.ts';

/** The news for the learner, the newest first. */
export const articlesQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<NewsArticles>> => lmsQueryLater(space, 'articles', async () => (await import('#api/contract/news.ts')).articles, { max: 200 });
