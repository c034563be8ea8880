import type { UseQueryOptions } from '@tanstack/react-query';
import * as career from '#api/contract/career.ts';
import type { JobProfiles } from '#api/contract/job-profiles.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQuery } from './lms-query.ts';

/** All job profiles, in the tree that they are filed in. */
export const jobProfilesQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<JobProfiles>> => lmsQuery(space, career.jobProfiles, { max: 200 }, { staleTime: 10 * 60_000 });
