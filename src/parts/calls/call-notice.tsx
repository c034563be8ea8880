import { CircleAlert, CircleHelp, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { LiveCall } from '#offline/calls/live-call.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { useMessages } from '#ui/messages.tsx';
import { Notice } from '#ui/notice.tsx';
import { StitchIcon } from '#ui/own-icons.tsx';
import type { CallsDeps } from './calls-deps.ts';
import { useUndo } from './use-decide.ts';

interface CallNoticeProps {
  readonly calls: CallsDeps;
  readonly live: LiveCall;
  /** What was decided, in a few words; it stands as the title. */
  readonly title: string;
  /** Which way it was decided, where the title does not say it. */
  readonly was?: string;
  /** What helps where it was refused. */
  readonly help?: ReactNode;
}

/** What became of a decision, where it was made: it waits and can be taken back, or the LMS said no, or nobody knows. */
export function CallNotice({ calls, live, title, was, help }: CallNoticeProps) {
  const { t, wordOf } = useWords();
  const { show } = useMessages();
  const undo = useUndo(calls);
  const { call, state, reason = 'lms-refused', canUndo } = live;
  if (state === 'told') return null;
  if (state === 'waiting') {
    return (
      <Notice says="status" tone="due" icon={<StitchIcon />} title={title}>
        {was !== undefined && <p>{was}</p>}
        <p>{t(canUndo ? 'calls.waits' : 'calls.asking')}</p>
        {canUndo && (
          <Button kind="quiet" size="small" icon={<Undo2 className="mirrors" aria-hidden="true" />} onClick={() => undo(call.id)}>
            {t('calls.undo')}
          </Button>
        )}
      </Notice>
    );
  }
  return (
    <Notice says="alert" tone={state === 'refused' ? 'bad' : 'due'} icon={state === 'refused' ? <CircleAlert aria-hidden="true" /> : <CircleHelp aria-hidden="true" />} title={title}>
      <p>{state === 'refused' ? wordOf('callRefusal', reason) : t('calls.unsure')}</p>
      {state === 'refused' && help}
      <Button kind="quiet" size="small" onClick={() => void calls.markSeen(call.id).catch(() => show(t('errors.storage-failed')))}>
        {t('calls.seen')}
      </Button>
    </Notice>
  );
}
