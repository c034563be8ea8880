import { boolean, dateTime, decimal, expected, identifier, integer, list, object, optional, text, type Shape } from './shape.ts';

/** How one question came out. Absent members: no machine can say. */
export interface QuestionResult {
  readonly id: string;
  readonly correct?: boolean;
  readonly points?: number;
}

export interface AttemptScore {
  readonly raw: number;
  readonly max?: number;
  /** 0–100, two decimals; absent where there is nothing that a machine can score. */
  readonly percent?: number;
}

/** An attempt at an exam or an on-the-job assessment (ours: facts C.9). */
export interface AttemptSummary {
  readonly id: string;
  readonly enrollmentId: string;
  readonly title: string;
  readonly started?: string;
  readonly finished?: string;
  readonly score?: AttemptScore;
  readonly passed?: boolean;
  /** From 1. */
  readonly attemptNumber?: number;
  readonly questions: readonly QuestionResult[];
}
export const attemptSummary: Shape<AttemptSummary> = object<AttemptSummary>({
  id: identifier,
  enrollmentId: identifier,
  title: text,
  started: expected(dateTime),
  finished: expected(dateTime),
  score: expected(object<AttemptScore>({ raw: decimal, max: expected(decimal), percent: optional(decimal) })),
  passed: expected(boolean),
  attemptNumber: expected(integer),
  questions: list('question', object<QuestionResult>({ id: identifier, correct: optional(boolean), points: optional(decimal) })),
});

/** What `assessmentAttemptHandler` answers. */
export interface AttemptReceipt {
  /** `ok` */
  readonly status?: string;
  readonly attemptId?: string;
  readonly summary?: AttemptSummary;
}
export const attemptReceipt: Shape<AttemptReceipt> = object<AttemptReceipt>({ status: expected(text), attemptId: expected(text), summary: expected(attemptSummary) });
