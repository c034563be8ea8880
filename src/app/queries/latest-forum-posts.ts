import type { UseQueryOptions } from '@tanstack/react-query';
import * as community from '#api/contract/community.ts';
import type { Feed } from '#api/contract/feed/feed.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsFeedQuery } from './lms-query.ts';

/** The newest posts of the forum. */
export const latestForumPostsQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<Feed>> => lmsFeedQuery(space, community.latestForumPosts, { format: 'atom', max: 50 });
