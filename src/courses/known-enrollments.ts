import type { TrainingRecord } from '#api/contract/training-record.ts';

/** The learner's enrollments, as the LMS last told them. */
export interface KnownEnrollments {
  readonly records: readonly TrainingRecord[];
  /** When the LMS said so: milliseconds since the epoch. */
  readonly asOf: number;
}

/** The two lists that the LMS gives: `enrollments` (active) and `records` (all). Each may not have come yet. */
export type KnownLists = readonly (KnownEnrollments | undefined)[];

/** By enrollment ID, programmes and their members alike, as the LMS said it last: the lists do not come at the same moment. */
export function newestById(lists: KnownLists): ReadonlyMap<string, TrainingRecord> {
  const inTime = lists.filter((list) => list !== undefined).sort((one, other) => one.asOf - other.asOf);
  return new Map(inTime.flatMap((list) => withMembers(list.records)).map((record) => [record.id, record]));
}

/** By module ID, the enrollment that counts: an active one before a finished one, else the newest. */
export function newestByModule(lists: KnownLists): ReadonlyMap<string, TrainingRecord> {
  const byModule = new Map<string, TrainingRecord>();
  for (const record of newestById(lists).values()) {
    const before = byModule.get(record.learningModule.id);
    if (!before || counts(record, before)) byModule.set(record.learningModule.id, record);
  }
  return byModule;
}

/** Whether the LMS counts it as done (facts D.2). */
export const isDone = ({ overallStatus }: Pick<TrainingRecord, 'overallStatus'>): boolean => overallStatus?.code === 'completed' || overallStatus?.code === 'finishedUsing';

/** Whether somebody still works on it, or waits for it (facts D.2). */
export const isActive = ({ overallStatus }: Pick<TrainingRecord, 'overallStatus'>): boolean => activeStatuses.has(overallStatus?.code ?? '');
const activeStatuses: ReadonlySet<string> = new Set(['enrolled', 'incomplete', 'pendingApproval', 'waitlisted']);

/** When something last happened to it: milliseconds since the epoch; 0 where the LMS gave no date. */
export const lastTouched = (record: TrainingRecord): number => Date.parse(record.lastAttemptDate ?? record.endDate ?? record.enrollmentDate ?? '') || 0;

const withMembers = (records: readonly TrainingRecord[]): readonly TrainingRecord[] => records.flatMap((record) => [record, ...withMembers(record.trainingRecords)]);

function counts(record: TrainingRecord, before: TrainingRecord): boolean {
  if (isActive(record) !== isActive(before)) return isActive(record);
  return lastTouched(record) >= lastTouched(before);
}
