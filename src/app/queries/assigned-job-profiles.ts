import type { UseQueryOptions } from '@tanstack/react-query';
import * as career from '#api/contract/career.ts';
import type { AssignedJobProfiles } from '#api/contract/job-profiles.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQuery } from './lms-query.ts';

/** The job profiles that the learner was given. */
export const assignedJobProfilesQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<AssignedJobProfiles>> => lmsQuery(space, career.assignedJobProfiles, {});
