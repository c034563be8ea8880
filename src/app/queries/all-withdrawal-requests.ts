import type { UseQueryOptions } from '@tanstack/react-query';
import * as approvals from '#api/contract/approvals.ts';
import type { RequestList } from '#api/contract/approval-answers.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQuery } from './lms-query.ts';

/** The withdrawal requests that the learner made, or has a step in. */
export const allWithdrawalRequestsQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<RequestList>> => lmsQuery(space, approvals.withdrawalRequests, {});
