import type { ApprovalQueries, ApprovalsDeps } from '#features/approvals/approvals-deps.ts';
import { hrefOfApproval, hrefOfApprovals, hrefOfRequests } from './addresses.ts';
import { approverWordsOf } from './approver-words.ts';
import { callsOf } from './calls.ts';
import type { Connectivity } from './connectivity.ts';
import type { LearnerSpace } from './learner-space.ts';
import { lmsPageOf } from './lms-page.ts';
import { openLmsFile } from './open-lms-file.ts';
import { pictureAddressOf } from './picture-address.ts';
import { directReportsQuery } from './queries/direct-reports.ts';
import { enrollmentInboxQuery } from './queries/enrollment-requests.ts';
import { externalTrainingRecordQuery } from './queries/external-training-record.ts';
import { externalTrainingRequestsQuery } from './queries/external-training-requests.ts';
import { moduleQuery } from './queries/module.ts';
import { supervisorAssessmentQuery } from './queries/supervisor-assessment.ts';
import { supervisorAssessmentsQuery } from './queries/supervisor-assessments.ts';
import { taskApprovalsQuery } from './queries/task-approvals.ts';
import { withdrawalRequestsQuery } from './queries/withdrawal-requests.ts';

/** All that waits for a decision of this learner. */
export const approvalQueries = (space: Pick<LearnerSpace, 'client'>): ApprovalQueries => ({
  enrollments: enrollmentInboxQuery(space),
  withdrawals: withdrawalRequestsQuery(space),
  tasks: taskApprovalsQuery(space),
  external: externalTrainingRequestsQuery(space),
  assessments: supervisorAssessmentsQuery(space),
});

/** What the page of decisions stands on, for one learner. */
export function approvalsDeps(space: LearnerSpace, { isOnline }: Pick<Connectivity, 'isOnline'>): ApprovalsDeps {
  const { learner, client } = space;
  return {
    userId: learner.userId,
    queries: approvalQueries(space),
    people: directReportsQuery(space),
    module: (id) => moduleQuery(space, id),
    externalRecord: (id) => externalTrainingRecordQuery(space, id),
    assessmentForm: (id) => supervisorAssessmentQuery(space, id),
    calls: callsOf(space),
    ...approverWordsOf(space.db),
    isOnline,
    pictureAddress: pictureAddressOf(client, learner.site),
    openFile: openLmsFile(client),
    lmsPage: lmsPageOf(client),
    hrefOfApprovals,
    hrefOfRequests,
    hrefOfApproval,
  };
}
