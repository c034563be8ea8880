import type { UseQueryOptions } from '@tanstack/react-query';
import * as externalTraining from '#api/contract/external-training.ts';
import type { ExternalRecordList } from '#api/contract/external-training-record.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQuery } from './lms-query.ts';

/** The learner's training outside of the LMS. */
export const externalTrainingRecordsQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<ExternalRecordList>> => lmsQuery(space, externalTraining.externalTrainingRecords, {});
