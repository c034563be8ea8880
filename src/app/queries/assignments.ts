import type { UseQueryOptions } from '@tanstack/react-query';
import type { AssignmentList } from '#api/contract/people.ts';
import * as users from '#api/contract/users.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQuery } from './lms-query.ts';

/** The positions that the learner holds. */
export const assignmentsQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<AssignmentList>> => lmsQuery(space, users.assignments, {}, { staleTime: 10 * 60_000 });
