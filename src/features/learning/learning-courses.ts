import type { TrainingRecord } from '#api/contract/training-record.ts';
import type { DownloadState } from '#offline/downloads/download-state.ts';
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
  /** How many modules a programme has. */
  readonly members: number;
}

// Started first, then what can be started, then what waits for somebody else, then the rest.
const order = ['incomplete', 'enrolled', 'pendingApproval', 'waitlisted'];
const rank = (record: TrainingRecord): number => {
  const place = order.indexOf(record.overallStatus?.code ?? '');
  return place === -1 ? order.length : place;
};
const lastTouched = (record: TrainingRecord): number => Date.parse(record.lastAttemptDate ?? record.enrollmentDate ?? '') || 0;

/** The enrollments in the order of *To do*: started ones by when they were last open, newest first. */
export const inOrder = (records: readonly TrainingRecord[]): readonly TrainingRecord[] =>
  [...records].sort((one, other) => rank(one) - rank(other) || lastTouched(other) - lastTouched(one));

export function courseOf(record: TrainingRecord): LearningCourse {
  const { id, learningModule, overallStatus, score, trainingRecords } = record;
  return {
    enrollmentId: id,
    moduleId: learningModule.id,
    title: learningModule.title,
    kind: learningModule.type?.code ?? 'onlineModule',
    ...(learningModule.type?.label && { kindLabel: learningModule.type.label }),
    ...(overallStatus && { status: overallStatus.code }),
    ...(overallStatus?.label && { statusLabel: overallStatus.label }),
    ...(score !== undefined && { score }),
    members: trainingRecords.length,
  };
}

/** What stands on this device, wholly or on its way, with what the LMS says of it; the newest first. */
export function packedCourses(
  records: readonly TrainingRecord[],
  kept: readonly KeptCourse[],
  downloads: ReadonlyMap<string, DownloadState>,
): readonly LearningCourse[] {
  const known = new Map(allOf(records).map((record) => [record.id, record]));
  const keptNewestFirst = [...kept].sort((one, other) => other.keptAt - one.keptAt);
  const onItsWay = [...downloads].filter(([id, state]) => state.kind !== 'none' && !kept.some((course) => course.enrollmentId === id)).map(([id]) => id);
  const coming = onItsWay.flatMap((id) => known.get(id) ?? []).map(courseOf);
  const here = keptNewestFirst.map((course) => {
    const record = known.get(course.enrollmentId);
    return record ? courseOf(record) : { enrollmentId: course.enrollmentId, moduleId: course.moduleId, title: course.title, kind: 'onlineModule', members: 0 };
  });
  return [...coming, ...here];
}

const allOf = (records: readonly TrainingRecord[]): readonly TrainingRecord[] => records.flatMap((record) => [record, ...allOf(record.trainingRecords)]);
