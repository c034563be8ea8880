// Exams and on-the-job assessments: the small format of a content package's `assessment.json`, and what an attempt leaves (ours: facts C.9).

export interface AssessmentChoice {
  readonly id: string;
  readonly text: string;
}

export interface AssessmentQuestion {
  readonly id: string;
  readonly text: string;
  /** `scale` and `text` have no right answer: a scale's points are its choice's place, a text is read by a person. */
  readonly type: 'single' | 'multiple' | 'text' | 'scale';
  readonly choices: readonly AssessmentChoice[];
  readonly points: number;
  /** IDs of the right choices, or texts that count as right. Never leaves the server. */
  readonly key: readonly string[];
}

export interface AssessmentDefinition {
  readonly sections: readonly { readonly title: string; readonly questions: readonly AssessmentQuestion[] }[];
  /** Percent that passes. */
  readonly passPercent: number;
  /** Null: no limit. */
  readonly minutes: number | null;
  /** Null: as many as one likes. */
  readonly mostAttempts: number | null;
}

export interface AssessmentResponse {
  readonly questionId: string;
  readonly choiceIds: readonly string[];
  readonly text?: string;
  /** ISO 8601; when it was answered, by the device's clock. */
  readonly answered?: string;
}

export interface QuestionOutcome {
  readonly questionId: string;
  readonly points: number;
  /** Null where no machine can say. */
  readonly isCorrect: boolean | null;
}
