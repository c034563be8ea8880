import { useQuery } from '@tanstack/react-query';
import { use } from 'react';
import { waitingApprovals } from '#courses/approvals/approval.ts';
import { withoutDecided } from '#courses/calls/decided-approvals.ts';
import { useStore } from '#ui/store.ts';
import type { DashboardDeps } from './dashboard-deps.ts';
import { NeedsYou } from './needs-you.tsx';

/** How much waits for this person, without what was decided here and the LMS did not know of; what the LMS does not give counts nothing. Its code comes behind the first picture. */
export function NeedsMe({ deps: { waiting, liveCalls, learner, hrefs } }: { readonly deps: Pick<DashboardDeps, 'waiting' | 'liveCalls' | 'learner' | 'hrefs'> }) {
  const live = useStore(use(liveCalls));
  const enrollments = useQuery(waiting.enrollmentRequests).data;
  const withdrawals = useQuery(waiting.withdrawalRequests).data;
  const tasks = useQuery(waiting.tasks).data;
  const external = useQuery(waiting.externalTraining).data;
  const assessments = useQuery(waiting.assessments).data;
  const mailbox = useQuery(waiting.mailbox).data;
  const told = waitingApprovals({ enrollments: enrollments?.value, withdrawals: withdrawals?.value, tasks: tasks?.value, external: external?.value, assessments: assessments?.value }, learner.userId);
  const mine = withoutDecided(told, live, { enrollment: enrollments?.asOf, withdrawal: withdrawals?.asOf, task: tasks?.asOf, external: external?.asOf });
  const toAssess = mine.filter(({ kind }) => kind === 'assessment').length;
  return <NeedsYou counts={{ approvals: mine.length - toAssess, assessments: toAssess, messages: mailbox?.value.messages.filter(({ read }) => read === false).length ?? 0 }} hrefs={hrefs} />;
}
