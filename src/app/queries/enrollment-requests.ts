import type { UseQueryOptions } from '@tanstack/react-query';
import type { RequestList } from '#api/contract/approval-answers.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQueryLater } from './lms-query.ts';

/** The enrollment requests that the learner made, or has a step in. */
export const enrollmentRequestsQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<RequestList>> => lmsQueryLater(space, 'enrollmentRequests', async () => (await import('#api/contract/approvals.ts')).enrollmentRequests, {});

/** The enrollment requests that wait for this person's answer. */
export const enrollmentInboxQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<RequestList>> => lmsQueryLater(space, 'enrollmentRequests', async () => (await import('#api/contract/approvals.ts')).enrollmentRequests, { inbox: true });
