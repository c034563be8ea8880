import type { UseQueryOptions } from '@tanstack/react-query';
import type { RequestList } from '#api/contract/approval-answers.ts';
import type { ExternalRecordList } from '#api/contract/external-training-record.ts';
import type { Known } from '#api/known.ts';
import type { KnownEnrollments } from '#courses/known-enrollments.ts';
import type { CallsDeps } from '#parts/calls/calls-deps.ts';
import type { Store } from '#ui/store.ts';

/** What *My requests* needs. Queries give what is known at once and refresh behind; they fail with ApiError. */
export interface RequestsDeps {
  readonly userId: string;
  /** Those that the user made, or has a step in, whatever became of them. */
  readonly enrollments: UseQueryOptions<Known<RequestList>>;
  readonly withdrawals: UseQueryOptions<Known<RequestList>>;
  readonly external: UseQueryOptions<Known<ExternalRecordList>>;
  /** The active enrollments, which tell what a request is taken back with. */
  readonly records: UseQueryOptions<KnownEnrollments>;
  readonly calls: CallsDeps;
  readonly isOnline: Store<boolean>;
  readonly hrefOfModule: (moduleId: string) => string;
  readonly hrefOfCourse: (enrollmentId: string) => string;
  readonly hrefOfExternalRecord: (id: string) => string;
  readonly hrefOfApprovals: string;
}
