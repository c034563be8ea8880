import { ofKind } from '#offline/calls/live-call.ts';
import { useWords } from '#i18n/use-words.ts';
import { useStore } from '#ui/store.ts';
import { VirtualList } from '#ui/virtual-list.tsx';
import { CourseRow } from './course-row.tsx';
import type { ToDoCourse } from './learning-courses.ts';
import type { LearningDeps } from './learning-deps.ts';
import { useReasonWords } from './use-due-words.ts';

interface CourseRowsProps {
  readonly courses: readonly ToDoCourse[];
  readonly deps: LearningDeps;
  readonly openEnrollmentId?: string | undefined;
  /** The name of the list; it is the list of courses unless told. */
  readonly label?: string;
  readonly showsDay?: boolean;
  readonly now: number;
}

/** A list of courses; of a long one only what is near the screen is drawn. */
export function CourseRows({ courses, deps, openEnrollmentId, label, showsDay = false, now }: CourseRowsProps) {
  const { t } = useWords();
  const reasonWords = useReasonWords(now);
  const downloads = useStore(deps.downloads);
  const standings = useStore(deps.standings);
  const isOnline = useStore(deps.isOnline);
  const leaving = ofKind(useStore(deps.calls.live), 'withdraw').flatMap(({ call, state }) => (state === 'waiting' ? [call.parameters.enrollmentId] : []));
  return (
    <VirtualList label={label ?? t('learning.listLabel')} items={courses} keyOf={({ enrollmentId }) => enrollmentId}>
      {(course) => (
        <CourseRow
          course={course}
          download={downloads.get(course.enrollmentId) ?? { kind: 'none' }}
          progress={standings.get(course.enrollmentId)?.progress}
          isOnline={isOnline}
          href={deps.hrefOfCourse(course.enrollmentId)}
          isLeaving={leaving.includes(course.enrollmentId)}
          isOpen={course.enrollmentId === openEnrollmentId}
          reason={reasonWords(course.reason)}
          showsDay={showsDay}
        />
      )}
    </VirtualList>
  );
}
