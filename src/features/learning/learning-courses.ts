import type { TrainingRecord } from '#api/contract/training-record.ts';
import type { LearningPath } from '#api/contract/learning-path-shapes.ts';
import { kindSaidByLabel } from '#courses/kind-said-by-label.ts';
import { isDone, lastTouched, newestById, type KnownEnrollments } from '#courses/known-enrollments.ts';
import { toDoRows, type EnrolledDate } from '#courses/to-do.ts';
import type { ToDoReason } from '#courses/to-do-row.ts';
import { isAheadOfLms } from '#formats/cmi/ahead-of-lms.ts';
import type { CourseStanding } from '#offline/course-standing.ts';
import type { KeptCourse } from '#offline/learner-schema.ts';

/** A row of *My learning*. */
export interface LearningCourse {
  readonly enrollmentId: string;
  readonly moduleId: string;
  readonly title: string;
  /** Learning type code (facts D.1). */
  readonly kind: string;
  readonly kindLabel?: string;
  /** Overall status code (facts D.2); missing for a course that only this device knows. */
  readonly status?: string;
  readonly statusLabel?: string;
  readonly score?: number;
  /** What was done here, where it is better than what the LMS says. */
  readonly ahead?: CourseStanding;
  /** How many modules a programme has. */
  readonly members: number;
  /** When it was done: milliseconds since the epoch; missing where the LMS gave no date. */
  readonly doneAt?: number;
}

/** A course that is to do. */
export interface ToDoCourse extends LearningCourse {
  /** Why, as Home says it; missing where the LMS lists it and does not say how it stands. */
  readonly reason?: ToDoReason;
}

/** All that is known of the learner's courses, by the LMS and by this device. */
export interface KnownCourses {
  /** The active enrollments. */
  readonly enrollments: KnownEnrollments | undefined;
  /** All of them, the finished ones too. */
  readonly records: KnownEnrollments | undefined;
  readonly kept: readonly KeptCourse[];
  readonly standings: ReadonlyMap<string, CourseStanding>;
}

/** What is to do is also known by what the LMS planned, and by its dates. */
export interface KnownToDo extends KnownCourses {
  readonly path?: LearningPath | undefined;
  /** By enrollment ID. */
  readonly dates?: ReadonlyMap<string, EnrolledDate>;
}

const newestFirst = (one: TrainingRecord, other: TrainingRecord): number => lastTouched(other) - lastTouched(one);

/** The enrollments that are to do, as `toDoRows` has them; then what the LMS lists as active in words of its own. */
export function toDoCourses(known: KnownToDo, now: number): readonly ToDoCourse[] {
  const lists = [known.enrollments, known.records];
  const newest = newestById(lists);
  const rows = toDoRows({ lists, path: known.path, standings: known.standings, ...(known.dates && { dates: known.dates }) }, now).flatMap(({ enrollmentId = '', reason }) => {
    const record = newest.get(enrollmentId);
    return record ? [{ ...courseOf(record, known), reason }] : [];
  });
  const shown = new Set(rows.map(({ enrollmentId }) => enrollmentId));
  const others = (known.enrollments?.records ?? []).filter((record) => !shown.has(record.id) && !isDoneHere(record, known) && !isDone(newest.get(record.id) ?? record));
  return [...rows, ...others.map((record) => courseOf(record, known))];
}

/** What is done: what the LMS does not know yet first, then the newest. */
export function doneCourses(known: KnownCourses): readonly LearningCourse[] {
  const { enrollments, records, kept, standings } = known;
  const newest = newestById([known.enrollments, known.records]);
  const doneHere = (enrollments?.records ?? []).filter((record) => isDoneHere(newest.get(record.id) ?? record, known)).map((record) => courseOf(record, known));
  const atLms = (records?.records ?? []).filter((record) => isDone(newest.get(record.id) ?? record)).toSorted(newestFirst);
  // Before the LMS has told what is finished, this device knows of what stands on it.
  const onlyHere = records ? [] : kept.filter(({ enrollmentId }) => !newest.has(enrollmentId) && isPassed(standings.get(enrollmentId)));
  return [...doneHere, ...atLms.map((record) => courseOf(record, known)), ...onlyHere.map((course) => keptCourseOf(course, known))];
}

/** What stands on this device as a whole, with what is known of it; the newest first. What is still coming is not packed. */
export function packedCourses(known: KnownCourses): readonly LearningCourse[] {
  const newest = newestById([known.enrollments, known.records]);
  return [...known.kept]
    .sort((one, other) => other.keptAt - one.keptAt)
    .map((course) => {
      const record = newest.get(course.enrollmentId);
      return record ? courseOf(record, known) : keptCourseOf(course, known);
    });
}

function courseOf(record: TrainingRecord, { standings }: KnownCourses): LearningCourse {
  const { id, learningModule, overallStatus, score, trainingRecords } = record;
  const standing = standings.get(id);
  const doneAt = isDone(record) ? Date.parse(record.endDate ?? record.lastAttemptDate ?? '') : Number.NaN;
  return {
    enrollmentId: id,
    moduleId: learningModule.id,
    title: learningModule.title,
    kind: learningModule.type ? kindSaidByLabel(learningModule.type) : 'onlineModule',
    ...(learningModule.type?.label && { kindLabel: learningModule.type.label }),
    ...(overallStatus && { status: overallStatus.code }),
    ...(overallStatus?.label && { statusLabel: overallStatus.label }),
    ...(score !== undefined && { score }),
    ...(standing && isAheadOfLms(standing.status, overallStatus?.code) && { ahead: standing }),
    members: trainingRecords.length,
    ...(!Number.isNaN(doneAt) && { doneAt }),
  };
}

function keptCourseOf({ enrollmentId, moduleId, title }: KeptCourse, { standings }: KnownCourses): LearningCourse {
  const standing = standings.get(enrollmentId);
  return { enrollmentId, moduleId, title, kind: 'onlineModule', ...(standing && isAheadOfLms(standing.status, undefined) && { ahead: standing }), members: 0 };
}

const isPassed = (standing: CourseStanding | undefined): boolean => standing?.status === 'passed' || standing?.status === 'completed';

/** Finished on this device, and the LMS has not said so yet. */
function isDoneHere({ id, overallStatus }: TrainingRecord, { standings }: KnownCourses): boolean {
  const standing = standings.get(id);
  return standing !== undefined && isPassed(standing) && isAheadOfLms(standing.status, overallStatus?.code);
}
