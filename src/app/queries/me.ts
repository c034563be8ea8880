import type { UseQueryOptions } from '@tanstack/react-query';
import type { User } from '#api/contract/user.ts';
import * as users from '#api/contract/users.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQuery } from './lms-query.ts';

/** Who the learner is, as the LMS knows them. */
export const meQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<User>> => lmsQuery(space, users.me, {}, { staleTime: 10 * 60_000 });
