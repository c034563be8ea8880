import type { overallStatusChanger as contractOverallStatusChanger } from '#api/contract/enrollment.ts';
import { changeStatus } from '../../enrolling/change-status.ts';
import { LmsError } from '../../errors.ts';
import { findEnrollment } from '../../store/enrollments.ts';
import { visibleEnrollments } from '../../store/module-enrollments.ts';
import type { DocumentHandler } from '../handler.ts';
import { enrollmentAnswer, enrollmentTrees } from '../records/enrollment-answer.ts';

/** Gives an enrollment another status, and answers it, or without `simpleResponse` all enrollments of its module that the subject can see. */
export const overallStatusChanger: DocumentHandler<typeof contractOverallStatusChanger> = async ({ lms, caller, subject, parameters }) => {
  const { enrollmentId, status: wanted, simpleResponse } = parameters;
  const status = await lms.store.db.transaction((tx) => changeStatus(tx, { caller, subject }, enrollmentId, wanted, lms.clock.now()));
  if (simpleResponse) return { status, enrollment: await enrollmentAnswer(lms, enrollmentId), enrollments: [] };
  const changed = await findEnrollment(lms.store.db, enrollmentId);
  if (!changed) throw new LmsError('not-found', `There is no enrollment ${enrollmentId}.`);
  const others = await visibleEnrollments(lms.store.db, changed.module, subject);
  // An administrator or approver may change what is not among those that the subject sees: what was changed is always there.
  const shown = others.some(({ enrollment }) => enrollment.id === enrollmentId) ? others : [changed, ...others];
  return { status, enrollments: await enrollmentTrees(lms, shown) };
};
