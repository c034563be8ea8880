import type { UseQueryOptions } from '@tanstack/react-query';
import * as career from '#api/contract/career.ts';
import type { CompetencyList } from '#api/contract/competencies.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQuery } from './lms-query.ts';

/** The organisation's competencies, as many as the LMS tells at once: looked through on this device, so that it works without a network. */
export const competenciesQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<CompetencyList>> => lmsQuery(space, career.competencies, { max: 1000 }, { staleTime: 10 * 60_000 });
