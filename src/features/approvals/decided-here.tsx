import { useId } from 'react';
import { waitingDecisions } from '#courses/calls/decided-approvals.ts';
import { useWords } from '#i18n/use-words.ts';
import { CallNotice } from '#parts/calls/call-notice.tsx';
import type { CallsDeps } from '#parts/calls/calls-deps.ts';
import { useStore } from '#ui/store.ts';
import styles from './decide-here.module.css';

/** What was decided here and still waits to be sent, where it can be taken back; nothing where nothing does. */
export function DecidedHere({ calls }: { readonly calls: CallsDeps }) {
  const { t } = useWords();
  const id = useId();
  const waiting = waitingDecisions(useStore(calls.live));
  if (waiting.length === 0) return null;
  return (
    <section className={styles.decide} aria-labelledby={id}>
      <h2 id={id}>{t('calls.decided')}</h2>
      {waiting.map((live) => (
        <CallNotice key={live.call.id} calls={calls} live={live} title={live.call.subject} />
      ))}
    </section>
  );
}
