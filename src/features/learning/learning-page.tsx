import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { Page } from '#ui/page.tsx';
import { useStore } from '#ui/store.ts';
import { CourseRows } from './course-rows.tsx';
import { doneCourses, packedCourses, toDoCourses } from './learning-courses.ts';
import type { LearningDeps } from './learning-deps.ts';
import { LearningFailure } from './learning-failure.tsx';
import { LearningTabs } from './learning-tabs.tsx';
import styles from './learning-page.module.css';
import { LearningSkeleton } from './learning-skeleton.tsx';
import { NothingDone, NothingPacked, NothingToDo } from './nothing-here.tsx';

interface LearningPageProps {
  readonly deps: LearningDeps;
  /** The course that stands open beside the list. */
  readonly openEnrollmentId?: string;
  /** What stands above the list, such as the card of what waits. */
  readonly above?: ReactNode;
}

type View = 'to-do' | 'packed' | 'done';

/** *My learning*: what is to do, what is packed, and what is done. The view is in the address (`?view=packed`). */
export function LearningPage({ deps, openEnrollmentId, above }: LearningPageProps) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const view = viewOf(search.get('view'));
  const enrollments = useQuery(deps.enrollments);
  const records = useQuery(deps.records);
  const kept = useStore(deps.kept);
  const standings = useStore(deps.standings);
  const isOnline = useStore(deps.isOnline);

  const known = { enrollments: enrollments.data, records: records.data, kept, standings };
  const views = { 'to-do': toDoCourses(known), packed: packedCourses(known), done: doneCourses(known) };
  const courses = views[view];
  const asked = view === 'done' ? records : enrollments;
  const hasNothing = view !== 'packed' && !asked.data && courses.length === 0;
  const isWaiting = hasNothing && asked.isPending;
  const hasFailed = hasNothing && asked.error !== null;
  const look = (): void => void asked.refetch();

  return (
    <Page title={t('learning.title')} tools={<LearningTabs deps={deps} current={view} />}>
      <div className={styles.stack} aria-busy={isWaiting}>
        {above}
        {asked.error && asked.data && <LearningFailure error={asked.error} asOf={asked.data.asOf} isOnline={isOnline} onRetry={look} />}
        {hasFailed && <LearningFailure error={asked.error} isOnline={isOnline} onRetry={look} />}
        {isWaiting && <LearningSkeleton />}
        {!isWaiting && !hasFailed && courses.length === 0 && <Nothing view={view} isLooking={asked.isFetching} onLook={look} />}
        {courses.length > 0 && <CourseRows courses={courses} deps={deps} {...(openEnrollmentId && { openEnrollmentId })} />}
      </div>
    </Page>
  );
}

const viewOf = (text: string | null): View => (text === 'packed' || text === 'done' ? text : 'to-do');

function Nothing({ view, isLooking, onLook }: { readonly view: View; readonly isLooking: boolean; readonly onLook: () => void }) {
  if (view === 'packed') return <NothingPacked />;
  return view === 'done' ? <NothingDone /> : <NothingToDo isLooking={isLooking} onLook={onLook} />;
}
