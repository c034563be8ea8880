import { launchableItems, type Course, type CourseItem } from './course.ts';
import type { ActivityFacts } from './sequencing.ts';

/** Whether an order, shared data or what other activities did can make a difference to what one activity does. Roll-up alone cannot, where there is but one item. */
const mattersAlone = ({ sequencing, dataMaps }: ActivityFacts): boolean =>
  sequencing.preConditionRules.length > 0 ||
  sequencing.exitConditionRules.length > 0 ||
  sequencing.postConditionRules.length > 0 ||
  sequencing.attemptLimit !== undefined ||
  sequencing.objectives.some(({ maps }) => maps.length > 0) ||
  (dataMaps?.length ?? 0) > 0;

/**
 * Whether a course is played by a sequencer: SCORM 2004 with several items, or with one whose manifest says more of it than its place. A course that was kept
 * before manifests were read so far has no `rootActivity` and plays as it did. Where clusters have a page of their own, which no sequencer would deliver
 * (eXeLearning writes so), and nothing but the place of the items orders them, the pages count for more.
 */
export function isSequenced(course: Pick<Course, 'standard' | 'items' | 'rootActivity'>): boolean {
  if (course.standard !== 'scorm-2004' || !course.rootActivity) return false;
  const items = launchableItems(course);
  const isFlat = items.every(({ children }) => children.length === 0);
  if (items.length > 1 && isFlat) return true;
  const facts = (items: readonly CourseItem[]): readonly ActivityFacts[] => items.flatMap(({ activity, children }) => [...(activity ? [activity] : []), ...facts(children)]);
  return [course.rootActivity, ...facts(course.items)].some(mattersAlone);
}
