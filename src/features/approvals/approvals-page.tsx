import { ArrowDownUp, CircleAlert } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { approvalKinds, type Approval, type ApprovalKind } from '#courses/approvals/approval.ts';
import { countKinds, orderApprovals, type ApprovalOrder } from '#courses/approvals/order-approvals.ts';
import { useWords } from '#i18n/use-words.ts';
import { AnswerFailure } from '#parts/answer-failure.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { FilterChips } from '#ui/filter-chips.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { useStore } from '#ui/store.ts';
import { ApprovalCard } from './approval-card.tsx';
import type { ApprovalsDeps } from './approvals-deps.ts';
import { DecidedHere } from './decided-here.tsx';
import styles from './approvals-page.module.css';
import { ApprovalsSkeleton } from './approvals-skeleton.tsx';
import { NoneOfKind, NothingWaits } from './nothing-here.tsx';
import { useApprovals } from './use-approvals.ts';
import { useFacts } from './use-facts.ts';

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
        {error && approvals && isMissing && isOnline && <SomeMissing onRetry={refetch} />}
        {!error && isPending && (!approvals || isEmpty) && <ApprovalsSkeleton />}
        {isEmpty && !isPending && !error && <NothingWaits />}
        <DecidedHere calls={deps.calls} />
        {approvals && !isEmpty && <Waiting deps={deps} approvals={approvals} open={open} />}
      </div>
    </Page>
  );
}

function Waiting({ deps, approvals, open }: { readonly deps: ApprovalsDeps; readonly approvals: readonly Approval[]; readonly open: ApprovalsPageProps['open'] }) {
  const { t, formats } = useWords();
  const [search] = useSearchParams();
  const [now] = useState(() => Date.now());
  const factsOf = useFacts(deps, approvals);
  const kind = kindOf(search.get('kind'));
  const order: ApprovalOrder = search.get('order') === 'newest' ? 'newest' : 'oldest';
  const shown = orderApprovals(kind ? approvals.filter((approval) => approval.kind === kind) : approvals, order, now);
  const counts = countKinds(approvals);
  const address = (to: { readonly kind?: ApprovalKind | undefined; readonly order?: ApprovalOrder }): string =>
    `?${new URLSearchParams({ ...(to.kind && { kind: to.kind }), ...(to.order === 'newest' && { order: 'newest' }) })}`;
  return (
    <>
      <div className={styles.tools}>
      {counts.length > 1 && (
        <FilterChips
          label={t('approvals.kinds')}
          chips={[
            { key: 'all', to: address({ order }), label: t('approvals.all'), count: formats.number(approvals.length), isOn: !kind },
            ...counts.map(({ kind: each, count }) => ({ key: each, to: address({ kind: each, order }), label: t(`approvalKinds.${each}`), count: formats.number(count), isOn: kind === each })),
          ]}
        />
      )}
      {shown.length > 1 && (
        <ButtonLink kind="plain" size="small" to={address({ kind, order: order === 'oldest' ? 'newest' : 'oldest' })} icon={<ArrowDownUp aria-hidden="true" />}>
          <span className="visually-hidden">{t('approvals.order')}: </span>
          {t(`approvals.${order}`)}
        </ButtonLink>
      )}
      </div>
      {shown.length === 0 && <NoneOfKind />}
      <ul className={styles.cards} aria-label={t('approvals.listLabel')}>
        {shown.map((approval) => (
          <li key={`${approval.kind} ${approval.id}`} className={styles.item}>
            <ApprovalCard
              approval={approval}
              facts={factsOf(approval)}
              to={{ pathname: deps.hrefOfApproval(approval.kind, approval.id), search: search.toString() }}
              isOpen={approval.kind === open?.kind && approval.id === open.id}
              now={now}
              pictureAddress={deps.pictureAddress}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

const kindOf = (text: string | null): ApprovalKind | undefined => approvalKinds.find((kind) => kind === text);

function SomeMissing({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useWords();
  return (
    <Notice says="status" icon={<CircleAlert aria-hidden="true" />} title={t('approvals.someMissing')}>
      <Button kind="quiet" size="small" onClick={onRetry}>
        {t('common.retry')}
      </Button>
    </Notice>
  );
}
