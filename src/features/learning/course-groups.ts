import type { ToDoReason } from '#courses/to-do-row.ts';
import type { LearningCourse, ToDoCourse } from './learning-courses.ts';

/** Why courses of *To do* stand together. */
export type ToDoGroup = 'overdue' | 'runs-out' | 'today' | 'week' | 'started' | 'rest';

/** Courses in groups by why they are to do; order and reasons are those of `toDoRows`. */
export const toDoGroups = (courses: readonly ToDoCourse[], now: number): readonly (readonly [ToDoGroup, readonly ToDoCourse[]])[] => [...Map.groupBy(courses, ({ reason }) => groupOf(reason, now))];

function groupOf(reason: ToDoReason | undefined, now: number): ToDoGroup {
  if (reason?.kind === 'due') return startOf(reason.due) === startOf(now) ? 'today' : 'week';
  if (reason?.kind === 'ran-out') return 'runs-out';
  return reason === undefined || reason.kind === 'open' ? 'rest' : reason.kind;
}

const startOf = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

/** What is done by year, in the order that was there; `undefined` is what the LMS gave no date for. */
export function byYear(courses: readonly LearningCourse[]): readonly (readonly [number | undefined, readonly LearningCourse[]])[] {
  return [...Map.groupBy(courses, ({ doneAt }) => (doneAt === undefined ? undefined : new Date(doneAt).getFullYear()))];
}
