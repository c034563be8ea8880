import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Approval } from '#courses/approvals/approval.ts';
import { callAbout } from '#courses/calls/decided-approvals.ts';
import { useWords } from '#i18n/use-words.ts';
import { CallNotice } from '#parts/calls/call-notice.tsx';
import { useDecide } from '#parts/calls/use-decide.ts';
import { Button } from '#ui/button.tsx';
import { useMessages } from '#ui/messages.tsx';
import { useStore } from '#ui/store.ts';
import { TextArea } from '#ui/text-area.tsx';
import type { ApprovalsDeps } from './approvals-deps.ts';
import styles from './decide-here.module.css';
import { decisionAbout, mayDeny } from './decision-about.ts';

interface DecideHereProps {
  readonly deps: ApprovalsDeps;
  readonly approval: Approval;
}

/** Yes or no, with or without a network. A no wants a reason. What the LMS said no to comes back to here, with why. */
export function DecideHere({ deps, approval }: DecideHereProps) {
  const { t } = useWords();
  const { show, announce } = useMessages();
  const navigate = useNavigate();
  const decide = useDecide(deps.calls);
  const live = callAbout(useStore(deps.calls.live), approval);
  const [comment, setComment] = useState('');
  const [isDenying, setIsDenying] = useState(false);
  const hasComment = approval.kind === 'enrollment' || approval.kind === 'withdrawal';
  const say = async (isApproved: boolean): Promise<void> => {
    const decision = decisionAbout(approval, isApproved, comment);
    if (!decision) return;
    try {
      await decide(decision, t(isApproved ? 'calls.approveSaid' : 'calls.denySaid'));
      void navigate(deps.hrefOfApprovals);
    } catch {
      show(t('errors.storage-failed'));
    }
  };
  const deny = (): void => {
    if (hasComment && comment.trim() === '') {
      setIsDenying(true);
      announce(t('calls.commentFirst'));
      return;
    }
    void say(false);
  };
  return (
    <section className={styles.decide}>
      {live && <CallNotice calls={deps.calls} live={live} title={approval.title} />}
      {hasComment && <TextArea label={t(isDenying ? 'calls.commentNeeded' : 'calls.comment')} value={comment} onChange={setComment} maxLength={1000} {...(isDenying && { hint: t('calls.commentFirst') })} />}
      <div className={styles.buttons}>
        {mayDeny(approval) && (
          <Button kind="quiet" isWide icon={<X aria-hidden="true" />} onClick={deny}>
            {t('calls.deny')}
          </Button>
        )}
        <Button isWide icon={<Check aria-hidden="true" />} onClick={() => void say(true)}>
          {t('calls.approve')}
        </Button>
      </div>
    </section>
  );
}
