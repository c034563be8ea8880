import type { participants as contractParticipants } from '#api/contract/enrollment.ts';
import { isAllowed } from '../../auth/caller.ts';
import { runsSession } from '../../enrolling/roles.ts';
import { LmsError } from '../../errors.ts';
import { findModule, findSession } from '../../store/modules.ts';
import { participantsOf } from '../../store/module-enrollments.ts';
import type { DocumentHandler } from '../handler.ts';
import { overallStatus } from '../vocabulary.ts';

/** Who takes part in a session, for its instructors, the module's owner, and administrators, who get the people they see. */
export const participants: DocumentHandler<typeof contractParticipants> = async ({ lms, caller, subject, parameters: { moduleId, sessionId } }) => {
  const { db } = lms.store;
  const module = await findModule(db, moduleId);
  const session = module && (await findSession(db, moduleId, sessionId));
  if (!module || !session) throw new LmsError('not-found', `There is no session ${sessionId} of a module ${moduleId}.`);
  const runs = runsSession({ caller, subject }, module, session);
  if (!runs && !isAllowed(caller, 'manage-sessions')) throw new LmsError('forbidden', 'Only who runs a session sees its participants.');
  const found = await participantsOf(db, session.id, runs ? {} : { viewer: caller.user });
  return {
    participants: found.map(({ enrollment, user: { id, family, given, email } }) => ({
      enrollmentId: enrollment.id,
      id,
      family,
      given,
      ...(email !== '' && { email }),
      overallStatus: overallStatus(enrollment.overallStatus, enrollment.detail),
      ...(enrollment.score !== null && { score: enrollment.score }),
    })),
  };
};
