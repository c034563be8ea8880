import { Suspense, useMemo } from 'react';
import { useParams } from 'react-router';
import { ApprovalsPage } from '#features/approvals/approvals-page.tsx';
import { NoRequestChosen } from '#features/approvals/nothing-here.tsx';
import { useApprovals } from '#features/approvals/use-approvals.ts';
import { useWords } from '#i18n/use-words.ts';
import { Beside } from '#ui/beside.tsx';
import { lazyPart } from '#ui/lazy-part.ts';
import { useAppEnv, useLearnerSpace } from '../app-env.ts';
import { approvalQueries, approvalsDeps } from '../approvals-deps.ts';
import { InboxTabs } from '../inbox-tabs.tsx';
import { usePageTitle } from '../page-title.ts';
import { ask, type Asks } from '../place.ts';

/** Most is decided in the list: a request in full comes when it is opened. */
const ApprovalPage = lazyPart(async () => (await import('#features/approvals/approval-page.tsx')).ApprovalPage);

export const asks: Asks = (space) => {
  const { enrollments, withdrawals, tasks, external, assessments } = approvalQueries(space);
  return [ask(enrollments), ask(withdrawals), ask(tasks), ask(external), ask(assessments)];
};

/** What waits for a decision, and the one that is open: beside them where there is room, else instead of them. */
export function Component() {
  const { t } = useWords();
  const { kind, id } = useParams();
  const space = useLearnerSpace();
  const { connectivity } = useAppEnv();
  const deps = useMemo(() => approvalsDeps(space, connectivity), [space, connectivity]);
  usePageTitle(t('approvals.title'));
  const open = kind !== undefined && id !== undefined ? { kind, id } : undefined;
  const { approvals, isPending } = useApprovals(deps);
  return (
    <Beside
      title={t('approvals.title')}
      from={768}
      isAlone={approvals?.length === 0 && !isPending && !open}
      list={<ApprovalsPage deps={deps} tabs={<InboxTabs current="approvals" />} open={open} />}
      detail={open ? <Suspense fallback={null}><ApprovalPage key={`${open.kind} ${open.id}`} deps={deps} {...open} /></Suspense> : <NoRequestChosen />}
      shows={open ? 'detail' : 'list'}
    />
  );
}
