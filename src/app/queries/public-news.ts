import type { UseQueryOptions } from '@tanstack/react-query';
import type { Feed } from '#api/contract/feed/feed.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsFeedQueryLater } from './lms-query.ts';

/** The news that the organisation shows to everybody. */
export const publicNewsQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<Feed>> => lmsFeedQueryLater(space, 'publicNews', async () => (await import('#api/contract/news.ts')).publicNews, { format: 'atom' }, { staleTime: 5 * 60_000 });
