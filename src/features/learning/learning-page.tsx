import { lazy, Suspense, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { AnswerFailure } from '#parts/answer-failure.tsx';
import { useWords } from '#i18n/use-words.ts';
import { Page } from '#ui/page.tsx';
import { lazyPart } from '#ui/lazy-part.ts';
import { useStore } from '#ui/store.ts';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import { CourseList } from './course-list.tsx';
import type { DownloadsDeps } from './learning-deps.ts';
import styles from './learning-page.module.css';
import { LearningSkeleton } from './learning-skeleton.tsx';
import { LearningTabs } from './learning-tabs.tsx';
import { viewIn, type LearningView } from './learning-view.ts';
import { NothingDone, NothingToDo } from './nothing-here.tsx';
import { useHasWishes, useListedCourses } from './use-listed-courses.ts';

// Its code comes when it is looked at.
const DownloadsView = lazy(async () => ({ default: (await import('./downloads/downloads-view.tsx')).DownloadsView }));

/** Most wishes are sent before anybody looks here. */
const WishedCourses = lazyPart(async () => (await import('./wished-courses.tsx')).WishedCourses);

type ListView = Exclude<LearningView, 'path'>;

interface LearningPageProps {
  readonly deps: DownloadsDeps;
  /** Which list; else the address says it (`?view=done`). */
  readonly view?: ListView;
  /** The course that stands open beside the list. */
  readonly openEnrollmentId?: string;
  /** What stands above the list, such as the card of what waits. */
  readonly above?: ReactNode;
  readonly now?: number;
}

/** *My learning*: what is to do, what is packed, and what is done. */
export function LearningPage({ deps, view: told, openEnrollmentId, above, now }: LearningPageProps) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const view = told ?? viewIn(search);
  return (
    <Page title={t('learning.title')} tools={<LearningTabs deps={deps} current={view} />}>
      <div className={styles.stack}>
        {above}
        {view === 'packed' ? (
          <Suspense fallback={<LearningSkeleton />}>
            <DownloadsView deps={deps} {...(openEnrollmentId !== undefined && { openEnrollmentId })} />
          </Suspense>
        ) : (
          <Courses key={view} view={view} deps={deps} openEnrollmentId={openEnrollmentId} now={now} />
        )}
      </div>
    </Page>
  );
}

interface CoursesProps {
  readonly view: 'to-do' | 'done';
  readonly deps: DownloadsDeps;
  readonly openEnrollmentId: string | undefined;
  readonly now: number | undefined;
}

function Courses({ view, deps, openEnrollmentId, now }: CoursesProps) {
  const { t } = useWords();
  const { courses, asked } = useListedCourses(deps, view, now);
  const isOnline = useStore(deps.isOnline);
  const hasWishes = useHasWishes(deps) && view === 'to-do';
  // An undone wish goes with the button that undid it.
  const focus = useKeptFocus<HTMLDivElement>();
  const look = (): void => void asked.refetch();
  const isKnown = asked.data !== undefined;
  return (
    <div {...focus} className={styles.stack}>
      {asked.error && isKnown && <AnswerFailure error={asked.error} asOf={asked.data.asOf} isOnline={isOnline} onRetry={look} title={t('dashboard.failedTitle')} />}
      {hasWishes && <Suspense fallback={null}><WishedCourses deps={deps} /></Suspense>}
      {courses.length > 0 && <CourseList view={view} courses={courses} deps={deps} openEnrollmentId={openEnrollmentId} {...(now !== undefined && { now })} />}
      {courses.length === 0 && isKnown && !hasWishes && (view === 'done' ? <NothingDone toDo={deps.hrefs.toDo} /> : <NothingToDo isLooking={asked.isFetching} onLook={look} catalog={deps.hrefs.catalog} />)}
      {courses.length === 0 && !isKnown && asked.error && <AnswerFailure error={asked.error} isOnline={isOnline} onRetry={look} title={t('dashboard.failedTitle')} />}
      {courses.length === 0 && !isKnown && !asked.error && (
        <div aria-busy="true">
          <LearningSkeleton />
        </div>
      )}
    </div>
  );
}
