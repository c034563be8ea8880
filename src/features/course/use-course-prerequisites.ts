import { useEffect, useState } from 'react';
import type { Course, CourseItem } from '#formats/course.ts';
import type { CoursePrerequisites } from '#formats/prerequisites/course-prerequisites.ts';

const anyWaits = (items: readonly CourseItem[]): boolean => items.some(({ prerequisites, children }) => prerequisites !== undefined || anyWaits(children));

/** What the parts of a course wait for; few courses say, so what reads it comes with those. */
export function useCoursePrerequisites(course: Course | undefined): CoursePrerequisites | undefined {
  const [known, setKnown] = useState<{ readonly of: Course; readonly prerequisites: CoursePrerequisites }>();
  useEffect(() => {
    if (!course || !anyWaits(course.items)) return undefined;
    let isGone = false;
    void import('#formats/prerequisites/course-prerequisites.ts').then(
      ({ coursePrerequisites }) => !isGone && setKnown({ of: course, prerequisites: coursePrerequisites(course) }),
      () => undefined, // the recorder keeps the order all the same
    );
    return () => {
      isGone = true;
    };
  }, [course]);
  return known && known.of === course ? known.prerequisites : undefined;
}
