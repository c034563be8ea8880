import type { RecordDeps } from '#features/record/record-deps.ts';
import { hrefOfCertificate, hrefOfCertificates, hrefOfCourse, hrefOfExternalRecord, hrefOfExternalTraining, hrefOfLearning, hrefOfModule, hrefOfSearch } from './addresses.ts';
import type { Connectivity } from './connectivity.ts';
import type { LearnerSpace } from './learner-space.ts';
import { certificationsAwardedQuery } from './queries/certifications-awarded.ts';
import { externalTrainingRecordsQuery } from './queries/external-training-records.ts';
import { recordsQuery } from './queries/records.ts';
import { userJobProfilePathQuery } from './queries/user-job-profile-path.ts';

/** What the record stands on, for one learner. */
export const recordDeps = (space: LearnerSpace, { isOnline }: Pick<Connectivity, 'isOnline'>): RecordDeps => ({
  records: recordsQuery(space),
  external: externalTrainingRecordsQuery(space),
  awards: certificationsAwardedQuery(space),
  path: userJobProfilePathQuery(space),
  isOnline,
  now: Date.now,
  hrefOfCourse,
  hrefOfExternalRecord,
  hrefOfExternalTraining,
  hrefOfCertificates,
  hrefOfCertificate,
  hrefOfModule,
  hrefOfSearch,
  hrefOfLearning,
});
