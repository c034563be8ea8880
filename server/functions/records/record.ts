import type { record as contractRecord } from '#api/contract/records.ts';
import type { DocumentHandler } from '../handler.ts';
import { enrollmentAnswer } from './enrollment-answer.ts';
import { ownEnrollment } from './own-enrollment.ts';

/** One training record of the subject. */
export const record: DocumentHandler<typeof contractRecord> = async (call) => {
  const { enrollment } = await ownEnrollment(call, call.parameters.id);
  return enrollmentAnswer(call.lms, enrollment.id);
};
