import type { AssessmentDefinition, AssessmentQuestion, AssessmentResponse, QuestionOutcome } from '../store/assessment.ts';

export interface AttemptOutcome {
  readonly outcomes: readonly QuestionOutcome[];
  readonly scoreRaw: number;
  /** 0 where there is nothing that a machine can score; then `percent` is undefined and the attempt passes (an import takes no exam like that). */
  readonly scoreMax: number;
  /** 0–100, two decimals. */
  readonly percent: number | undefined;
  readonly passed: boolean;
}

/**
 * Scores an attempt. A choice counts when it is exactly the key; a text when it is one of the key's texts, whatever its case and blanks; a scale gives its
 * points in even steps from its first choice (none) to its last (all); a text without a key is read by people and counts nothing.
 */
export function scoreAttempt(definition: AssessmentDefinition, responses: readonly AssessmentResponse[]): AttemptOutcome {
  const given = new Map(responses.map((response) => [response.questionId, response]));
  const questions = questionsOf(definition);
  const outcomes = questions.map((question) => outcomeOf(question, given.get(question.id)));
  const scoreRaw = rounded(outcomes.reduce((sum, { points }) => sum + points, 0));
  const scoreMax = rounded(questions.reduce((sum, question) => sum + (isForPeople(question) ? 0 : question.points), 0));
  const percent = percentOf(scoreRaw, scoreMax);
  return { outcomes, scoreRaw, scoreMax, percent, passed: percent === undefined || percent >= definition.passPercent };
}

export const questionsOf = ({ sections }: AssessmentDefinition): readonly AssessmentQuestion[] => sections.flatMap(({ questions }) => questions);

export const percentOf = (raw: number, max: number): number | undefined => (max === 0 ? undefined : rounded((raw / max) * 100));

const isForPeople = ({ type, key }: AssessmentQuestion): boolean => type === 'text' && key.length === 0;

function outcomeOf(question: AssessmentQuestion, response: AssessmentResponse | undefined): QuestionOutcome {
  const { id: questionId, points } = question;
  if (isForPeople(question)) return { questionId, points: 0, isCorrect: null };
  if (question.type === 'scale') return { questionId, points: scalePoints(question, response), isCorrect: null };
  const isCorrect = response !== undefined && (question.type === 'text' ? isRightText(question, response) : isRightChoice(question, response));
  return { questionId, points: isCorrect ? points : 0, isCorrect };
}

function isRightChoice({ key }: AssessmentQuestion, { choiceIds }: AssessmentResponse): boolean {
  const chosen = new Set(choiceIds);
  return chosen.size === key.length && key.every((id) => chosen.has(id));
}

const isRightText = ({ key }: AssessmentQuestion, { text = '' }: AssessmentResponse): boolean => key.some((right) => plain(right) === plain(text));
const plain = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

function scalePoints({ choices, points }: AssessmentQuestion, response: AssessmentResponse | undefined): number {
  const place = choices.findIndex(({ id }) => id === response?.choiceIds[0]);
  if (place === -1) return 0;
  return choices.length === 1 ? points : rounded((points * place) / (choices.length - 1));
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
