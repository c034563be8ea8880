import type { Course, CourseItem } from './course.ts';
import { isSequenced } from './is-sequenced.ts';
import type { ActivityFacts } from './sequencing.ts';

/** Whether the learner may always choose among what stands directly below an activity: nothing there depends on what was done before. */
function isOpenBelow({ sequencing: { controls } }: ActivityFacts, children: readonly CourseItem[]): boolean {
  return (
    controls.choice &&
    !controls.forwardOnly &&
    !controls.preventActivation &&
    !controls.constrainChoice &&
    children.every(({ activity }) => !activity || (activity.sequencing.preConditionRules.length === 0 && activity.sequencing.attemptLimit === undefined))
  );
}

/**
 * The items of a SCORM 2004 course that its order may close to a choice (SN 4.6, SB.2.9): which of them are open only the sequencer knows, while the course plays. Empty for a course without
 * an order, and for one whose parts may be taken as one likes.
 */
export function chosenByOrder(course: Pick<Course, 'standard' | 'items' | 'rootActivity'>): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (items: readonly CourseItem[], isOpen: boolean): void => {
    for (const { id, activity, children } of items) {
      if (!isOpen) found.add(id);
      walk(children, isOpen && (!activity || isOpenBelow(activity, children)));
    }
  };
  if (isSequenced(course) && course.rootActivity) walk(course.items, isOpenBelow(course.rootActivity, course.items));
  return found;
}
