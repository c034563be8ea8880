import type { UseQueryOptions } from '@tanstack/react-query';
import type { RequestList } from '#api/contract/approval-answers.ts';
import * as approvals from '#api/contract/approvals.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQuery } from './lms-query.ts';

/** The enrollment requests that the learner made, or has a step in. */
export const enrollmentRequestsQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<RequestList>> => lmsQuery(space, approvals.enrollmentRequests, {});

/** The enrollment requests that wait for this person's answer. */
export const enrollmentInboxQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<RequestList>> => lmsQuery(space, approvals.enrollmentRequests, { inbox: true });
