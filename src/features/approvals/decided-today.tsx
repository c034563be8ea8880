import { useState } from 'react';
import { approvalOf } from '#courses/calls/decided-approvals.ts';
import { useWords } from '#i18n/use-words.ts';
import type { CallsDeps } from '#parts/calls/calls-deps.ts';
import { Dotted } from '#ui/dotted.tsx';
import { useStore } from '#ui/store.ts';
import { decisionWord } from './decision-word.ts';
import styles from './decide-here.module.css';

/** What was decided here today and the LMS has taken, folded; nothing where nothing was. */
export function DecidedToday({ calls }: { readonly calls: Pick<CallsDeps, 'live'> }) {
  const { t, formats } = useWords();
  const live = useStore(calls.live);
  const [today] = useState(() => new Date().setHours(0, 0, 0, 0));
  const told = live.filter(({ call, state, settledAt }) => state === 'told' && approvalOf(call) && (settledAt ?? 0) >= today);
  if (told.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary>
        {t('approvals.decidedToday')} <span className={styles.count}>{formats.number(told.length)}</span>
      </summary>
      <ul className={styles.told}>
        {told.toReversed().map(({ call, settledAt = 0 }) => (
          <li key={call.id}>
            <p className={styles.subject}>
              <bdi>{call.subject}</bdi>
            </p>
            <Dotted>
              <span>{t(decisionWord(call))}</span>
              <time dateTime={new Date(settledAt).toISOString()}>{formats.time(settledAt)}</time>
            </Dotted>
          </li>
        ))}
      </ul>
    </details>
  );
}
