import { useQuery } from '@tanstack/react-query';
import { Suspense, useState, type ReactNode } from 'react';
import type { ToDoRow } from '#courses/to-do-row.ts';
import { useWords } from '#i18n/use-words.ts';
import { classes } from '#ui/classes.ts';
import { lazyPart } from '#ui/lazy-part.ts';
import { Page } from '#ui/page.tsx';
import { useIsLate } from '#ui/use-is-late.ts';
import { useNow } from '#ui/use-now.ts';
import { useStore } from '#ui/store.ts';
import type { DashboardDeps } from './dashboard-deps.ts';
import styles from './dashboard-page.module.css';
import { HeroSkeleton } from './hero-skeleton.tsx';
import { Hero } from './hero.tsx';
import { OnDevice } from './on-device.tsx';
import { ToDoSection } from './to-do-section.tsx';
import { useHero } from './use-hero.ts';
import { useNeedsSettled } from './use-needs-settled.ts';
import { togetherMs, useToDo } from './use-to-do.ts';
import { Welcome } from './welcome.tsx';

/** It waits for the LMS's answers anyway. */
const NeedsMe = lazyPart(async () => (await import('./needs-me.tsx')).NeedsMe);
/** It stands below everything else. */
const Lately = lazyPart(async () => (await import('./lately.tsx')).Lately);

interface DashboardPageProps {
  readonly deps: DashboardDeps;
  /** Whether it is known what waits to be sent: until then nothing is drawn that it would push aside. */
  readonly isRead: boolean;
  /** What waits to be sent: the card of the sync-state feature, where something waits. */
  readonly waitingCard?: ReactNode;
}

const none: readonly ToDoRow[] = [];

/** Home answers "what now" in one screen: go on with the last course, what is to do, what needs this person, and the news. */
export function DashboardPage({ deps, isRead, waitingCard }: DashboardPageProps) {
  const { formats } = useWords();
  const now = useNow();
  const isOnline = useStore(deps.isOnline);
  const toDo = useToDo(deps);
  // What is first to do is not known before all of it is.
  const hero = useHero(deps, toDo.isPending ? none : toDo.rows);
  const newest = useQuery({ ...deps.newest, enabled: toDo.isNew });
  const greeting = useGreeting(deps);
  // A moment: what this device knows is read. Nothing is drawn that would have to move.
  const isReading = hero.isReading || !isRead;
  return (
    <Page title={greeting} isWide tools={<p className={styles.date}>{formats.dates.day(now)}</p>}>
      {!isReading && (
        <div className={styles.columns}>
          <div className={styles.column}>
            {toDo.isNew ? (
              <>
                {waitingCard}
                <Welcome newest={newest.data?.value.modules ?? []} hrefs={deps.hrefs} />
              </>
            ) : (
              <>
                {hero.course ? <Hero course={hero.course} hrefs={deps.hrefs} isOnline={isOnline} /> : toDo.isPending && !deps.isOthers && <HeroSkeleton />}
                {waitingCard}
                <ToDoSection toDo={toDo} heroEnrollmentId={hero.course?.enrollmentId} hrefs={deps.hrefs} isOnline={isOnline} />
              </>
            )}
          </div>
          <div className={classes(styles.column, (toDo.isPending || (toDo.isNew && newest.isPending)) && styles.isComing)}>
            <Aside deps={deps} />
          </div>
        </div>
      )}
    </Page>
  );
}

/** What needs this person, what is on the device, and what others do. A card is drawn when those above it are known, so that none is pushed away under the finger. */
function Aside({ deps }: { readonly deps: DashboardDeps }) {
  const isSettled = useNeedsSettled(deps.waiting);
  const isLate = useIsLate(true, togetherMs);
  const needsIsDrawn = isSettled || isLate;
  return (
    <>
      <Suspense fallback={null}>
        {needsIsDrawn && <NeedsMe deps={deps} />}
        {needsIsDrawn && <OnDevice deps={deps} />}
      </Suspense>
      <Suspense fallback={null}>
        <Lately deps={deps} mayDraw={needsIsDrawn} isLate={isLate} />
      </Suspense>
    </>
  );
}

/** By the time of day when the page was opened: a greeting that changes under the eyes is none. */
function useGreeting({ me, learner }: Pick<DashboardDeps, 'me' | 'learner'>): string {
  const { t } = useWords();
  const [hour] = useState(() => new Date().getHours());
  const given = useQuery(me).data?.value.given.trim();
  const name = given || (learner.name.split(' ')[0] ?? learner.name);
  if (hour >= 4 && hour < 12) return t('dashboard.morning', { name });
  return hour >= 12 && hour < 18 ? t('dashboard.afternoon', { name }) : t('dashboard.evening', { name });
}
