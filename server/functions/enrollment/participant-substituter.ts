import type { participantSubstituter as contractParticipantSubstituter } from '#api/contract/enrollment.ts';
import { substitute } from '../../enrolling/substitute.ts';
import { targetOf } from '../../enrolling/target-assignment.ts';
import type { DocumentHandler } from '../handler.ts';
import { enrollmentAnswer } from '../records/enrollment-answer.ts';

/** Gives a participant's place to somebody else, and answers the new enrollment. `notifications` puts a message into both mailboxes: the reference LMS sends no mail. */
export const participantSubstituter: DocumentHandler<typeof contractParticipantSubstituter> = async ({ lms, caller, subject, parameters }) => {
  const { enrollmentId, notifications = false } = parameters;
  const acting = { caller, subject };
  const id = await lms.store.db.transaction(async (tx) => {
    const target = await targetOf(tx, acting, parameters);
    return substitute(tx, acting, { enrollmentId, target, notifies: notifications }, lms.clock.now());
  });
  return { status: 'ok', enrollment: await enrollmentAnswer(lms, id) };
};
