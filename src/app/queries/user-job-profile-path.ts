import type { UseQueryOptions } from '@tanstack/react-query';
import * as career from '#api/contract/career.ts';
import type { JobProfilePath } from '#api/contract/learning-path-shapes.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQuery } from './lms-query.ts';

/** The ways to the competencies of the learner's job profiles. */
export const userJobProfilePathQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<JobProfilePath>> => lmsQuery(space, career.userJobProfilePath, {});
