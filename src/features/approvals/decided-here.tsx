import { CircleCheck, Undo2 } from 'lucide-react';
import { useId } from 'react';
import type { Approval } from '#courses/approvals/approval.ts';
import { approvalOf, waitingDecisions } from '#courses/calls/decided-approvals.ts';
import { useWords } from '#i18n/use-words.ts';
import type { LiveCall } from '#offline/calls/live-call.ts';
import { CallNotice } from '#parts/calls/call-notice.tsx';
import type { CallsDeps } from '#parts/calls/calls-deps.ts';
import { useUndoAll } from '#parts/calls/use-decide.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { StitchIcon } from '#ui/own-icons.tsx';
import { useStore } from '#ui/store.ts';
import styles from './decide-here.module.css';

interface DecidedHereProps {
  readonly calls: CallsDeps;
  /** What stands in the list: what became of an answer to it is said there. */
  readonly shown: readonly Approval[];
}

/** So many stand there each by itself; more are folded into one. */
const most = 3;

/** What was decided here and still waits to be sent, where it can be taken back, and what the LMS made of it otherwise than was meant; nothing where nothing is. */
export function DecidedHere({ calls, shown }: DecidedHereProps) {
  const { t } = useWords();
  const id = useId();
  const live = useStore(calls.live);
  const waiting = waitingDecisions(live);
  const isShown = ({ call }: LiveCall): boolean => shown.some((approval) => approval.id === approvalOf(call)?.id && approval.kind === approvalOf(call)?.kind);
  const troubles = live.filter((one) => approvalOf(one.call) && (one.state === 'refused' || one.state === 'unsure') && !isShown(one));
  const waitlisted = live.filter(({ call, state, reason }) => approvalOf(call) && state === 'told' && reason === 'waitlisted');
  return (
    <>
      {troubles.map((one) => (
        <CallNotice key={one.call.id} calls={calls} live={one} title={one.call.subject} />
      ))}
      {waitlisted.map(({ call }) => (
        <Notice key={call.id} says="status" tone="due" icon={<CircleCheck aria-hidden="true" />} title={call.subject}>
          <p>{t('approvals.waitlisted')}</p>
          <Button kind="quiet" size="small" onClick={() => void calls.markSeen(call.id)}>
            {t('calls.seen')}
          </Button>
        </Notice>
      ))}
      {waiting.length > 0 && (
        <section className={styles.decide} aria-labelledby={id}>
          <h2 id={id}>{t('calls.decided')}</h2>
          {waiting.length > most ? <Folded calls={calls} waiting={waiting} /> : waiting.map((one) => <CallNotice key={one.call.id} calls={calls} live={one} title={one.call.subject} />)}
        </section>
      )}
    </>
  );
}

function Folded({ calls, waiting }: { readonly calls: CallsDeps; readonly waiting: readonly LiveCall[] }) {
  const { t, formats } = useWords();
  const undoAll = useUndoAll(calls);
  const open = waiting.filter(({ canUndo }) => canUndo);
  return (
    <>
      <Notice says="status" tone="due" icon={<StitchIcon />} title={formats.number(waiting.length)}>
        <p>{t('calls.waits')}</p>
        {open.length > 0 && (
          <Button kind="quiet" size="small" icon={<Undo2 className="mirrors" aria-hidden="true" />} onClick={() => undoAll(open.map(({ call }) => call.id))}>
            {t('approvals.undoAll')}
          </Button>
        )}
      </Notice>
      <details className={styles.fold}>
        <summary>{t('approvals.showAll')}</summary>
        <div className={styles.decide}>
          {waiting.map((one) => (
            <CallNotice key={one.call.id} calls={calls} live={one} title={one.call.subject} />
          ))}
        </div>
      </details>
    </>
  );
}
