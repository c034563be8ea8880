import { link, type Link } from './common.ts';
import {
  attribute, boolean, dateTime, decimal, expected, identifier, integer, lazy, list, object, optional, plainCode, text,
  type Coded, type FieldsOf, type Shape,
} from './shape.ts';

/** The module that a training record is about. */
export interface LearningModule {
  readonly id: string;
  readonly title: string;
  /** Facts D.1. */
  readonly type?: Coded;
  /** `self` (XML of `module`), `alternate` (the site's own page). */
  readonly links: readonly Link[];
}

/** One enrollment, open or finished (facts C.1-X1, records.xsd). */
export interface TrainingRecord {
  /** The enrollment or record ID: what `record`, `contentPackage`, `launchTracker` and `hacpInfo` take. */
  readonly id: string;
  readonly userId?: string;
  readonly learningModule: LearningModule;
  readonly enrollmentDate?: string;
  readonly startDate?: string;
  readonly endDate?: string;
  /** Facts D.2. */
  readonly overallStatus?: Coded;
  readonly score?: number;
  readonly lastAttemptDate?: string;
  readonly attemptCount?: number;
  readonly isSelfEnrolled?: boolean;
  /** `launch` (opens it in the LMS), `kc` (knowledge center). */
  readonly links: readonly Link[];
  /** The enrolled revision of the course: another number means another package. */
  readonly revision?: number;
  /** The gate for contentPackage, launchTracker and hacpInfo. Unknown is not true. */
  readonly downloadable?: boolean;
  readonly requiredElectiveCredits?: number;
  /** The component modules of a program. */
  readonly trainingRecords: readonly TrainingRecord[];
}

export const learningModuleFields: FieldsOf<LearningModule> = { id: identifier, title: text, type: expected(plainCode), links: list('link', link) };

/** The members of X1 but the module and what is below, for answers that add to them. */
export const trainingRecordFields: FieldsOf<Omit<TrainingRecord, 'learningModule' | 'trainingRecords'>> = {
  id: attribute(identifier),
  userId: expected(text),
  enrollmentDate: optional(dateTime),
  startDate: optional(dateTime),
  endDate: optional(dateTime),
  overallStatus: expected(plainCode),
  score: optional(decimal),
  lastAttemptDate: optional(dateTime),
  attemptCount: expected(integer),
  isSelfEnrolled: expected(boolean),
  links: list('link', link),
  revision: optional(integer),
  downloadable: expected(boolean),
  requiredElectiveCredits: optional(decimal),
};

const { id, userId, ...afterModule } = trainingRecordFields;

export const trainingRecord: Shape<TrainingRecord> = object<TrainingRecord>({
  id,
  userId,
  learningModule: object<LearningModule>(learningModuleFields),
  ...afterModule,
  trainingRecords: list('trainingRecord', lazy(() => trainingRecord)),
});

/** What `enrollments` and `records` answer. */
export interface TrainingHistory {
  readonly dateCreated?: string;
  readonly trainingRecords: readonly TrainingRecord[];
}
export const trainingHistory: Shape<TrainingHistory> = object<TrainingHistory>({
  dateCreated: expected(dateTime),
  trainingRecords: list('trainingRecord', trainingRecord),
});

/** The session that an enrollment is for. */
export interface EnrolledSession {
  readonly id: string;
  readonly code?: string;
  readonly start?: string;
  readonly end?: string;
}

export const enrolledSession: Shape<EnrolledSession> = object<EnrolledSession>({ id: identifier, code: optional(text), start: optional(dateTime), end: optional(dateTime) });

/** What `record` and `enrollUser` answer: X1 with what the facts propose beside it (C.3, "Enrollment"). */
export interface Enrollment extends TrainingRecord {
  readonly learningModule: LearningModule & { readonly description?: string };
  readonly session?: EnrolledSession;
  readonly trainingRecords: readonly Enrollment[];
}
export const enrollment: Shape<Enrollment> = object<Enrollment>({
  id,
  userId,
  learningModule: object<Enrollment['learningModule']>({ ...learningModuleFields, description: optional(text) }),
  ...afterModule,
  session: optional(enrolledSession),
  trainingRecords: list('trainingRecord', lazy(() => enrollment)),
});
