import type { UseQueryOptions } from '@tanstack/react-query';
import type { Feed } from '#api/contract/feed/feed.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsFeedQueryLater } from './lms-query.ts';

/** The news for the learner as a feed: the answer that every LMS gives. */
export const userNewsQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<Feed>> => lmsFeedQueryLater(space, 'userNews', async () => (await import('#api/contract/news.ts')).userNews, { format: 'atom' });
