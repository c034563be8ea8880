import { Undo2 } from 'lucide-react';
import { useId } from 'react';
import { waitingDecisions } from '#courses/calls/decided-approvals.ts';
import { useWords } from '#i18n/use-words.ts';
import type { LiveCall } from '#offline/calls/live-call.ts';
import { CallNotice } from '#parts/calls/call-notice.tsx';
import type { CallsDeps } from '#parts/calls/calls-deps.ts';
import { useUndoAll } from '#parts/calls/use-decide.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { StitchIcon } from '#ui/own-icons.tsx';
import { useStore } from '#ui/store.ts';
import { useSingleTaps } from '#ui/use-single-taps.ts';
import { decisionWord } from './decision-word.ts';
import styles from './decide-here.module.css';

/** So many stand there each by itself; more are folded into one. */
const most = 3;

/** What was decided here and still waits to be sent, where it can be taken back; nothing where nothing does. It stands below the list: above it, it would push the next request away under the finger. */
export function DecidedHere({ calls }: { readonly calls: CallsDeps }) {
  const { t } = useWords();
  const id = useId();
  const taps = useSingleTaps();
  const waiting = waitingDecisions(useStore(calls.live));
  if (waiting.length === 0) return null;
  return (
    <section className={styles.decide} aria-labelledby={id} {...taps}>
      <h2 id={id}>{t('calls.decided')}</h2>
      {waiting.length > most ? <Folded calls={calls} waiting={waiting} /> : waiting.map((one) => <CallNotice key={one.call.id} calls={calls} live={one} title={one.call.subject} was={t(decisionWord(one.call))} />)}
    </section>
  );
}

function Folded({ calls, waiting }: { readonly calls: CallsDeps; readonly waiting: readonly LiveCall[] }) {
  const { t } = useWords();
  const undoAll = useUndoAll(calls);
  const open = waiting.filter(({ canUndo }) => canUndo);
  return (
    <>
      <Notice says="status" tone="due" icon={<StitchIcon />} title={t('places.waits', { count: waiting.length })}>
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
            <CallNotice key={one.call.id} calls={calls} live={one} title={one.call.subject} was={t(decisionWord(one.call))} />
          ))}
        </div>
      </details>
    </>
  );
}
