import * as v from 'valibot';
import { jsonOrXmlDocument, ours, read, write } from './describe.ts';
import { deletionReceipt, externalRecord, externalRecordList, externalRecordReceipt, externalRequestList } from './external-training-record.ts';
import { amountParameter, dateParameter, fileParameter, formatParameter, inContextOf, textParameter } from './parameters.ts';

// External training (from the group "Learning Record and Enrollment Actions").

const oursInBoth = { json: ours('facts C.4'), xml: ours('facts C.4') };
const textUpTo = (most: number) => v.pipe(textParameter, v.maxLength(most, `must be at most ${most} characters`));

/** What waits for the user's approval. */
export const externalTrainingRequests = read({
  name: 'externalTrainingRequests',
  parameters: v.object({ format: formatParameter, ...inContextOf }),
  response: jsonOrXmlDocument('requests', externalRequestList, oursInBoth),
});

/** A user's external training. */
export const externalTrainingRecords = read({
  name: 'externalTrainingRecords',
  parameters: v.object({ format: formatParameter, ...inContextOf }),
  response: jsonOrXmlDocument('records', externalRecordList, oursInBoth),
});

export const externalTrainingRecord = read({
  name: 'externalTrainingRecord',
  parameters: v.object({ id: textParameter, format: formatParameter, ...inContextOf }),
  response: jsonOrXmlDocument('record', externalRecord, oursInBoth),
});

/** The lengths of title and subject are those of the CSV handler (facts B.1). */
const recordParameters = {
  title: textUpTo(255),
  type: v.optional(textParameter, 'learningProgram'),
  subject: v.optional(textUpTo(50)),
  startDate: dateParameter,
  endDate: dateParameter,
  venue: v.optional(textParameter),
  language: v.optional(v.pipe(textParameter, v.regex(/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/i, 'must be a language code such as en or pt-BR')), 'en'),
  durationAmount: v.optional(v.pipe(amountParameter, v.maxValue(9_999_999, 'must be at most 9999999'))),
  // `minute` is the reference's default and missing among its values (facts D.6).
  durationUnit: v.optional(v.picklist(['hour', 'day', 'week', 'month', 'year', 'minute'], 'must be one of minute, hour, day, week, month, year'), 'minute'),
  // Beyond a thousand million, for courses are paid in rials and dong too.
  costAmount: v.optional(v.pipe(amountParameter, v.maxValue(9_999_999_999, 'must be at most 9999999999'))),
  costCurrency: v.optional(v.pipe(textParameter, v.regex(/^[a-z]{3}$/i, 'must be a currency code such as USD or HKD'), v.toUpperCase()), 'AED'),
  grade: v.optional(textParameter),
  score: v.optional(textParameter),
  vendor: v.optional(textParameter),
  comments: v.optional(textParameter),
  attachment: v.optional(fileParameter),
  status: v.optional(
    v.picklist(['openForEditing', 'pendingApproval', 'completed', 'cancelled'], 'must be one of openForEditing, pendingApproval, completed, cancelled'),
    'openForEditing',
  ),
  format: formatParameter,
  ...inContextOf,
};

/** Adds a record of training done elsewhere. */
export const externalRecordAdder = write({
  name: 'externalRecordAdder',
  body: 'multipart',
  parameters: v.object(recordParameters),
  response: jsonOrXmlDocument('externalRecordAdder', externalRecordReceipt, oursInBoth),
});

/** Changes one; with the status `completed` an approver approves it (ours: there is no other function for it). What is not sent stays as it is. */
export const externalRecordUpdater = write({
  name: 'externalRecordUpdater',
  body: 'multipart',
  parameters: v.object({ id: textParameter, ...recordParameters }),
  response: jsonOrXmlDocument('externalRecordUpdater', externalRecordReceipt, oursInBoth),
});

/** Deletes one. */
export const externalRecordDeleter = write({
  name: 'externalRecordDeleter',
  parameters: v.object({ id: textParameter, format: formatParameter, ...inContextOf }),
  response: jsonOrXmlDocument('externalRecordDeleter', deletionReceipt, oursInBoth),
});
