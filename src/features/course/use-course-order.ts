import { useEffect, useState } from 'react';
import type { Course, CourseItem } from '#formats/course.ts';
import type { CoursePrerequisites } from '#formats/prerequisites/course-prerequisites.ts';

/** What stands in the way of a course's parts. */
interface CourseOrder {
  readonly prerequisites?: CoursePrerequisites;
  /** Parts that the course's own order opens and closes. */
  readonly byOrder?: ReadonlySet<string>;
}

const anyWaits = (items: readonly CourseItem[]): boolean => items.some(({ prerequisites, children }) => prerequisites !== undefined || anyWaits(children));

async function readOrder(course: Course): Promise<CourseOrder> {
  if (course.rootActivity) return { byOrder: (await import('#formats/chosen-by-order.ts')).chosenByOrder(course) };
  return { prerequisites: (await import('#formats/prerequisites/course-prerequisites.ts')).coursePrerequisites(course) };
}

/** What the parts of a course wait for; few courses say, so what reads it comes with those. */
export function useCourseOrder(course: Course | undefined): CourseOrder {
  const [known, setKnown] = useState<{ readonly of: Course; readonly order: CourseOrder }>();
  useEffect(() => {
    if (!course || !(course.rootActivity || anyWaits(course.items))) return undefined;
    let isGone = false;
    void readOrder(course).then(
      (order) => !isGone && setKnown({ of: course, order }),
      () => undefined, // the recorder keeps the order all the same
    );
    return () => {
      isGone = true;
    };
  }, [course]);
  return known && known.of === course ? known.order : nothing;
}

const nothing: CourseOrder = {};
