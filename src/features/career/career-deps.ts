import type { UseQueryOptions } from '@tanstack/react-query';
import type { AwardedCertifications } from '#api/contract/certifications.ts';
import type { AwardedCompetencies, Competency, CompetencyList, CompetencyStatuses } from '#api/contract/competencies.ts';
import type { AssignedJobProfiles, JobProfiles } from '#api/contract/job-profiles.ts';
import type { JobProfilePath } from '#api/contract/learning-path-shapes.ts';
import type { Module } from '#api/contract/module.ts';
import type { Known } from '#api/known.ts';
import type { KnownEnrollments } from '#courses/known-enrollments.ts';
import type { CallsDeps } from '#parts/calls/calls-deps.ts';
import type { Store } from '#ui/store.ts';

/** What the career needs. Queries give what is known at once and refresh behind; they fail with ApiError or StorageError. */
export interface CareerDeps {
  readonly path: UseQueryOptions<Known<JobProfilePath>>;
  readonly assigned: UseQueryOptions<Known<AssignedJobProfiles>>;
  readonly awarded: UseQueryOptions<Known<AwardedCompetencies>>;
  readonly statuses: UseQueryOptions<Known<CompetencyStatuses>>;
  readonly profiles: UseQueryOptions<Known<JobProfiles>>;
  readonly competencies: UseQueryOptions<Known<CompetencyList>>;
  readonly competency: (id: string) => UseQueryOptions<Known<Competency>>;
  readonly certifications: UseQueryOptions<Known<AwardedCertifications>>;
  /** Says how long what closes a gap takes. */
  readonly module: (id: string) => UseQueryOptions<Module>;
  readonly enrollments: UseQueryOptions<KnownEnrollments>;
  readonly records: UseQueryOptions<KnownEnrollments>;
  readonly calls: CallsDeps;
  readonly isOnline: Store<boolean>;
  readonly now: () => number;
  readonly hrefOfCareer: string;
  readonly hrefOfJobProfile: (id: string) => string;
  readonly hrefOfCompetency: (id: string) => string;
  readonly hrefOfCertificates: string;
  readonly hrefOfCourse: (enrollmentId: string) => string;
  readonly hrefOfModule: (moduleId: string) => string;
}
