import * as v from 'valibot';
import { file, jsonOrXmlDocument, known, ours, read, write, xmlDocument } from './describe.ts';
import { booleanParameter, dateTimeParameter, formatParameter, inContextOf, textParameter } from './parameters.ts';
import { hacpAccess, launchReceipt } from './offline-trio.ts';
import { enrollment, trainingHistory } from './training-record.ts';

// The group "Learning Record and Enrollment Actions".

/** The active (incomplete) enrollments of a user. */
export const enrollments = read({
  name: 'enrollments',
  parameters: v.object({ ...inContextOf }),
  response: xmlDocument('trainingHistory', trainingHistory, known('facts C.1-X1, records.xsd')),
});

/** All training records of a user. */
export const records = read({
  name: 'records',
  parameters: v.object({ ...inContextOf }),
  response: xmlDocument('trainingHistory', trainingHistory, known('facts C.1-X1, records.xsd')),
});

/** One training record. Asked in XML, because that is very likely X1; its JSON was never seen. */
export const record = read({
  name: 'record',
  parameters: v.object({ id: textParameter, format: formatParameter, ...inContextOf }),
  response: jsonOrXmlDocument('trainingRecord', enrollment, { xml: ours('facts C.1-X1, inferred'), json: ours('facts C.3') }, { asked: 'xml' }),
});

/** Enrols into a module. It has no `format`: since `enrollments` answers XML, that is the safer guess (facts C.3). */
export const enrollUser = write({
  name: 'enrollUser',
  parameters: v.object({
    'learning-id': textParameter,
    'session-code': v.optional(textParameter),
    reason: v.optional(textParameter),
    preferredLocation: v.optional(textParameter),
    ...inContextOf,
  }),
  response: jsonOrXmlDocument('trainingRecord', enrollment, { xml: ours('facts C.3'), json: ours('facts C.3') }, { asked: 'xml', standard: 'xml' }),
});

/** The archive of an enrolled course, for offline use. */
export const contentPackage = read({
  name: 'contentPackage',
  parameters: v.object({ enrollmentId: textParameter, pdfToHtml: v.optional(booleanParameter), ...inContextOf }),
  response: file('application/zip', ours('facts C.6')),
});

/** Records one opening of a course. It has no idempotency key: each call counts. */
export const launchTracker = write({
  name: 'launchTracker',
  parameters: v.object({
    enrollmentId: textParameter,
    datetime: dateTimeParameter,
    allowNewAttempt: v.optional(booleanParameter),
    format: formatParameter,
    ...inContextOf,
  }),
  response: jsonOrXmlDocument('launchTracker', launchReceipt, { json: ours('facts C.6'), xml: ours('facts C.6') }),
});

/** A HACP session for one item of one enrollment. */
export const hacpInfo = read({
  name: 'hacpInfo',
  parameters: v.object({ enrollmentId: textParameter, itemId: textParameter, format: formatParameter, ...inContextOf }),
  response: jsonOrXmlDocument('hacpInfo', hacpAccess, { json: ours('facts C.6'), xml: ours('facts C.6') }),
});
