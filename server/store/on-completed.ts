import { addActivity } from './add-activity.ts';
import { awardCertifications } from './award-certifications.ts';
import type { EnrollmentRow } from './enrollments.ts';
import type { Database } from './store.ts';

/** What follows when an enrollment becomes completed, whoever or whatever completed it. Inside the transaction that did. Competencies are awarded last: `changeEnrollment`. */
export async function onCompleted(tx: Database, enrollment: EnrollmentRow, now: Date): Promise<void> {
  await addActivity(tx, { type: 'completed', userId: enrollment.userId, moduleId: enrollment.moduleId, at: now });
  await awardCertifications(tx, enrollment, now);
}
