import type { UseQueryOptions } from '@tanstack/react-query';
import * as career from '#api/contract/career.ts';
import type { CompetencyStatuses } from '#api/contract/competencies.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQuery } from './lms-query.ts';

/** How far the learner is with each competency. */
export const competencyCompletionStatusQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<CompetencyStatuses>> => lmsQuery(space, career.competencyCompletionStatus, {});
