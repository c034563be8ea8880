import * as v from 'valibot';
import { someBulkHistory } from './bulk-history.ts';
import { someBulkUsers } from './bulk-users.ts';
import { known, lines, ours, read, write, xmlDocument } from './describe.ts';
import { fieldsParameter } from './field-selector.ts';
import { booleanParameter, dateTimeParameter, longTextParameter, textParameter, userStatusParameter } from './parameters.ts';

// The seven functions for other programs, which call with the site's key: bulk data in and out.

const whoseRecords = {
  userId: v.optional(textParameter),
  /** Includes the organizations below it. */
  organizationId: v.optional(textParameter),
  lastUpdatedStart: v.optional(dateTimeParameter),
  lastUpdatedEnd: v.optional(dateTimeParameter),
  /** Comma-separated. */
  moduleIds: v.optional(textParameter),
  includeOlder: v.optional(booleanParameter),
  fields: v.optional(fieldsParameter),
};

const csvResult = lines('text/plain; charset=utf-8', known('facts A.7, seen for usersCsv, assumed for its siblings'));

/** Training records of one user or of all. */
export const trainingHistoryXml = read({
  name: 'trainingHistoryXml',
  authentication: 'system',
  parameters: v.object(whoseRecords),
  response: xmlDocument('trainingHistory', someBulkHistory, ours('facts B 26: the family of C.1-X1, inferred')),
});

/** The same for completed courses only. */
export const completedTrainingRecordsXml = read({
  name: 'completedTrainingRecordsXml',
  authentication: 'system',
  parameters: v.object(whoseRecords),
  response: xmlDocument('trainingHistory', someBulkHistory, ours('facts B 27: the family of C.1-X1, inferred')),
});

// Elements have a prefix (known: facts B 76); which one, and the namespace behind it, are ours.
const usersResponse = xmlDocument('users', someBulkUsers, ours('facts B 75-76, C.1-J1'), { namespace: { prefix: 'u', uri: 'urn:haversack:users200510' } });

/** One user. */
export const user200510Xml = read({
  name: 'user200510Xml',
  authentication: 'system',
  parameters: v.object({ userId: textParameter, fields: v.optional(fieldsParameter) }),
  response: usersResponse,
});

/** All users of a status. */
export const users200510Xml = read({
  name: 'users200510Xml',
  authentication: 'system',
  parameters: v.object({ status: userStatusParameter, organizationId: v.optional(textParameter), fields: v.optional(fieldsParameter) }),
  response: usersResponse,
});

/** Adds and changes training records. */
export const trainingHistoryCsv = write({
  name: 'trainingHistoryCsv',
  below: 'contentHandler',
  authentication: 'system',
  body: 'text',
  parameters: v.object({ body: longTextParameter }),
  response: csvResult,
});

/** Adds, changes and removes external training records. */
export const externalTrainingCsv = write({
  name: 'externalTrainingCsv',
  below: 'contentHandler',
  authentication: 'system',
  body: 'text',
  parameters: v.object({ body: longTextParameter }),
  response: csvResult,
});

/** Adds and changes courses and sessions; docs/courses-xml.md says how. */
export const courses = write({
  name: 'courses',
  below: 'contentHandler',
  authentication: 'system',
  body: 'xml',
  parameters: v.object({ body: longTextParameter }),
  response: lines('text/plain; charset=utf-8', ours('facts C.2: a text result like A.7')),
});
