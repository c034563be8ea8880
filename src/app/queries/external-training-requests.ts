import type { UseQueryOptions } from '@tanstack/react-query';
import * as external from '#api/contract/external-training.ts';
import type { ExternalRequestList } from '#api/contract/external-training-record.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQuery } from './lms-query.ts';

/** Training elsewhere that waits for the user's approval. */
export const externalTrainingRequestsQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<ExternalRequestList>> => lmsQuery(space, external.externalTrainingRequests, {});
