import type { UseQueryOptions } from '@tanstack/react-query';
import * as users from '#api/contract/users.ts';
import type { ActivityList } from '#api/contract/activities.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQuery } from './lms-query.ts';

/** What colleagues did, the newest first. */
export const recentActivityQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<ActivityList>> => lmsQuery(space, users.recentActivity, { activityType: 'all', max: 20 });
