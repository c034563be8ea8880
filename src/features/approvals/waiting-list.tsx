import { ArrowDownUp, ListChecks } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useSearchParams } from 'react-router';
import { approvalKinds, type Approval, type ApprovalKind } from '#courses/approvals/approval.ts';
import { countKinds, orderApprovals, type ApprovalOrder } from '#courses/approvals/order-approvals.ts';
import { callAbout } from '#courses/calls/decided-approvals.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { FilterChips } from '#ui/filter-chips.tsx';
import { lazyPart } from '#ui/lazy-part.ts';
import { useStore } from '#ui/store.ts';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import { useSingleTaps } from '#ui/use-single-taps.ts';
import { ApprovalCard } from './approval-card.tsx';
import type { ApprovalsDeps } from './approvals-deps.ts';
import styles from './approvals-page.module.css';
import { ApprovalsSkeleton } from './approvals-skeleton.tsx';
import { mayDecideHere } from './decision-about.ts';
import { NoneOfKind } from './nothing-here.tsx';
import { useFacts } from './use-facts.ts';
import { useFocusInList } from './use-focus-in-list.ts';
import { useSay } from './use-say.ts';

// What only a few taps lead to: it comes behind the list.
const DenySheet = lazyPart(async () => (await import('./deny-sheet.tsx')).DenySheet);
const SelectList = lazyPart(async () => (await import('./select-list.tsx')).SelectList);

interface WaitingListProps {
  readonly deps: ApprovalsDeps;
  readonly approvals: readonly Approval[];
  readonly open: { readonly kind: string; readonly id: string } | undefined;
}

/** What waits for a decision, to be decided one by one, or several at once. */
export function WaitingList({ deps, approvals, open }: WaitingListProps) {
  const { t, formats } = useWords();
  const [search] = useSearchParams();
  const [now] = useState(() => Date.now());
  const [isSelecting, setIsSelecting] = useState(false);
  const factsOf = useFacts(deps, approvals);
  // Where several were chosen, their bar goes with its buttons.
  const focus = useKeptFocus<HTMLDivElement>('ul input, button');
  const kind = kindOf(search.get('kind'));
  const order: ApprovalOrder = search.get('order') === 'newest' ? 'newest' : 'oldest';
  const shown = orderApprovals(kind ? approvals.filter((approval) => approval.kind === kind) : approvals, order, now);
  const counts = countKinds(approvals);
  const address = (to: { readonly kind?: ApprovalKind | undefined; readonly order?: ApprovalOrder }): string =>
    `?${new URLSearchParams({ ...(to.kind && { kind: to.kind }), ...(to.order === 'newest' && { order: 'newest' }) })}`;
  return (
    <div className={styles.whole} {...focus}>
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
          <div className={styles.line}>
            <ButtonLink kind="plain" size="small" to={address({ kind, order: order === 'oldest' ? 'newest' : 'oldest' })} icon={<ArrowDownUp aria-hidden="true" />}>
              <span className="visually-hidden">{t('approvals.order')}: </span>
              {t(`approvals.${order}`)}
            </ButtonLink>
            {!isSelecting && shown.filter(mayDecideHere).length > 1 && (
              <Button kind="plain" size="small" icon={<ListChecks aria-hidden="true" />} onClick={() => setIsSelecting(true)}>
                {t('approvals.select')}
              </Button>
            )}
          </div>
        )}
      </div>
      {shown.length === 0 && <NoneOfKind />}
      {isSelecting ? (
        <Suspense fallback={<ApprovalsSkeleton />}>
          <SelectList deps={deps} shown={shown.filter(mayDecideHere)} factsOf={factsOf} now={now} onEnd={() => setIsSelecting(false)} />
        </Suspense>
      ) : (
        <Cards deps={deps} shown={shown} factsOf={factsOf} open={open} now={now} />
      )}
    </div>
  );
}

interface CardsProps extends Omit<WaitingListProps, 'approvals'> {
  readonly shown: readonly Approval[];
  readonly factsOf: ReturnType<typeof useFacts>;
  readonly now: number;
}

function Cards({ deps, shown, factsOf, open, now }: CardsProps) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const [denied, setDenied] = useState<Approval>();
  const live = useStore(deps.calls.live);
  const say = useSay(deps);
  const focus = useFocusInList<HTMLUListElement>();
  const taps = useSingleTaps();
  return (
    <>
      <ul className={styles.cards} aria-label={t('approvals.listLabel')} {...focus} {...taps}>
        {shown.map((approval) => {
          const answered = callAbout(live, approval);
          return (
            <li key={`${approval.kind} ${approval.id}`} className={styles.item}>
              <ApprovalCard
                deps={deps}
                approval={approval}
                facts={factsOf(approval)}
                to={{ pathname: deps.hrefOfApproval(approval.kind, approval.id), search: search.toString() }}
                isOpen={approval.kind === open?.kind && approval.id === open.id}
                now={now}
                answered={answered?.state === 'refused' || answered?.state === 'unsure' ? answered : undefined}
                onApprove={(words) => void say([approval], 'approve', () => words)}
                onDeny={() => setDenied(approval)}
              />
            </li>
          );
        })}
      </ul>
      <Suspense fallback={null}>
        <DenySheet
          deps={deps}
          approval={denied}
          onClose={() => setDenied(undefined)}
          onSay={(verdict, comment) => {
            const approval = denied;
            setDenied(undefined);
            if (approval) void say([approval], verdict, () => ({ comment }));
          }}
        />
      </Suspense>
    </>
  );
}

const kindOf = (text: string | null): ApprovalKind | undefined => approvalKinds.find((kind) => kind === text);
