import * as group from '#api/contract/exams.ts';
import { answers, type ServedFunction } from '../handler.ts';
import { assessmentAttemptHandler } from './assessment-attempt-handler.ts';
import { assessmentAttemptSummary } from './assessment-attempt-summary.ts';

export const servedExams: Readonly<Record<keyof typeof group, ServedFunction>> = {
  assessmentAttemptHandler: answers(group.assessmentAttemptHandler, assessmentAttemptHandler),
  assessmentAttemptSummary: answers(group.assessmentAttemptSummary, assessmentAttemptSummary),
};
