import type { UseQueryOptions } from '@tanstack/react-query';
import type { AssignedAssessments } from '#api/contract/approval-answers.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQueryLater } from './lms-query.ts';

/** Assessments that this person is asked to make. */
export const supervisorAssessmentsQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<AssignedAssessments>> => lmsQueryLater(space, 'supervisorAssessments', async () => (await import('#api/contract/approvals.ts')).supervisorAssessments, {});
