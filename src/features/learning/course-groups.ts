import type { LearningCourse } from './learning-courses.ts';

/** Why courses of *To do* stand together. */
export type ToDoGroup = 'overdue' | 'runs-out' | 'today' | 'week' | 'started' | 'rest';

const dayMs = 86_400_000;
const order: readonly ToDoGroup[] = ['overdue', 'runs-out', 'today', 'week', 'started', 'rest'];

/** Groups in the order in which they are to be done; inside a group what is due first, else the order that was there. */
export function toDoGroups(courses: readonly LearningCourse[], now: number): readonly (readonly [ToDoGroup, readonly LearningCourse[]])[] {
  const groups = Map.groupBy(courses, (course) => groupOf(course, now));
  return order.flatMap((group) => {
    const inIt = groups.get(group);
    return inIt ? [[group, inIt.toSorted((one, other) => (one.due ?? Infinity) - (other.due ?? Infinity) || 0)] as const] : [];
  });
}

function groupOf({ due, expires, status, ahead }: LearningCourse, now: number): ToDoGroup {
  const days = due === undefined ? Infinity : Math.round((startOf(due) - startOf(now)) / dayMs);
  if (days < 0) return 'overdue';
  if (runsOut(expires, now)) return 'runs-out';
  if (days === 0) return 'today';
  if (days <= 7) return 'week';
  return status === 'incomplete' || ahead !== undefined ? 'started' : 'rest';
}

/** So long before it runs out, it is to do. */
const noticeDays = 60;

export const runsOut = (expires: number | undefined, now: number): boolean => expires !== undefined && expires - now <= noticeDays * dayMs;

const startOf = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

/** What is done by year, in the order that was there; `undefined` is what the LMS gave no date for. */
export function byYear(courses: readonly LearningCourse[]): readonly (readonly [number | undefined, readonly LearningCourse[]])[] {
  return [...Map.groupBy(courses, ({ doneAt }) => (doneAt === undefined ? undefined : new Date(doneAt).getFullYear()))];
}
