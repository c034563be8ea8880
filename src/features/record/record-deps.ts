import type { UseQueryOptions } from '@tanstack/react-query';
import type { AwardedCertifications } from '#api/contract/certifications.ts';
import type { ExternalRecordList } from '#api/contract/external-training-record.ts';
import type { JobProfilePath } from '#api/contract/learning-path-shapes.ts';
import type { Known } from '#api/known.ts';
import type { KnownEnrollments } from '#courses/known-enrollments.ts';
import type { Store } from '#ui/store.ts';

/** What the record needs. Queries give what is known at once and refresh behind; they fail with ApiError or StorageError. */
export interface RecordDeps {
  readonly records: UseQueryOptions<KnownEnrollments>;
  readonly external: UseQueryOptions<Known<ExternalRecordList>>;
  readonly awards: UseQueryOptions<Known<AwardedCertifications>>;
  /** Says which module renews a certificate. */
  readonly path: UseQueryOptions<Known<JobProfilePath>>;
  readonly isOnline: Store<boolean>;
  readonly now: () => number;
  readonly hrefOfCourse: (enrollmentId: string) => string;
  readonly hrefOfExternalRecord: (id: string) => string;
  readonly hrefOfExternalTraining: string;
  readonly hrefOfCertificates: string;
  readonly hrefOfCertificate: (awardId: string) => string;
  readonly hrefOfModule: (moduleId: string) => string;
  readonly hrefOfSearch: (words: string) => string;
  readonly hrefOfLearning: string;
}
