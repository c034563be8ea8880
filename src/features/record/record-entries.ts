import type { ExternalRecord } from '#api/contract/external-training-record.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import { dayOf } from '#courses/calendar-day.ts';
import { kindSaidByLabel } from '#courses/kind-said-by-label.ts';
import { isActive, isDone, lastTouched } from '#courses/known-enrollments.ts';

/** `done`: it counts. `open`: somebody still works on it, or waits for it. `left`: withdrawn, cancelled, denied. */
export type EntryResult = 'done' | 'open' | 'left';

/** A line of the record: a course of the LMS, or training done elsewhere. Times are milliseconds since the epoch; what the LMS did not say is missing. */
export interface RecordEntry {
  readonly key: string;
  readonly source: 'course' | 'external';
  /** The enrollment, or the external record. */
  readonly id: string;
  /** What its cover is drawn from. */
  readonly moduleId: string;
  readonly title: string;
  /** Learning type code (facts D.1). */
  readonly kind?: string;
  readonly kindLabel?: string;
  readonly members: number;
  /** Facts D.2, and D.6 for external training. */
  readonly status?: string;
  readonly statusLabel?: string;
  readonly result: EntryResult;
  /** A figure of the LMS, or the words of another house. */
  readonly score?: number | string;
  /** When it was finished; of what is open, when it was last touched. */
  readonly at?: number;
  /** How long it took, where that was told. */
  readonly minutes?: number;
}

/** The whole record, the newest first; what has no date comes last. */
export function recordEntries(records: readonly TrainingRecord[], external: readonly ExternalRecord[]): readonly RecordEntry[] {
  return [...records.map(courseEntry), ...external.map(externalEntry)].toSorted((one, other) => (other.at ?? 0) - (one.at ?? 0));
}

function courseEntry(record: TrainingRecord): RecordEntry {
  const { id, learningModule, overallStatus, score, trainingRecords } = record;
  const at = (isActive(record) ? 0 : Date.parse(record.endDate ?? '') || 0) || lastTouched(record);
  return {
    key: `course ${id}`,
    source: 'course',
    id,
    moduleId: learningModule.id,
    title: learningModule.title,
    ...(learningModule.type && { kind: kindSaidByLabel(learningModule.type) }),
    ...(learningModule.type?.label && { kindLabel: learningModule.type.label }),
    members: trainingRecords.length,
    ...(overallStatus && { status: overallStatus.code }),
    ...(overallStatus?.label && { statusLabel: overallStatus.label }),
    result: isDone(record) || overallStatus?.code === 'administrativeEntry' ? 'done' : overallStatus && leftStatuses.has(overallStatus.code) ? 'left' : 'open',
    ...(score !== undefined && { score }),
    ...(at > 0 && { at }),
  };
}
const leftStatuses: ReadonlySet<string> = new Set(['withdrawn', 'cancelled']);

function externalEntry({ id, title, type, status, score, grade, endDate, startDate, duration }: ExternalRecord): RecordEntry {
  const at = dayOf(endDate ?? startDate);
  const result = score ?? grade;
  const minutes = minutesOf(duration);
  return {
    key: `external ${id}`,
    source: 'external',
    id,
    moduleId: id,
    title,
    ...(type && { kind: type.code }),
    ...(type?.label && { kindLabel: type.label }),
    members: 0,
    ...(status && { status: status.code }),
    ...(status?.label && { statusLabel: status.label }),
    result: status?.code === 'completed' ? 'done' : status && deniedStatuses.has(status.code) ? 'left' : 'open',
    ...(result !== undefined && result !== '' && { score: result }),
    ...(at !== undefined && { at }),
    ...(minutes !== undefined && { minutes }),
  };
}
const deniedStatuses: ReadonlySet<string> = new Set(['cancelled', 'approvalDenied']);

/** Only what is an hour or a minute everywhere: nobody knows how long a day of training is. */
function minutesOf(duration: ExternalRecord['duration']): number | undefined {
  if (duration?.amount === undefined) return undefined;
  if (duration.unit === 'hour') return duration.amount * 60;
  return duration.unit === 'minute' ? duration.amount : undefined;
}
