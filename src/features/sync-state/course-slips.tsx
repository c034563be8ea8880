import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Section } from '#ui/section.tsx';
import { useStore } from '#ui/store.ts';
import { SlipCard } from './slip-card.tsx';
import { searchOfSlips } from './slip-filters.ts';
import { isFastened, slipsOf } from './slips.ts';
import type { SyncDeps } from './sync-deps.ts';
import styles from './sync-page.module.css';

interface CourseSlipsProps {
  readonly deps: SyncDeps;
  readonly enrollmentId: string;
}

/** The delivery slips of one course: the newest two, and what is not settled with them; nothing where nothing was done. All of them stand in the sync record. */
export function CourseSlips({ deps, enrollmentId }: CourseSlipsProps) {
  const { t, formats } = useWords();
  const history = useQuery(deps.history);
  const isTelling = useStore(deps.state).phase === 'telling';
  const slips = useMemo(() => slipsOf((history.data ?? []).filter(({ entry }) => entry.enrollmentId === enrollmentId)), [history.data, enrollmentId]);
  if (slips.length === 0) return null;
  const shown = slips.filter(({ state, seenAt }, index) => index < 2 || (!isFastened(state) && seenAt === undefined));
  const search = searchOfSlips({ show: undefined, course: enrollmentId });
  return (
    <Section title={t('slip.section')} count={formats.number(slips.length)} more={slips.length > shown.length ? { to: `${deps.hrefOfWaiting}${search}`, label: t('slip.showAll') } : undefined}>
      <div className={styles.slips}>
        {shown.map((slip) => (
          <SlipCard key={slip.id} slip={slip} deps={deps} isTelling={isTelling} to={{ pathname: deps.hrefOfSlip(slip.id), search }} under="course" />
        ))}
      </div>
    </Section>
  );
}
