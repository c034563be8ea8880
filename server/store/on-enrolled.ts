import { and, eq } from 'drizzle-orm';
import { addActivity } from './add-activity.ts';
import { findAssignment } from './assignments.ts';
import type { EnrollmentRow } from './enrollments.ts';
import { findModule } from './modules.ts';
import type { Database } from './store.ts';
import { assessmentDefinitions, supervisorAssessments } from './tables/exam-tables.ts';

/** What follows when somebody is enrolled in earnest: not yet while an approval or a seat is waited for. Inside the transaction that did it. */
export async function onEnrolled(tx: Database, enrollment: EnrollmentRow, now: Date): Promise<void> {
  await addActivity(tx, { type: 'enrolled', userId: enrollment.userId, moduleId: enrollment.moduleId, at: now });
  await askSupervisor(tx, enrollment);
}

/** On-the-job training with an assessment: whoever appraises the learner is to fill it in, else the module's owner. */
async function askSupervisor(tx: Database, { id, userId, moduleId, revision, assignmentId }: EnrollmentRow): Promise<void> {
  const [definition] = await tx
    .select({ itemId: assessmentDefinitions.itemId })
    .from(assessmentDefinitions)
    .where(and(eq(assessmentDefinitions.moduleId, moduleId), eq(assessmentDefinitions.revision, revision), eq(assessmentDefinitions.filledInBy, 'supervisor')))
    .limit(1);
  if (!definition) return;
  const supervisorId = (await findAssignment(tx, assignmentId ?? userId))?.directAppraiserId ?? (await findModule(tx, moduleId))?.ownerId;
  if (supervisorId === null || supervisorId === undefined || supervisorId === userId) return;
  await tx.insert(supervisorAssessments).values({ enrollmentId: id, supervisorId }).onConflictDoNothing();
}
