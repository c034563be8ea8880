import type { enrollUser as contractEnrollUser } from '#api/contract/records.ts';
import { enroll } from '../../enrolling/enroll.ts';
import type { DocumentHandler } from '../handler.ts';
import { enrollmentAnswer } from './enrollment-answer.ts';

/**
 * Enrols the subject. What it understands and refuses (an unknown or closed module or session, no seat left, prerequisites, enrolled already …) is a 200 with an
 * error in its body (facts A.5: "returns error code/message").
 */
export const enrollUser: DocumentHandler<typeof contractEnrollUser> = async ({ lms, caller, subject, assignment, parameters }) => {
  const { 'learning-id': moduleId, 'session-code': sessionCode, reason = '', preferredLocation = '' } = parameters;
  const wish = { caller, learner: subject, assignment, moduleId, sessionCode, reason, preferredLocation };
  const id = await lms.store.db.transaction((tx) => enroll(tx, wish, lms.clock.now()));
  return enrollmentAnswer(lms, id);
};
