import { useWords } from '#i18n/use-words.ts';
import { List, ListItem } from '#ui/list.tsx';
import { useStore } from '#ui/store.ts';
import { CourseRow } from './course-row.tsx';
import type { LearningCourse } from './learning-courses.ts';
import type { LearningDeps } from './learning-deps.ts';

interface CourseRowsProps {
  readonly courses: readonly LearningCourse[];
  readonly deps: LearningDeps;
  readonly openEnrollmentId?: string;
}

/** The list of courses. */
export function CourseRows({ courses, deps, openEnrollmentId }: CourseRowsProps) {
  const { t } = useWords();
  const downloads = useStore(deps.downloads);
  const standings = useStore(deps.standings);
  const isOnline = useStore(deps.isOnline);
  return (
    <List label={t('learning.listLabel')}>
      {courses.map((course) => (
        <ListItem key={course.enrollmentId}>
          <CourseRow
            course={course}
            download={downloads.get(course.enrollmentId) ?? { kind: 'none' }}
            progress={standings.get(course.enrollmentId)?.progress}
            isOnline={isOnline}
            href={deps.hrefOfCourse(course.enrollmentId)}
            isOpen={course.enrollmentId === openEnrollmentId}
          />
        </ListItem>
      ))}
    </List>
  );
}
