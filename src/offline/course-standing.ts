import { courseStatus } from '#formats/cmi/course-status.ts';
import type { LessonStatus } from '#formats/cmi.ts';
import { launchableItems, type Course } from '#formats/course.ts';
import type { ItemRecord, Launch } from './learner-schema.ts';

/** How far a course is by what was done on this device, in its present attempt. */
export interface CourseStanding {
  readonly status: LessonStatus;
  /** From 0 to 1: parts done of parts. */
  readonly progress: number;
  /** Something of it has not been told yet. */
  readonly isWaiting: boolean;
}

const isDone = (status: LessonStatus): boolean => status === 'passed' || status === 'completed';

/** The attempt that a course is in: its last launch's. A new one is there as soon as it was opened, before any of its parts has an item. */
export const presentAttempt = (launches: readonly Pick<Launch, 'attempt'>[]): number => Math.max(1, ...launches.map(({ attempt }) => attempt));

/** The standing of a course from its items and launches of all attempts. Parts that the manifest hides count only where it hides all. */
export function standingOf(course: Pick<Course, 'items'>, items: readonly ItemRecord[], launches: readonly Pick<Launch, 'attempt'>[], isWaiting: boolean): CourseStanding {
  const all = launchableItems(course);
  const visible = all.filter((item) => item.isVisible);
  const attempt = presentAttempt(launches);
  const known = new Map(items.filter((item) => item.attempt === attempt).map((item) => [item.itemId, item.status]));
  const statuses = (visible.length > 0 ? visible : all).map((item) => known.get(item.id) ?? 'not attempted');
  return { status: courseStatus(statuses), progress: statuses.length === 0 ? 0 : statuses.filter(isDone).length / statuses.length, isWaiting };
}
