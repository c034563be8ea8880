import type { UseQueryOptions } from '@tanstack/react-query';
import * as approvals from '#api/contract/approvals.ts';
import type { RequestList } from '#api/contract/approval-answers.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQuery } from './lms-query.ts';

/** Who asks to be enrolled and awaits the user’s answer; without `inbox` the LMS tells all, regardless of status. */
export const enrollmentRequestsQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<RequestList>> => lmsQuery(space, approvals.enrollmentRequests, { inbox: true });
