import { useState } from 'react';
import type { Module } from '#api/contract/module.ts';
import { comingSessions } from '#courses/session-standing.ts';
import { otherZone } from '#courses/session-times.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import type { ModuleDeps } from './course-deps.ts';
import { SessionCard } from './session-card.tsx';
import styles from './dates-section.module.css';
import { useClash } from './use-clash.ts';

interface DatesSectionProps {
  readonly deps: ModuleDeps;
  readonly module: Module;
  readonly now: number;
  /** My own date stands elsewhere. */
  readonly except?: string | undefined;
}

const shownAtFirst = 3;

/** The dates to come, each as a pass. Nothing where a course has none. */
export function DatesSection({ deps, module, now, except }: DatesSectionProps) {
  const { t } = useWords();
  const [isAll, setIsAll] = useState(false);
  const sessions = comingSessions(module.sessions, now).filter(({ id, start }) => id !== except && start !== undefined);
  const clashOf = useClash(deps, sessions.length > 0);
  const isOver = module.sessions.length > 0 && module.sessions.some(({ start }) => start !== undefined);
  if (sessions.length === 0) return isOver && except === undefined ? <p className={styles.none}>{t('module.datesOver')}</p> : null;
  const saysWhoseTime = sessions.some((session) => otherZone(session) !== undefined);
  const shown = isAll ? sessions : sessions.slice(0, shownAtFirst);
  return (
    <section className={styles.section} aria-labelledby="module-dates">
      <h2 id="module-dates">{t('module.dates')}</h2>
      <ul className={styles.cards}>
        {shown.map((session) => (
          <li key={session.id}>
            <SessionCard deps={deps} session={session} now={now} saysWhoseTime={saysWhoseTime} clash={clashOf(session)} />
          </li>
        ))}
      </ul>
      {shown.length < sessions.length && (
        <Button kind="quiet" onClick={() => setIsAll(true)}>
          {t('module.moreDates', { count: sessions.length - shown.length })}
        </Button>
      )}
    </section>
  );
}
