import { and, asc, desc, eq } from 'drizzle-orm';
import type { EnrollmentRow } from './enrollments.ts';
import type { ModuleRow } from './modules.ts';
import { enrollments, modules, users } from './schema.ts';
import type { Database } from './store.ts';
import { assessmentDefinitions, supervisorAssessments } from './tables/exam-tables.ts';
import type { UserRow } from './users.ts';

export type SupervisorAssessmentRow = typeof supervisorAssessments.$inferSelect;

export interface SupervisorAssessmentView {
  readonly assessment: SupervisorAssessmentRow;
  readonly learner: Pick<UserRow, 'id' | 'family' | 'given'>;
  readonly module: Pick<ModuleRow, 'id' | 'title' | 'type'>;
}

const mostAssessments = 500;

/** The assessments that somebody fills in about others: those that are pending first, the most urgent of them at the top. */
export async function assessmentsBy(db: Database, supervisorId: string): Promise<readonly SupervisorAssessmentView[]> {
  return db
    .select({
      assessment: supervisorAssessments,
      learner: { id: users.id, family: users.family, given: users.given },
      module: { id: modules.id, title: modules.title, type: modules.type },
    })
    .from(supervisorAssessments)
    .innerJoin(enrollments, eq(enrollments.id, supervisorAssessments.enrollmentId))
    .innerJoin(users, eq(users.id, enrollments.userId))
    .innerJoin(modules, eq(modules.id, enrollments.moduleId))
    .where(eq(supervisorAssessments.supervisorId, supervisorId))
    .orderBy(desc(supervisorAssessments.status), asc(supervisorAssessments.dueAt), asc(supervisorAssessments.enrollmentId))
    .limit(mostAssessments);
}

/** Who is to fill in an on-the-job assessment about this enrollment, if anybody is. */
export async function findSupervisorAssessment(db: Database, enrollmentId: string): Promise<SupervisorAssessmentRow | undefined> {
  const [row] = await db.select().from(supervisorAssessments).where(eq(supervisorAssessments.enrollmentId, enrollmentId));
  return row;
}

/** What a supervisor is asked about a learner of this enrollment's revision. */
export async function supervisorForm(db: Database, { moduleId, revision }: EnrollmentRow): Promise<typeof assessmentDefinitions.$inferSelect | undefined> {
  const [row] = await db
    .select()
    .from(assessmentDefinitions)
    .where(and(eq(assessmentDefinitions.moduleId, moduleId), eq(assessmentDefinitions.revision, revision), eq(assessmentDefinitions.filledInBy, 'supervisor')))
    .orderBy(asc(assessmentDefinitions.itemId))
    .limit(1);
  return row;
}
