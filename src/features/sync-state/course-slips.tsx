import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { useStore } from '#ui/store.ts';
import { SlipCard } from './slip-card.tsx';
import { slipsOf } from './slips.ts';
import type { SyncDeps } from './sync-deps.ts';
import styles from './sync-page.module.css';

interface CourseSlipsProps {
  readonly deps: SyncDeps;
  readonly enrollmentId: string;
}

/** The delivery slips of one course, the newest first; nothing where nothing was done. */
export function CourseSlips({ deps, enrollmentId }: CourseSlipsProps) {
  const { t } = useWords();
  const history = useQuery(deps.history);
  const isTelling = useStore(deps.state).phase === 'telling';
  const [isAll, setIsAll] = useState(false);
  const slips = useMemo(() => slipsOf((history.data ?? []).filter(({ entry }) => entry.enrollmentId === enrollmentId)), [history.data, enrollmentId]);
  if (slips.length === 0) return null;
  return (
    <section className={styles.slips} aria-labelledby="course-slips">
      <h2 id="course-slips">{t('slip.heading')}</h2>
      {(isAll ? slips : slips.slice(0, 2)).map((slip) => (
        <SlipCard key={slip.launchId} slip={slip} userId={deps.learner.userId} isTelling={isTelling} />
      ))}
      {slips.length > 2 && !isAll && (
        <Button kind="quiet" onClick={() => setIsAll(true)}>
          {t('slip.earlier')}
        </Button>
      )}
    </section>
  );
}
