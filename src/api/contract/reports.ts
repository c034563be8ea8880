import * as v from 'valibot';
import { batchReportList } from './batch-reports.ts';
import { file, jsonOrXmlDocument, known, ours, read } from './describe.ts';
import { dateTimeParameter, formatParameter, inContextOf, textParameter } from './parameters.ts';

// The group "Report Actions".

/** The batch reports that a user may read, the newest first. */
export const batchReports = read({
  name: 'batchReports',
  parameters: v.object({
    format: formatParameter,
    name: v.optional(textParameter),
    createdOnOrAfter: v.optional(dateTimeParameter),
    createdBefore: v.optional(dateTimeParameter),
    ...inContextOf,
  }),
  response: jsonOrXmlDocument('reports', batchReportList, { json: known('facts C.1-J4'), xml: ours('the tree of facts C.1-J4') }),
});

/** The bytes of one batch report. */
export const batchReport = read({
  name: 'batchReport',
  parameters: v.object({ pathname: textParameter, ...inContextOf }),
  response: file('application/octet-stream', known('facts C.1-J4')),
});
