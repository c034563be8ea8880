import type { ExternalTrainingDeps } from '#features/external-training/external-training-deps.ts';
import { hrefOfExternalRecord, hrefOfExternalTraining, hrefOfRecord } from './addresses.ts';
import type { Connectivity } from './connectivity.ts';
import type { LearnerSpace } from './learner-space.ts';
import { externalTrainingRecordQuery } from './queries/external-training-record.ts';
import { externalTrainingRecordsQuery } from './queries/external-training-records.ts';
import { fileQuery } from './queries/file.ts';

/** What external training stands on, for one learner. */
export const externalTrainingDeps = (space: LearnerSpace, { isOnline }: Pick<Connectivity, 'isOnline'>): ExternalTrainingDeps => ({
  records: externalTrainingRecordsQuery(space),
  record: (id) => externalTrainingRecordQuery(space, id),
  attachment: (url) => fileQuery(space, url),
  isOnline,
  hrefOfExternalRecord,
  hrefOfExternalTraining,
  hrefOfRecord,
});
