import * as v from 'valibot';
import { jsonOrXmlDocument, ours, read, write } from './describe.ts';
import { enrollmentReceipt, participantList, statusReceipt } from './enrollment-answers.ts';
import { booleanParameter, formatParameter, inContextOf, textParameter } from './parameters.ts';

// What happens to an enrollment after it was made (from the groups "Learning Record and Enrollment Actions" and "Learning Module Actions").

/** Adds a module to an enrollment in a program. One of moduleSessionId and moduleSessionCode must be given. */
export const programModuleEnroller = write({
  name: 'programModuleEnroller',
  parameters: v.object({
    programSessionEnrollmentId: textParameter,
    moduleId: textParameter,
    moduleSessionId: v.optional(textParameter),
    moduleSessionCode: v.optional(textParameter),
    format: formatParameter,
    ...inContextOf,
  }),
  response: jsonOrXmlDocument('programModuleEnroller', enrollmentReceipt, { json: ours('facts C.3'), xml: ours('facts C.3') }),
});

/** Gives an enrollment another status: a code of facts D.2 (ours: the reference names none but its default, `unknown`, which changes nothing). */
export const overallStatusChanger = write({
  name: 'overallStatusChanger',
  parameters: v.object({
    enrollmentId: textParameter,
    status: v.optional(textParameter, 'unknown'),
    simpleResponse: v.optional(booleanParameter),
    format: formatParameter,
    ...inContextOf,
  }),
  response: jsonOrXmlDocument('overallStatusChanger', statusReceipt, { json: ours('facts C.3'), xml: ours('facts C.3') }),
});

/** Who takes part in a session. */
export const participants = read({
  name: 'participants',
  parameters: v.object({ moduleId: textParameter, sessionId: textParameter, format: formatParameter, ...inContextOf }),
  response: jsonOrXmlDocument('participants', participantList, { json: ours('facts C.5'), xml: ours('facts C.5') }),
});

/** Gives somebody's place in a session to another user, or to one of a user's positions; one of the two must be given. */
export const participantSubstituter = write({
  name: 'participantSubstituter',
  parameters: v.object({
    enrollmentId: textParameter,
    targetUserId: v.optional(textParameter),
    targetAssignmentId: v.optional(textParameter),
    notifications: v.optional(booleanParameter),
    format: formatParameter,
    ...inContextOf,
  }),
  response: jsonOrXmlDocument('participantSubstituter', enrollmentReceipt, { json: ours('facts C.5'), xml: ours('facts C.5') }),
});
