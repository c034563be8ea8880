import type { TrainingRecord } from '#api/contract/training-record.ts';
import { isDone, lastTouched, newestById, type KnownEnrollments } from '#courses/known-enrollments.ts';
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
  /** When it is due, by the learning path: milliseconds since the epoch. */
  readonly due?: number;
  /** When what was achieved with it runs out, or ran out, by the learning path: milliseconds since the epoch. */
  readonly expires?: number;
  /** When it was done: milliseconds since the epoch; missing where the LMS gave no date. */
  readonly doneAt?: number;
}

/** All that is known of the learner's courses, by the LMS and by this device. */
export interface KnownCourses {
  /** The active enrollments. */
  readonly enrollments: KnownEnrollments | undefined;
  /** All of them, the finished ones too. */
  readonly records: KnownEnrollments | undefined;
  readonly kept: readonly KeptCourse[];
  readonly standings: ReadonlyMap<string, CourseStanding>;
  /** When each module is due, by module ID; without the learning path nothing is known of it. */
  readonly due?: ReadonlyMap<string, number>;
  /** As `due`, when it runs out. */
  readonly expiry?: ReadonlyMap<string, number>;
}

// Started first, then what can be started, then what waits for somebody else, then the rest.
const order = ['incomplete', 'enrolled', 'pendingApproval', 'waitlisted'];
const rank = (record: TrainingRecord): number => {
  const place = order.indexOf(record.overallStatus?.code ?? '');
  return place === -1 ? order.length : place;
};
const newestFirst = (one: TrainingRecord, other: TrainingRecord): number => lastTouched(other) - lastTouched(one);

/** The enrollments that are not done, in the order of *To do*: started ones by when they were last open, newest first. */
export function toDoCourses(known: KnownCourses): readonly LearningCourse[] {
  const newest = newestById([known.enrollments, known.records]);
  const open = (known.enrollments?.records ?? []).filter((record) => !isDoneHere(record, known) && !isDone(newest.get(record.id) ?? record));
  return open.toSorted((one, other) => rank(one) - rank(other) || newestFirst(one, other)).map((record) => courseOf(record, known));
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

function courseOf(record: TrainingRecord, { standings, due, expiry }: KnownCourses): LearningCourse {
  const { id, learningModule, overallStatus, score, trainingRecords } = record;
  const standing = standings.get(id);
  const dueAt = isDone(record) ? undefined : due?.get(learningModule.id);
  const expires = isDone(record) ? undefined : expiry?.get(learningModule.id);
  const doneAt = isDone(record) ? Date.parse(record.endDate ?? record.lastAttemptDate ?? '') : Number.NaN;
  return {
    enrollmentId: id,
    moduleId: learningModule.id,
    title: learningModule.title,
    kind: learningModule.type?.code ?? 'onlineModule',
    ...(learningModule.type?.label && { kindLabel: learningModule.type.label }),
    ...(overallStatus && { status: overallStatus.code }),
    ...(overallStatus?.label && { statusLabel: overallStatus.label }),
    ...(score !== undefined && { score }),
    ...(standing && isAheadOfLms(standing.status, overallStatus?.code) && { ahead: standing }),
    members: trainingRecords.length,
    ...(dueAt !== undefined && { due: dueAt }),
    ...(expires !== undefined && { expires }),
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
