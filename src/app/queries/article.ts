import type { UseQueryOptions } from '@tanstack/react-query';
import * as news from '#api/contract/news.ts';
import type { Feed } from '#api/contract/feed/feed.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsFeedQuery } from './lms-query.ts';

/** One public article, for whoever comes to it by a link and does not find it among the news. */
export const articleQuery = (space: Pick<LearnerSpace, 'client'>, id: string): UseQueryOptions<Known<Feed>> => lmsFeedQuery(space, news.article, { id });
