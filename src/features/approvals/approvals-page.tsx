import { ChevronRight, CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { AnswerFailure } from '#parts/answer-failure.tsx';
import { AskAgain } from '#parts/ask-again.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { useStore } from '#ui/store.ts';
import type { ApprovalsDeps } from './approvals-deps.ts';
import { CameOfIt } from './came-of-it.tsx';
import { DecidedHere } from './decided-here.tsx';
import { DecidedToday } from './decided-today.tsx';
import styles from './approvals-page.module.css';
import { ApprovalsSkeleton } from './approvals-skeleton.tsx';
import { NothingWaits } from './nothing-here.tsx';
import { useApprovals } from './use-approvals.ts';
import { WaitingList } from './waiting-list.tsx';

interface ApprovalsPageProps {
  readonly deps: ApprovalsDeps;
  /** The views of the inbox, above the list. */
  readonly tabs: ReactNode;
  /** The request that stands open beside the list. */
  readonly open?: { readonly kind: string; readonly id: string } | undefined;
}

/** What waits for a decision. Which kind and which order stand in the address (`?kind=task&order=newest`). */
export function ApprovalsPage({ deps, tabs, open }: ApprovalsPageProps) {
  const { t } = useWords();
  const isOnline = useStore(deps.isOnline);
  const { approvals, isPending, error, isMissing, asOf, refetch } = useApprovals(deps);
  const isEmpty = approvals?.length === 0;
  return (
    <Page title={t('places.inbox')} tools={tabs}>
      <div className={styles.stack} aria-busy={isPending}>
        {error && !approvals && <AnswerFailure error={error} isOnline={isOnline} onRetry={refetch} title={t('approvals.failedTitle')} />}
        {error && approvals && !isMissing && <AnswerFailure error={error} asOf={asOf} isOnline={isOnline} onRetry={refetch} title={t('approvals.failedTitle')} />}
        {error && approvals && isMissing && isOnline && <SomeMissing error={error} onRetry={refetch} />}
        {!error && isPending && (!approvals || isEmpty) && <ApprovalsSkeleton />}
        {isEmpty && !isPending && !error && <NothingWaits />}
        <CameOfIt calls={deps.calls} shown={approvals ?? []} />
        {approvals && !isEmpty && <WaitingList deps={deps} approvals={approvals} open={open} />}
        <DecidedHere calls={deps.calls} />
        <DecidedToday calls={deps.calls} />
        <ToRequests to={deps.hrefOfRequests} />
      </div>
    </Page>
  );
}

/** The other side: what one asked others for oneself. */
function ToRequests({ to }: { readonly to: string }) {
  const { t } = useWords();
  return (
    <p>
      <ButtonLink kind="plain" size="small" to={to} icon={<ChevronRight className="mirrors" aria-hidden="true" />}>
        {t('approvals.mine')}
      </ButtonLink>
    </p>
  );
}

function SomeMissing({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const { t } = useWords();
  return (
    <Notice says="status" icon={<CircleAlert aria-hidden="true" />} title={t('approvals.someMissing')}>
      <AskAgain kind="quiet" size="small" error={error} onRetry={onRetry} />
    </Notice>
  );
}
