import { LmsError } from '../errors.ts';
import type { AssessmentDefinition, AssessmentQuestion, AssessmentResponse } from '../store/assessment.ts';
import { questionsOf } from './score-attempt.ts';

/** Throws LmsError `invalid-parameter` for a response that fits no question: it was made for another assessment, or by a device that is wrong. */
export function checkResponses(definition: AssessmentDefinition, responses: readonly AssessmentResponse[]): void {
  const questions = new Map(questionsOf(definition).map((question) => [question.id, question]));
  const seen = new Set<string>();
  for (const [index, response] of responses.entries()) {
    const place = `attempt.responses.${index}`;
    const question = questions.get(response.questionId);
    if (!question) throw wrong(`${place}.questionId ${response.questionId} is not a question of this assessment`);
    if (seen.has(response.questionId)) throw wrong(`${place} answers ${response.questionId} a second time`);
    seen.add(response.questionId);
    checkChoices(question, response, place);
  }
}

function checkChoices({ type, choices }: AssessmentQuestion, { questionId, choiceIds }: AssessmentResponse, place: string): void {
  const unknown = choiceIds.find((id) => !choices.some((choice) => choice.id === id));
  if (unknown !== undefined) throw wrong(`${place}.choiceIds holds ${unknown}, which is not a choice of ${questionId}`);
  if (type !== 'multiple' && choiceIds.length > 1) throw wrong(`${place}.choiceIds must be one at most for ${questionId}`);
}

const wrong = (what: string): LmsError => new LmsError('invalid-parameter', `${what}.`);

/** What a device's clock and ours may differ within one attempt, and the time it takes to hand in. */
const graceMs = 60_000;

/**
 * The responses that came in time. The only clock there is is the device's: where an attempt took longer than it may, what was not answered within the time
 * (or does not say when) does not count, and the attempt does.
 */
export function inTime(
  { minutes }: AssessmentDefinition,
  { started, finished }: { readonly started: Date; readonly finished: Date },
  responses: readonly AssessmentResponse[],
): readonly AssessmentResponse[] {
  if (minutes === null) return responses;
  const last = started.getTime() + minutes * 60_000 + graceMs;
  if (finished.getTime() <= last) return responses;
  return responses.filter(({ answered }) => answered !== undefined && Date.parse(answered) <= last);
}
