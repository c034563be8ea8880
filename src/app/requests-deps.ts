import type { RequestsDeps } from '#features/my-requests/requests-deps.ts';
import { hrefOfApprovals, hrefOfCourse, hrefOfExternalRecord, hrefOfModule } from './addresses.ts';
import { callsOf } from './calls.ts';
import type { Connectivity } from './connectivity.ts';
import type { LearnerSpace } from './learner-space.ts';
import { allWithdrawalRequestsQuery } from './queries/all-withdrawal-requests.ts';
import { enrollmentRequestsQuery } from './queries/enrollment-requests.ts';
import { enrollmentsQuery } from './queries/enrollments.ts';
import { externalTrainingRecordsQuery } from './queries/external-training-records.ts';

/** What *My requests* stands on, for one learner. */
export const requestsDeps = (space: LearnerSpace, { isOnline }: Pick<Connectivity, 'isOnline'>): RequestsDeps => ({
  userId: space.learner.userId,
  enrollments: enrollmentRequestsQuery(space),
  withdrawals: allWithdrawalRequestsQuery(space),
  external: externalTrainingRecordsQuery(space),
  records: enrollmentsQuery(space),
  calls: callsOf(space),
  isOnline,
  hrefOfModule,
  hrefOfCourse,
  hrefOfExternalRecord,
  hrefOfApprovals,
});
