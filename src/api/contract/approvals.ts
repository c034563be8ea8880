import * as v from 'valibot';
import { assignedAssessments, decision, requestList, taskList } from './approval-answers.ts';
import { assessmentForm } from './assessment-form.ts';
import { jsonOrXmlDocument, ours, read, write } from './describe.ts';
import { booleanParameter, dateTimeParameter, formatParameter, inContextOf, textParameter } from './parameters.ts';

// What somebody decides about others (from the group "Learning Record and Enrollment Actions").

const whichRequests = {
  inbox: v.optional(booleanParameter),
  since: v.optional(dateTimeParameter),
  filter: v.optional(textParameter),
  format: formatParameter,
  ...inContextOf,
};
const decided = (root: string) => jsonOrXmlDocument(root, decision, { json: ours('facts C.5, codes D.7'), xml: ours('facts C.5, codes D.7') });

/** Enrollment requests that concern a user. Asked in XML, of which most is known (facts C.1-X6); its root and its JSON were never seen. */
export const enrollmentRequests = read({
  name: 'enrollmentRequests',
  olderNames: ['enrollment-requests'],
  parameters: v.object(whichRequests),
  response: jsonOrXmlDocument('requests', requestList, { xml: ours('facts C.5, around C.1-X6'), json: ours('facts C.5') }, { asked: 'xml' }),
});

/** Approves one step of an enrollment request. */
export const enrollmentRequestApprover = write({
  name: 'enrollmentRequestApprover',
  olderNames: ['enrollment-request-approver'],
  parameters: v.object({
    'request-id': textParameter,
    'step-id': textParameter,
    comments: v.optional(textParameter),
    'cost-center': v.optional(textParameter),
    email: v.optional(textParameter),
    format: formatParameter,
    ...inContextOf,
  }),
  response: decided('enrollmentRequestApprover'),
});

/** Denies an enrollment request at one of its steps. */
export const enrollmentRequestDenier = write({
  name: 'enrollmentRequestDenier',
  olderNames: ['enrollment-request-denier'],
  parameters: v.object({ 'request-id': textParameter, 'step-id': textParameter, comments: v.optional(textParameter), format: formatParameter, ...inContextOf }),
  response: decided('enrollmentRequestDenier'),
});

/** Tasks that others have done and the user signs off. */
export const taskApproval = read({
  name: 'taskApproval',
  parameters: v.object({ status: v.optional(v.picklist(['all', 'pending', 'approved'], 'must be all, pending or approved'), 'all'), format: formatParameter, ...inContextOf }),
  response: jsonOrXmlDocument('tasks', taskList, { json: ours('facts C.5'), xml: ours('facts C.5') }),
});

/** Signs off a task. There is no function that denies one. */
export const taskApprover = write({
  name: 'taskApprover',
  parameters: v.object({ taskId: textParameter, format: formatParameter, ...inContextOf }),
  response: decided('taskApprover'),
});

/** Withdrawal requests that concern a user; each has the ID of its enrollment. */
export const withdrawalRequests = read({
  name: 'withdrawalRequests',
  parameters: v.object(whichRequests),
  response: jsonOrXmlDocument('requests', requestList, { json: ours('facts C.5'), xml: ours('facts C.5') }),
});

/** Approves a withdrawal request. */
export const withdrawalRequestApprover = write({
  name: 'withdrawalRequestApprover',
  parameters: v.object({ 'request-id': textParameter, comments: v.optional(textParameter), format: formatParameter, ...inContextOf }),
  response: decided('withdrawalRequestApprover'),
});

/** Denies a withdrawal request: the learner stays enrolled. */
export const withdrawalRequestDenier = write({
  name: 'withdrawalRequestDenier',
  parameters: v.object({ 'request-id': textParameter, comments: v.optional(textParameter), format: formatParameter, ...inContextOf }),
  response: decided('withdrawalRequestDenier'),
});

/** On-the-job assessments that the user fills in about others. */
export const supervisorAssessments = read({
  name: 'supervisorAssessments',
  parameters: v.object({ format: formatParameter, ...inContextOf }),
  response: jsonOrXmlDocument('assessments', assignedAssessments, { json: ours('facts C.5'), xml: ours('facts C.5') }),
});

/** The questions of one of them. It has no `format`: XML, as `enrollUser` (facts C.3). */
export const supervisorAssessment = read({
  name: 'supervisorAssessment',
  parameters: v.object({ id: textParameter, ...inContextOf }),
  response: jsonOrXmlDocument('assessment', assessmentForm, { xml: ours('facts C.5'), json: ours('facts C.5') }, { asked: 'xml', standard: 'xml' }),
});
