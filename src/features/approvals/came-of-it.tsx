import { CircleCheck } from 'lucide-react';
import type { Approval } from '#courses/approvals/approval.ts';
import { approvalOf } from '#courses/calls/decided-approvals.ts';
import { useWords } from '#i18n/use-words.ts';
import type { LiveCall } from '#offline/calls/live-call.ts';
import { CallNotice } from '#parts/calls/call-notice.tsx';
import type { CallsDeps } from '#parts/calls/calls-deps.ts';
import { Button } from '#ui/button.tsx';
import { useMessages } from '#ui/messages.tsx';
import { Notice } from '#ui/notice.tsx';
import { useStore } from '#ui/store.ts';

interface CameOfItProps {
  readonly calls: CallsDeps;
  /** What stands in the list: what became of an answer to it is said there. */
  readonly shown: readonly Approval[];
}

/** What the LMS made of a decision otherwise than was meant, where its request does not stand in the list any more; nothing where nothing is. */
export function CameOfIt({ calls, shown }: CameOfItProps) {
  const { t } = useWords();
  const { show } = useMessages();
  const live = useStore(calls.live).filter(({ call }) => approvalOf(call));
  const isShown = ({ call }: LiveCall): boolean => shown.some((approval) => approval.id === approvalOf(call)?.id && approval.kind === approvalOf(call)?.kind);
  const troubles = live.filter((one) => (one.state === 'refused' || one.state === 'unsure') && !isShown(one));
  const waitlisted = live.filter(({ state, reason }) => state === 'told' && reason === 'waitlisted');
  return (
    <>
      {troubles.map((one) => (
        <CallNotice key={one.call.id} calls={calls} live={one} title={one.call.subject} />
      ))}
      {waitlisted.map(({ call }) => (
        <Notice key={call.id} says="status" tone="due" icon={<CircleCheck aria-hidden="true" />} title={call.subject}>
          <p>{t('approvals.waitlisted')}</p>
          <Button kind="quiet" size="small" onClick={() => void calls.markSeen(call.id).catch(() => show(t('errors.storage-failed')))}>
            {t('calls.seen')}
          </Button>
        </Notice>
      ))}
    </>
  );
}
