import { Check } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Approval } from '#courses/approvals/approval.ts';
import { priceOfApproval } from '#courses/approvals/sum-approvals.ts';
import { callAbout } from '#courses/calls/decided-approvals.ts';
import { useWords } from '#i18n/use-words.ts';
import { CallNotice } from '#parts/calls/call-notice.tsx';
import { Button } from '#ui/button.tsx';
import { lazyPart } from '#ui/lazy-part.ts';
import { useStore } from '#ui/store.ts';
import { TextArea } from '#ui/text-area.tsx';
import type { ApprovalsDeps } from './approvals-deps.ts';
import styles from './decide-here.module.css';
import { mayDeny, takesComment, type DecisionWords, type Verdict } from './decision-about.ts';
import type { ApprovalFacts } from './use-facts.ts';
import { useSay } from './use-say.ts';

const ChargeFields = lazyPart(async () => (await import('./charge-fields.tsx')).ChargeFields);
const DenySheet = lazyPart(async () => (await import('./deny-sheet.tsx')).DenySheet);

interface DecideHereProps {
  readonly deps: ApprovalsDeps;
  readonly approval: Approval;
  readonly facts: ApprovalFacts;
}

/** Yes or no, with or without a network, with all that the LMS takes beside it. A no wants a reason. What the LMS said no to comes back to here, with why. */
export function DecideHere({ deps, approval, facts }: DecideHereProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const say = useSay(deps);
  const live = callAbout(useStore(deps.calls.live), approval);
  const kept = useStore(deps.kept);
  const isPriced = live?.reason === 'cost-center' || priceOfApproval(approval, facts) !== undefined;
  const [comment, setComment] = useState('');
  const [named, setNamed] = useState<string>();
  const [email, setEmail] = useState('');
  const [isDenying, setIsDenying] = useState(false);
  const deny = `${t('calls.deny')}…`;
  const costCenter = named ?? (isPriced ? kept.costCenter : '');
  const decide = (verdict: Verdict, words: DecisionWords): void => {
    void say([approval], verdict, () => words).then((isSaid) => isSaid && navigate(deps.hrefOfApprovals));
  };
  return (
    <section className={styles.decide}>
      {live && <CallNotice calls={deps.calls} live={live} title={approval.title} />}
      {takesComment(approval) && <TextArea label={t('calls.comment')} rows={2} value={comment} onChange={setComment} maxLength={1000} />}
      {approval.kind === 'enrollment' && (
        <details className={styles.fold} open={isPriced}>
          <summary>{t('common.more')}</summary>
          <div className={styles.fields}>
            <Suspense fallback={null}>
              <ChargeFields costCenter={costCenter} onCostCenter={setNamed} email={email} onEmail={setEmail} />
            </Suspense>
          </div>
        </details>
      )}
      <div className={styles.buttons}>
        {mayDeny(approval) && (
          <Button kind="quiet" isWide hasPopup="dialog" onClick={() => setIsDenying(true)}>
            {deny}
          </Button>
        )}
        <Button isWide icon={<Check aria-hidden="true" />} onClick={() => decide('approve', { comment, costCenter, email })}>
          {t('calls.approve')}
        </Button>
      </div>
      <Suspense fallback={null}>
        <DenySheet
          deps={deps}
          approval={isDenying ? approval : undefined}
          begun={comment}
          onClose={() => setIsDenying(false)}
          onSay={(verdict, why) => {
            setIsDenying(false);
            decide(verdict, { comment: why });
          }}
        />
      </Suspense>
    </section>
  );
}
