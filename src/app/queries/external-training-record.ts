import type { UseQueryOptions } from '@tanstack/react-query';
import * as externalTraining from '#api/contract/external-training.ts';
import type { ExternalRecord } from '#api/contract/external-training-record.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQuery } from './lms-query.ts';

/** One training outside of the LMS, in full. */
export const externalTrainingRecordQuery = (space: Pick<LearnerSpace, 'client'>, id: string): UseQueryOptions<Known<ExternalRecord>> => lmsQuery(space, externalTraining.externalTrainingRecord, { id });
