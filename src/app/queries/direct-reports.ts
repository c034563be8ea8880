import type { UseQueryOptions } from '@tanstack/react-query';
import * as users from '#api/contract/users.ts';
import type { PeopleList } from '#api/contract/people.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQuery } from './lms-query.ts';

/** Who reports to the user. */
export const directReportsQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<PeopleList>> => lmsQuery(space, users.directReports, {}, { staleTime: 10 * 60_000 });
