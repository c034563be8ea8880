import { Check } from 'lucide-react';
import { Suspense, useId, useState } from 'react';
import type { To } from 'react-router';
import type { Approval } from '#courses/approvals/approval.ts';
import { priceOfApproval } from '#courses/approvals/sum-approvals.ts';
import { useWords } from '#i18n/use-words.ts';
import type { LiveCall } from '#offline/calls/live-call.ts';
import { CallNotice } from '#parts/calls/call-notice.tsx';
import { Button } from '#ui/button.tsx';
import { CardLink } from '#ui/card-link.tsx';
import { lazyPart } from '#ui/lazy-part.ts';
import { useStore } from '#ui/store.ts';
import styles from './approval-card.module.css';
import type { ApprovalsDeps } from './approvals-deps.ts';
import { CardWords } from './card-words.tsx';
import { mayDecideHere, mayDeny, type DecisionWords } from './decision-about.ts';
import { Swipe } from './swipe.tsx';
import type { ApprovalFacts } from './use-facts.ts';
import { Whose } from './whose.tsx';

// What only a few taps lead to: it comes behind the list.
const ChargeFields = lazyPart(async () => (await import('./charge-fields.tsx')).ChargeFields);

interface ApprovalCardProps {
  readonly deps: Pick<ApprovalsDeps, 'calls' | 'kept' | 'pictureAddress'>;
  readonly approval: Approval;
  readonly facts: ApprovalFacts;
  readonly to: To;
  readonly isOpen: boolean;
  readonly now: number;
  /** What became of an earlier answer, where the LMS did not take it. */
  readonly answered: LiveCall | undefined;
  readonly onApprove: (words: DecisionWords) => void;
  readonly onDeny: () => void;
}

/** One request with all that the decision needs, and the decision: a tap, or a swipe towards the end. What the LMS said no to is back here, with why. */
export function ApprovalCard({ deps, approval, facts, to, isOpen, now, answered, onApprove, onDeny }: ApprovalCardProps) {
  const { t } = useWords();
  const id = useId();
  const kept = useStore(deps.kept);
  const isAsked = answered?.reason === 'cost-center';
  const [named, setNamed] = useState<string>();
  const costCenter = named ?? kept.costCenter;
  const isCharged = approval.kind === 'enrollment' && costCenter !== '' && (isAsked || priceOfApproval(approval, facts) !== undefined);
  const approve = (): void => onApprove(isCharged ? { costCenter } : {});
  const deny = `${t('calls.deny')}…`;
  const canDecide = mayDecideHere(approval);
  return (
    <Swipe word={t('calls.approve')} isOff={!canDecide} onSwiped={approve}>
      <div className={styles.whole} data-is-current={isOpen}>
        <CardLink to={to} className={styles.card} isCurrent={isOpen} isLined>
          <span className={styles.told}>
            <CardWords approval={approval} facts={facts} now={now} pictureAddress={deps.pictureAddress} />
          </span>
        </CardLink>
        <span id={id} hidden>
          <Whose approval={approval} />
        </span>
        {answered && (
          <div className={styles.more}>
            <CallNotice calls={deps.calls} live={answered} title={t(`approvalKind.${approval.kind}`)} />
            {isAsked && (
              <Suspense fallback={null}>
                <ChargeFields costCenter={costCenter} onCostCenter={setNamed} />
              </Suspense>
            )}
          </div>
        )}
        {canDecide && (
          <div className={styles.acts}>
            {isCharged && !isAsked && <p className={styles.charged}>{t('approvals.chargedTo', { code: costCenter })}</p>}
            <Button size="small" isWide icon={<Check aria-hidden="true" />} describedBy={id} onClick={approve}>
              {t('calls.approve')}
            </Button>
            {mayDeny(approval) && (
              <Button size="small" kind="quiet" describedBy={id} hasPopup="dialog" onClick={onDeny}>
                {deny}
              </Button>
            )}
          </div>
        )}
      </div>
    </Swipe>
  );
}
