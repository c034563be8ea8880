import type { RequestList } from '#api/contract/approval-answers.ts';
import type { enrollmentRequests as contractEnrollmentRequests, withdrawalRequests as contractWithdrawalRequests } from '#api/contract/approvals.ts';
import { requestsOf, withdrawalsOf, type RequestQuery, type RequestView } from '../../store/enrollment-requests.ts';
import type { Database } from '../../store/store.ts';
import type { DocumentHandler, FunctionCall } from '../handler.ts';
import { requestTree } from './request-trees.ts';

/** The enrollment requests that the subject made or has a step in; with `inbox` those that await the subject's answer. */
export const enrollmentRequests: DocumentHandler<typeof contractEnrollmentRequests> = (call) => requestList(call, requestsOf);

/** The withdrawal requests that the subject made or decides; with `inbox` those that await the subject's answer. */
export const withdrawalRequests: DocumentHandler<typeof contractWithdrawalRequests> = (call) => requestList(call, withdrawalsOf);

async function requestList(
  { lms, subject, parameters }: FunctionCall<typeof contractEnrollmentRequests>,
  find: (db: Database, query: RequestQuery) => Promise<readonly RequestView[]>,
): Promise<RequestList> {
  const { inbox = false, since, filter } = parameters;
  const views = await find(lms.store.db, {
    userId: subject.id,
    inbox,
    ...(since !== undefined && { since: new Date(since) }),
    ...(filter !== undefined && { filter }),
  });
  return { requests: views.map((view) => requestTree(lms.baseUrl, view)) };
}
