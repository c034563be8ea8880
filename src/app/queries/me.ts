import type { UseQueryOptions } from '@tanstack/react-query';
import type { User } from '#api/contract/user.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQueryLater } from './lms-query.ts';

/** Who the learner is, as the LMS knows them. */
export const meQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<User>> => lmsQueryLater(space, 'me', async () => (await import('#api/contract/users.ts')).me, {}, { staleTime: 10 * 60_000 });
