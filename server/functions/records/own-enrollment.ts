import type { Caller } from '../../auth/caller.ts';
import { LmsError } from '../../errors.ts';
import type { LmsParts } from '../../lms-parts.ts';
import { findEnrollment, type EnrollmentView } from '../../store/enrollments.ts';
import { findPackage, type PackageRow } from '../../store/packages.ts';
import { findUser, isVisible, type UserRow } from '../../store/users.ts';
import type { OverallStatus } from '../../store/values.ts';

interface Asked {
  readonly lms: LmsParts;
  readonly caller: Caller;
  readonly subject: UserRow;
}

/**
 * The enrollment, which must be the subject's. Throws LmsError: `not-found` for one that does not exist or whose learner the caller cannot see, `forbidden`
 * for somebody else's.
 */
export async function ownEnrollment({ lms, caller, subject }: Asked, id: string): Promise<EnrollmentView> {
  const view = await findEnrollment(lms.store.db, id);
  const unknown = new LmsError('not-found', `There is no enrollment ${id}.`);
  if (!view) throw unknown;
  if (view.enrollment.userId === subject.id) return view;
  const owner = await findUser(lms.store.db, view.enrollment.userId);
  if (!owner || !(await isVisible(lms.store.db, caller.user, owner))) throw unknown;
  throw new LmsError('forbidden', `The enrollment ${id} is not one of ${subject.id}.`);
}

const enrolled: readonly OverallStatus[] = ['enrolled', 'incomplete', 'completed'];

/**
 * The subject's enrollment and the content of its revision, for contentPackage, launchTracker and hacpInfo. Besides what `ownEnrollment` throws: `forbidden`
 * when the learner is not (or no longer) enrolled, `not-downloadable` when the revision has no content or does not permit downloads.
 */
export async function downloadableEnrollment(asked: Asked, id: string): Promise<{ readonly view: EnrollmentView; readonly content: PackageRow }> {
  const view = await ownEnrollment(asked, id);
  const { overallStatus, moduleId, revision } = view.enrollment;
  if (!enrolled.includes(overallStatus)) throw new LmsError('forbidden', `The enrollment ${id} is ${overallStatus}.`);
  const content = await findPackage(asked.lms.store.db, moduleId, revision);
  if (!content?.downloadable) throw new LmsError('not-downloadable', `Revision ${revision} of ${moduleId} does not permit downloads.`);
  return { view, content };
}
