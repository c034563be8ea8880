import type { UseQueryOptions } from '@tanstack/react-query';
import * as external from '#api/contract/external-training.ts';
import type { ExternalRecord } from '#api/contract/external-training-record.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQuery } from './lms-query.ts';

/** One record of training done elsewhere. */
export const externalTrainingRecordQuery = (space: Pick<LearnerSpace, 'client'>, id: string): UseQueryOptions<Known<ExternalRecord>> =>
  lmsQuery(space, external.externalTrainingRecord, { id });
