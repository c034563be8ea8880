import { dateTime, decimal, expected, integer, lazy, list, object, optional, partOf, text, type FieldsOf, type PartOf, type Shape } from './shape.ts';
import { enrolledSession, learningModuleFields, trainingRecordFields, type EnrolledSession, type LearningModule, type TrainingRecord } from './training-record.ts';

/** A training record as another program gets it: X1, with what `contentHandler/trainingHistoryCsv` takes beside it (ours: trainingHistory200510.xsd is not known). */
export interface BulkRecord extends TrainingRecord {
  readonly assignmentId?: string;
  readonly session?: EnrolledSession;
  /** The status of today's UI where the overall status has no code of its own for it (facts D.2). */
  readonly statusDetail?: string;
  readonly preScore?: number;
  readonly postScore?: number;
  /** 1 Excellent … 5 Poor. */
  readonly performanceGrade?: number;
  readonly language?: string;
  readonly deadline?: string;
  readonly lastUpdated?: string;
  readonly trainingRecords: readonly BulkRecord[];
}

export interface BulkHistory {
  readonly dateCreated?: string;
  readonly trainingRecords: readonly BulkRecord[];
}

const besides: FieldsOf<Omit<BulkRecord, keyof TrainingRecord>> = {
  assignmentId: optional(text),
  session: optional(enrolledSession),
  statusDetail: optional(text),
  preScore: optional(decimal),
  postScore: optional(decimal),
  performanceGrade: optional(integer),
  language: optional(text),
  deadline: optional(dateTime),
  lastUpdated: optional(dateTime),
};

const { id, userId, ...afterModule } = trainingRecordFields;

const record: Shape<BulkRecord> = object<BulkRecord>({
  id,
  userId,
  learningModule: object<LearningModule>(learningModuleFields),
  ...afterModule,
  ...besides,
  trainingRecords: list('trainingRecord', lazy(() => record)),
});

/** Everything of it. */
export const bulkHistory: Shape<BulkHistory> = object<BulkHistory>({ dateCreated: expected(dateTime), trainingRecords: list('trainingRecord', record) });

/** What is left of it after `fields`. */
export const someBulkHistory: Shape<PartOf<BulkHistory>> = partOf(bulkHistory);
