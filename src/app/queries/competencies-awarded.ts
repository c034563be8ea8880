import type { UseQueryOptions } from '@tanstack/react-query';
import * as career from '#api/contract/career.ts';
import type { AwardedCompetencies } from '#api/contract/competencies.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQuery } from './lms-query.ts';

/** The competencies that the learner was found to have. */
export const competenciesAwardedQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<AwardedCompetencies>> => lmsQuery(space, career.competenciesAwarded, {});
