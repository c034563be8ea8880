import { expected, identifier, list, object, optional, text, type Shape } from './shape.ts';

/** A question as it is asked: what is right stays with the LMS. */
export interface AskedQuestion {
  readonly id: string;
  readonly text: string;
  /** single, multiple, text, scale (ours) */
  readonly type?: string;
  readonly choices: readonly { readonly id: string; readonly text: string }[];
}

/** What `supervisorAssessment` answers: the questions that are to be answered about a learner (facts C.5). */
export interface AssessmentForm {
  /** The enrollment's ID. */
  readonly id: string;
  /** The course's item that the answers belong to (ours: `assessmentAttemptHandler` asks for it). */
  readonly itemId?: string;
  readonly title: string;
  readonly sections: readonly { readonly title?: string; readonly questions: readonly AskedQuestion[] }[];
}

const question: Shape<AskedQuestion> = object<AskedQuestion>({
  id: identifier,
  text,
  type: expected(text),
  choices: list('choice', object<AskedQuestion['choices'][number]>({ id: identifier, text })),
});

export const assessmentForm: Shape<AssessmentForm> = object<AssessmentForm>({
  id: identifier,
  itemId: optional(text),
  title: text,
  sections: list('section', object<AssessmentForm['sections'][number]>({ title: optional(text), questions: list('question', question) })),
});
