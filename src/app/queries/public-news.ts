import type { UseQueryOptions } from '@tanstack/react-query';
import * as news from '#api/contract/news.ts';
import type { Feed } from '#api/contract/feed/feed.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsFeedQuery } from './lms-query.ts';

/** The news that the organisation shows to everybody. */
export const publicNewsQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<Feed>> => lmsFeedQuery(space, news.publicNews, { format: 'atom' }, { staleTime: 5 * 60_000 });
