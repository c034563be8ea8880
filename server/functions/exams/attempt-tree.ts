import type { AttemptSummary } from '#api/contract/assessment-attempt.ts';
import { toResponseDateTime } from '#api/contract/dates.ts';
import { percentOf } from '../../exams/score-attempt.ts';
import type { AssessmentAttemptRow } from '../../store/assessments.ts';

/** An attempt as it came out (facts C.9). Which answers would have been right is not in it. */
export function attemptTree(title: string, attempt: AssessmentAttemptRow): AttemptSummary {
  const percent = percentOf(attempt.scoreRaw, attempt.scoreMax);
  return {
    id: attempt.id,
    enrollmentId: attempt.enrollmentId,
    title,
    started: toResponseDateTime(attempt.startedAt),
    finished: toResponseDateTime(attempt.finishedAt),
    score: { raw: attempt.scoreRaw, max: attempt.scoreMax, ...(percent !== undefined && { percent }) },
    passed: attempt.passed,
    attemptNumber: attempt.number,
    questions: attempt.outcomes.map(({ questionId, isCorrect, points }) => ({ id: questionId, ...(isCorrect !== null && { correct: isCorrect }), points })),
  };
}
