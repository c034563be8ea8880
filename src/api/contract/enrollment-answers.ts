import { coded, decimal, expected, identifier, list, object, optional, text, type Coded, type Shape } from './shape.ts';
import { enrollment, type Enrollment } from './training-record.ts';

/** What `programModuleEnroller` and `participantSubstituter` answer: the enrollment that was made. */
export interface EnrollmentReceipt {
  /** `ok` */
  readonly status?: string;
  readonly enrollment?: Enrollment;
}
export const enrollmentReceipt: Shape<EnrollmentReceipt> = object<EnrollmentReceipt>({ status: expected(text), enrollment: expected(enrollment) });

/** What `overallStatusChanger` answers: with `simpleResponse` the enrollment, else all of the module's enrollments that the caller can see. */
export interface StatusReceipt {
  /** `ok`; `requested` (ours) where somebody else decides now and nothing has changed yet. */
  readonly status?: string;
  readonly enrollment?: Enrollment;
  readonly enrollments: readonly Enrollment[];
}
export const statusReceipt: Shape<StatusReceipt> = object<StatusReceipt>({
  status: expected(text),
  enrollment: optional(enrollment),
  // In XML `enrollment` is the single one: the many are called as in `trainingHistory`.
  enrollments: list('trainingRecord', enrollment),
});

/** Somebody who takes part in a session. */
export interface Participant {
  readonly enrollmentId: string;
  /** The user ID. */
  readonly id: string;
  readonly family: string;
  readonly given: string;
  readonly email?: string;
  /** Facts D.2. */
  readonly overallStatus?: Coded;
  readonly score?: number;
}

/** What `participants` answers. */
export interface ParticipantList {
  readonly participants: readonly Participant[];
}
export const participantList: Shape<ParticipantList> = object<ParticipantList>({
  participants: list(
    'participant',
    object<Participant>({
      enrollmentId: identifier,
      id: identifier,
      family: text,
      given: text,
      email: optional(text),
      overallStatus: expected(coded),
      score: optional(decimal),
    }),
  ),
});
