import * as v from 'valibot';
import { attemptReceipt, attemptSummary } from './assessment-attempt.ts';
import { jsonDocument, jsonOrXmlDocument, ours, read, write } from './describe.ts';
import { formatParameter, inContextOf, longTextParameter, textParameter } from './parameters.ts';

// The group "Exam Actions".

/** Hands in one attempt: `attempt` is the JSON text of an `AttemptDescriptor`. Each call is an attempt, also one with the same text. */
export const assessmentAttemptHandler = write({
  name: 'assessmentAttemptHandler',
  parameters: v.object({ attempt: longTextParameter, ...inContextOf }),
  response: jsonDocument('assessmentAttempt', attemptReceipt, ours('facts C.9')),
});

const { onBehalfOf } = inContextOf;

/** How an attempt came out. It knows no `assignmentId` (facts D.11). */
export const assessmentAttemptSummary = read({
  name: 'assessmentAttemptSummary',
  parameters: v.object({ id: textParameter, format: formatParameter, onBehalfOf }),
  response: jsonOrXmlDocument('assessmentAttemptSummary', attemptSummary, { json: ours('facts C.9'), xml: ours('facts C.9') }),
});
