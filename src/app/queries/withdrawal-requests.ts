import type { UseQueryOptions } from '@tanstack/react-query';
import type { RequestList } from '#api/contract/approval-answers.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQueryLater } from './lms-query.ts';

/** Withdrawals that this person asked for, or has a step in. */
export const ownWithdrawalRequestsQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<RequestList>> => lmsQueryLater(space, 'withdrawalRequests', async () => (await import('#api/contract/approvals.ts')).withdrawalRequests, {});

/** Withdrawal requests that wait for this person. */
export const withdrawalRequestsQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<RequestList>> => lmsQueryLater(space, 'withdrawalRequests', async () => (await import('#api/contract/approvals.ts')).withdrawalRequests, { inbox: true });
