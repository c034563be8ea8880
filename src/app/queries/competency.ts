import type { UseQueryOptions } from '@tanstack/react-query';
import * as career from '#api/contract/career.ts';
import type { Competency } from '#api/contract/competencies.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQuery } from './lms-query.ts';

/** One competency: its levels, and what leads to it. */
export const competencyQuery = (space: Pick<LearnerSpace, 'client'>, id: string): UseQueryOptions<Known<Competency>> => lmsQuery(space, career.competency, { id }, { staleTime: 10 * 60_000 });
