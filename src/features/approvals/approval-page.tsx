import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { isApprovalKind, type Approval } from '#courses/approvals/approval.ts';
import { orderApprovals } from '#courses/approvals/order-approvals.ts';
import { callAbout } from '#courses/calls/decided-approvals.ts';
import { useWords } from '#i18n/use-words.ts';
import { AnswerFailure } from '#parts/answer-failure.tsx';
import { CallNotice } from '#parts/calls/call-notice.tsx';
import { BackLink } from '#parts/back-link.tsx';
import { Neighbours } from '#parts/neighbours.tsx';
import { useStore } from '#ui/store.ts';
import { ApprovalInFull } from './approval-in-full.tsx';
import styles from './approval-page.module.css';
import type { ApprovalsDeps } from './approvals-deps.ts';
import { ApprovalsSkeleton } from './approvals-skeleton.tsx';
import { decisionWord } from './decision-word.ts';
import { NoLongerWaits } from './nothing-here.tsx';
import { useApprovals } from './use-approvals.ts';
import { useFacts } from './use-facts.ts';
import { Whose } from './whose.tsx';

interface ApprovalPageProps {
  readonly deps: ApprovalsDeps;
  readonly kind: string;
  readonly id: string;
}

/** One request in full. */
export function ApprovalPage({ deps, kind, id }: ApprovalPageProps) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const [now] = useState(() => Date.now());
  const isOnline = useStore(deps.isOnline);
  const { approvals, isPending, error, refetch } = useApprovals(deps);
  const ofKind = search.get('kind');
  const inOrder = orderApprovals((approvals ?? []).filter((approval) => ofKind === null || approval.kind === ofKind), search.get('order') === 'newest' ? 'newest' : 'oldest', now);
  const approval = approvals?.find((each) => each.kind === kind && each.id === id);
  const live = useStore(deps.calls.live);
  const decided = isApprovalKind(kind) ? callAbout(live, { kind, id }) : undefined;
  const place = approval ? inOrder.indexOf(approval) : -1;
  const neighbour = (at: number, label: string) => {
    const other = place === -1 ? undefined : inOrder[at];
    return other && { to: { pathname: deps.hrefOfApproval(other.kind, other.id), search: search.toString() }, title: <Whose approval={other} />, label };
  };
  return (
    <article className={styles.page}>
      <BackLink to={{ pathname: deps.hrefOfApprovals, search: search.toString() }} label={t('approvals.back')} besideFrom={768} />
      {approval ? (
        <Known deps={deps} approval={approval} isOnline={isOnline} now={now} />
      ) : decided && decided.state !== 'told' ? (
        <CallNotice calls={deps.calls} live={decided} title={decided.call.subject} was={t(decisionWord(decided.call))} />
      ) : isPending ? (
        <ApprovalsSkeleton />
      ) : error ? (
        <AnswerFailure error={error} isOnline={isOnline} onRetry={refetch} title={t('approvals.failedTitle')} />
      ) : (
        <NoLongerWaits to={deps.hrefOfApprovals} />
      )}
      <Neighbours label={t('approvals.others')} previous={neighbour(place - 1, t('approvals.previous'))} next={neighbour(place + 1, t('approvals.next'))} />
    </article>
  );
}

function Known({ approval, ...rest }: { readonly deps: ApprovalsDeps; readonly approval: Approval; readonly isOnline: boolean; readonly now: number }) {
  const factsOf = useFacts(rest.deps, [approval]);
  return <ApprovalInFull {...rest} approval={approval} facts={factsOf(approval)} />;
}
