import type { assessmentAttemptSummary as contractSummary } from '#api/contract/exams.ts';
import { LmsError } from '../../errors.ts';
import { findAssessment, findAssessmentAttempt, type AssessmentAttemptRow } from '../../store/assessments.ts';
import { findEnrollment, type EnrollmentView } from '../../store/enrollments.ts';
import type { Database } from '../../store/store.ts';
import { findUser, isVisible, type UserRow } from '../../store/users.ts';
import type { DocumentHandler } from '../handler.ts';
import { attemptTree } from './attempt-tree.ts';

/** How an attempt came out: for the learner, for whoever filled it in, and for those who see the learner or instruct the session. For others it is not there. */
export const assessmentAttemptSummary: DocumentHandler<typeof contractSummary> = async ({ lms: { store: { db } }, subject, parameters: { id } }) => {
  const attempt = await findAssessmentAttempt(db, id);
  const view = attempt && (await findEnrollment(db, attempt.enrollmentId));
  if (!attempt || !view || !(await maySee(db, subject, attempt, view))) throw new LmsError('not-found', `There is no attempt ${id} that you can see.`);
  const { moduleId, revision } = view.enrollment;
  const definition = await findAssessment(db, moduleId, revision, attempt.itemId);
  return attemptTree(definition?.title ?? view.module.title, attempt);
};

async function maySee(db: Database, viewer: UserRow, attempt: AssessmentAttemptRow, { enrollment, session }: EnrollmentView): Promise<boolean> {
  if (enrollment.userId === viewer.id || attempt.filledInById === viewer.id || session?.instructorIds.includes(viewer.id)) return true;
  const learner = await findUser(db, enrollment.userId);
  return learner !== undefined && isVisible(db, viewer, learner);
}
