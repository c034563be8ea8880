import { useState, type ReactNode } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { AnswerFailure } from '#parts/answer-failure.tsx';
import { RowsSkeleton } from '#parts/rows-skeleton.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { Page } from '#ui/page.tsx';
import { Section } from '#ui/section.tsx';
import { useNow } from '#ui/use-now.ts';
import { useStore } from '#ui/store.ts';
import { Colleagues } from './colleagues.tsx';
import type { DashboardDeps } from './dashboard-deps.ts';
import styles from './dashboard-page.module.css';
import { HeroSkeleton } from './hero-skeleton.tsx';
import { Hero } from './hero.tsx';
import { NeedsYou } from './needs-you.tsx';
import { NewsCards } from './news-cards.tsx';
import { OnDevice } from './on-device.tsx';
import { ToDoList } from './to-do-list.tsx';
import { useHero } from './use-hero.ts';
import { useToDo } from './use-to-do.ts';

interface DashboardPageProps {
  readonly deps: DashboardDeps;
  /** What waits to be sent: the card of the sync-state feature, where something waits. */
  readonly waitingCard?: ReactNode;
}

const mostRows = 5;

/** Home answers "what now" in one screen: go on with the last course, what is to do, what needs this person, and the news. */
export function DashboardPage({ deps, waitingCard }: DashboardPageProps) {
  const { t, formats } = useWords();
  const now = useNow();
  const isOnline = useStore(deps.isOnline);
  const toDo = useToDo(deps);
  const hero = useHero(deps, toDo.rows);
  const greeting = useGreeting(deps.learnerName);
  // What the hero shows already is not said twice, unless something presses.
  const rows = toDo.rows.filter(({ enrollmentId, reason }) => enrollmentId === undefined || enrollmentId !== hero?.enrollmentId || !['started', 'open'].includes(reason.kind));
  const { hrefs } = deps;
  return (
    <Page title={greeting} isWide tools={<p className={styles.date}>{formats.date(now)}</p>}>
      <div className={styles.columns}>
        <div className={styles.column}>
          {toDo.isPending && !toDo.error && <HeroSkeleton />}
          {hero && <Hero course={hero} hrefs={hrefs} />}
          {waitingCard}
          {toDo.error && rows.length === 0 && !hero && <AnswerFailure error={toDo.error} isOnline={isOnline} title={t('dashboard.failedTitle')} onRetry={toDo.retry} />}
          {toDo.isPending && !toDo.error && (
            <Section title={t('dashboard.toDo')}>
              <RowsSkeleton />
            </Section>
          )}
          {rows.length > 0 && (
            <Section title={t('dashboard.toDo')} more={{ to: hrefs.learning, label: t('dashboard.showAll') }}>
              <ToDoList rows={rows.slice(0, mostRows)} hrefs={hrefs} label={t('dashboard.toDo')} />
            </Section>
          )}
          {!toDo.isPending && !toDo.error && rows.length === 0 && <Nothing isNew={toDo.isNew} hrefs={hrefs} />}
        </div>
        <div className={styles.column}>
          <NeedsYou waiting={deps.waiting} hrefs={hrefs} />
          <OnDevice deps={deps} />
          <NewsCards deps={deps} />
          <Colleagues deps={deps} />
        </div>
      </div>
    </Page>
  );
}

function Nothing({ isNew, hrefs }: { readonly isNew: boolean; readonly hrefs: DashboardDeps['hrefs'] }) {
  const { t } = useWords();
  if (isNew) {
    return <EmptyPlace drawing="open-bag" title={t('dashboard.newTitle')} sentence={t('dashboard.newSentence')} action={<ButtonLink to={hrefs.catalog}>{t('dashboard.toCatalog')}</ButtonLink>} />;
  }
  return (
    <EmptyPlace
      drawing="all-sent"
      title={t('dashboard.nothingTitle')}
      sentence={t('dashboard.nothingSentence')}
      action={
        <ButtonLink kind="quiet" to={hrefs.path}>
          {t('dashboard.toPath')}
        </ButtonLink>
      }
    />
  );
}

/** By the time of day when the page was opened: a greeting that changes under the eyes is none. */
function useGreeting(name: string): string {
  const { t } = useWords();
  const [hour] = useState(() => new Date().getHours());
  if (hour >= 4 && hour < 12) return t('dashboard.morning', { name });
  return hour >= 12 && hour < 18 ? t('dashboard.afternoon', { name }) : t('dashboard.evening', { name });
}
