import type { UseQueryOptions } from '@tanstack/react-query';
import * as approvals from '#api/contract/approvals.ts';
import type { AssignedAssessments } from '#api/contract/approval-answers.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQuery } from './lms-query.ts';

/** On-the-job assessments that the user fills in about others. */
export const supervisorAssessmentsQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<AssignedAssessments>> => lmsQuery(space, approvals.supervisorAssessments, {});
