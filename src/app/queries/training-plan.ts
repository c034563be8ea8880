import type { UseQueryOptions } from '@tanstack/react-query';
import * as career from '#api/contract/career.ts';
import type { TrainingPlan } from '#api/contract/learning-path-shapes.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQuery } from './lms-query.ts';

/** What the learner was given to do, without the ways of job profiles. */
export const trainingPlanQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<TrainingPlan>> => lmsQuery(space, career.trainingPlan, {});
