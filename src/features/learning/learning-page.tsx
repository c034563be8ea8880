import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { Page } from '#ui/page.tsx';
import { Segments } from '#ui/segments.tsx';
import { useStore } from '#ui/store.ts';
import { CourseRows } from './course-rows.tsx';
import { courseOf, inOrder, packedCourses } from './learning-courses.ts';
import type { LearningDeps } from './learning-deps.ts';
import { LearningFailure } from './learning-failure.tsx';
import styles from './learning-page.module.css';
import { LearningSkeleton } from './learning-skeleton.tsx';
import { NothingPacked, NothingToDo } from './nothing-here.tsx';

interface LearningPageProps {
  readonly deps: LearningDeps;
  /** The course that stands open beside the list. */
  readonly openEnrollmentId?: string;
  /** What stands above the list, such as the card of what waits. */
  readonly above?: ReactNode;
}

/** *My learning*: what is to do, and what is packed. The view is in the address (`?view=packed`). */
export function LearningPage({ deps, openEnrollmentId, above }: LearningPageProps) {
  const { t, formats } = useWords();
  const [search] = useSearchParams();
  const view = search.get('view') === 'packed' ? 'packed' : 'to-do';
  const enrollments = useQuery(deps.enrollments);
  const downloads = useStore(deps.downloads);
  const kept = useStore(deps.kept);
  const isOnline = useStore(deps.isOnline);

  const records = enrollments.data?.records ?? [];
  const packed = packedCourses(records, kept, downloads);
  const courses = view === 'packed' ? packed : inOrder(records).map(courseOf);
  const isWaiting = enrollments.isPending && view === 'to-do';
  const hasFailed = enrollments.error !== null && !enrollments.data && view === 'to-do';

  const views = (
    <Segments
      label={t('learning.views')}
      segments={[
        { to: '?', label: t('learning.toDo'), count: enrollments.data ? formats.number(records.length) : undefined, isCurrent: view === 'to-do' },
        { to: '?view=packed', label: t('learning.packed'), count: formats.number(packed.length), isCurrent: view === 'packed' },
      ]}
    />
  );
  return (
    <Page title={t('learning.title')} tools={views}>
      <div className={styles.stack} aria-busy={isWaiting}>
        {above}
        {enrollments.error && enrollments.data && <LearningFailure error={enrollments.error} asOf={enrollments.data.asOf} isOnline={isOnline} onRetry={() => void enrollments.refetch()} />}
        {hasFailed && <LearningFailure error={enrollments.error} isOnline={isOnline} onRetry={() => void enrollments.refetch()} />}
        {isWaiting && <LearningSkeleton />}
        {!isWaiting && !hasFailed && courses.length === 0 && (view === 'packed' ? <NothingPacked /> : <NothingToDo isLooking={enrollments.isFetching} onLook={() => void enrollments.refetch()} />)}
        {courses.length > 0 && <CourseRows courses={courses} deps={deps} {...(openEnrollmentId && { openEnrollmentId })} />}
      </div>
    </Page>
  );
}
