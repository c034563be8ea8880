import type { record as contractRecord } from '#api/contract/records.ts';
import type { DocumentHandler } from '../handler.ts';
import { ownEnrollment } from './own-enrollment.ts';
import { enrollmentTree } from './training-record-tree.ts';

/** One training record of the subject. */
export const record: DocumentHandler<typeof contractRecord> = async (call) => enrollmentTree(call.lms.baseUrl, await ownEnrollment(call, call.parameters.id));
