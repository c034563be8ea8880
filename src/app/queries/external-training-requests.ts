import type { UseQueryOptions } from '@tanstack/react-query';
import type { ExternalRequestList } from '#api/contract/external-training-record.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQueryLater } from './lms-query.ts';

/** External training of others that waits for this person's approval. */
export const externalTrainingRequestsQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<ExternalRequestList>> => lmsQueryLater(space, 'externalTrainingRequests', async () => (await import('#api/contract/external-training.ts')).externalTrainingRequests, {});
