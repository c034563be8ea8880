import type { UseQueryOptions } from '@tanstack/react-query';
import type { PeopleList } from '#api/contract/people.ts';
import * as users from '#api/contract/users.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQuery } from './lms-query.ts';

/** One person as lists show people: with a picture, where the LMS has one. */
export const listedPersonQuery = (space: Pick<LearnerSpace, 'client'>, id: string): UseQueryOptions<Known<PeopleList>> => lmsQuery(space, users.people, { id }, { staleTime: 10 * 60_000 });
