import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { WaitingQueries } from './dashboard-deps.ts';

interface NeedsYouCounts {
  readonly approvals: number;
  readonly assessments: number;
  readonly messages: number;
  /** Every answer is here, or will not come. */
  readonly isSettled: boolean;
}

/** How much waits for this person; what the LMS does not give counts nothing. */
export function useNeedsYou(waiting: WaitingQueries): NeedsYouCounts {
  const enrollments = useQuery(waiting.enrollmentRequests);
  const withdrawals = useQuery(waiting.withdrawalRequests);
  const tasks = useQuery(waiting.tasks);
  const external = useQuery(waiting.externalTraining);
  const assessments = useQuery(waiting.assessments);
  const mailbox = useQuery(waiting.mailbox);
  const all: readonly Pick<UseQueryResult, 'isPending'>[] = [enrollments, withdrawals, tasks, external, assessments, mailbox];
  return {
    approvals:
      (enrollments.data?.value.requests.length ?? 0) +
      (withdrawals.data?.value.requests.length ?? 0) +
      (tasks.data?.value.tasks.filter(({ status }) => status === undefined || status === 'pending').length ?? 0) +
      (external.data?.value.requests.length ?? 0),
    assessments: assessments.data?.value.assessments.filter(({ status }) => status?.code !== 'completed').length ?? 0,
    messages: mailbox.data?.value.messages.filter(({ read }) => read === false).length ?? 0,
    isSettled: all.every(({ isPending }) => !isPending),
  };
}
