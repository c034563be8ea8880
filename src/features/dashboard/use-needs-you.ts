import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { waitingApprovals } from '#courses/approvals/approval.ts';
import { withoutDecided } from '#courses/calls/decided-approvals.ts';
import { useStore } from '#ui/store.ts';
import type { DashboardDeps } from './dashboard-deps.ts';

interface NeedsYouCounts {
  readonly approvals: number;
  readonly assessments: number;
  readonly messages: number;
  /** Every answer is here, or will not come. */
  readonly isSettled: boolean;
}

/** How much waits for this person, without what was decided here and the LMS did not know of; what the LMS does not give counts nothing. */
export function useNeedsYou({ waiting, liveCalls, learner }: Pick<DashboardDeps, 'waiting' | 'liveCalls' | 'learner'>): NeedsYouCounts {
  const live = useStore(liveCalls);
  const enrollments = useQuery(waiting.enrollmentRequests);
  const withdrawals = useQuery(waiting.withdrawalRequests);
  const tasks = useQuery(waiting.tasks);
  const external = useQuery(waiting.externalTraining);
  const assessments = useQuery(waiting.assessments);
  const mailbox = useQuery(waiting.mailbox);
  const all: readonly Pick<UseQueryResult, 'isPending'>[] = [enrollments, withdrawals, tasks, external, assessments, mailbox];
  const told = waitingApprovals({ enrollments: enrollments.data?.value, withdrawals: withdrawals.data?.value, tasks: tasks.data?.value, external: external.data?.value, assessments: assessments.data?.value }, learner.userId);
  const mine = withoutDecided(told, live, { enrollment: enrollments.data?.asOf, withdrawal: withdrawals.data?.asOf, task: tasks.data?.asOf, external: external.data?.asOf });
  const toAssess = mine.filter(({ kind }) => kind === 'assessment').length;
  return {
    approvals: mine.length - toAssess,
    assessments: toAssess,
    messages: mailbox.data?.value.messages.filter(({ read }) => read === false).length ?? 0,
    isSettled: all.every(({ isPending }) => !isPending),
  };
}
