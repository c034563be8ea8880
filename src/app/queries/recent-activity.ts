import type { UseQueryOptions } from '@tanstack/react-query';
import type { ActivityList } from '#api/contract/activities.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQueryLater } from './lms-query.ts';

/** What colleagues did, the newest first. */
export const recentActivityQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<ActivityList>> => lmsQueryLater(space, 'recentActivity', async () => (await import('#api/contract/users.ts')).recentActivity, { activityType: 'all', max: 20 });
