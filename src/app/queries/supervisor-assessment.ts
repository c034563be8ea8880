import type { UseQueryOptions } from '@tanstack/react-query';
import * as approvals from '#api/contract/approvals.ts';
import type { AssessmentForm } from '#api/contract/assessment-form.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQuery } from './lms-query.ts';

/** The questions of one on-the-job assessment, by its enrollment. */
export const supervisorAssessmentQuery = (space: Pick<LearnerSpace, 'client'>, id: string): UseQueryOptions<Known<AssessmentForm>> =>
  lmsQuery(space, approvals.supervisorAssessment, { id }, { staleTime: 10 * 60_000 });
