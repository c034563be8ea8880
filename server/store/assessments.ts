import { and, asc, count, eq } from 'drizzle-orm';
import { newEkpId } from './ids.ts';
import type { Database } from './store.ts';
import { assessmentAttempts, assessmentDefinitions, supervisorAssessments } from './tables/exam-tables.ts';

export type AssessmentDefinitionRow = typeof assessmentDefinitions.$inferSelect;
export type AssessmentAttemptRow = typeof assessmentAttempts.$inferSelect;

const mostDefinitions = 100;

/** The assessments of a revision of a module, with their keys. */
export async function assessmentsIn(db: Database, moduleId: string, revision: number): Promise<readonly AssessmentDefinitionRow[]> {
  return db
    .select()
    .from(assessmentDefinitions)
    .where(and(eq(assessmentDefinitions.moduleId, moduleId), eq(assessmentDefinitions.revision, revision)))
    .orderBy(asc(assessmentDefinitions.itemId))
    .limit(mostDefinitions);
}

export async function findAssessment(db: Database, moduleId: string, revision: number, itemId: string): Promise<AssessmentDefinitionRow | undefined> {
  const [found] = await db
    .select()
    .from(assessmentDefinitions)
    .where(and(eq(assessmentDefinitions.moduleId, moduleId), eq(assessmentDefinitions.revision, revision), eq(assessmentDefinitions.itemId, itemId)));
  return found;
}

/** Adds or replaces an assessment. */
export async function putAssessment(db: Database, row: typeof assessmentDefinitions.$inferInsert): Promise<void> {
  const { moduleId, revision, itemId } = assessmentDefinitions;
  await db.insert(assessmentDefinitions).values(row).onConflictDoUpdate({ target: [moduleId, revision, itemId], set: row });
}

/** Removes the assessments of a revision that is replaced. */
export async function removeAssessments(tx: Database, moduleId: string, revision: number): Promise<void> {
  await tx.delete(assessmentDefinitions).where(and(eq(assessmentDefinitions.moduleId, moduleId), eq(assessmentDefinitions.revision, revision)));
}

/** How many attempts were made at an item. The enrollment must be held, or two at the same moment would both be the first. */
export async function attemptsMade(tx: Database, enrollmentId: string, itemId: string): Promise<number> {
  const [row] = await tx
    .select({ made: count() })
    .from(assessmentAttempts)
    .where(and(eq(assessmentAttempts.enrollmentId, enrollmentId), eq(assessmentAttempts.itemId, itemId)));
  return row?.made ?? 0;
}

/** Adds an attempt under a new ID. */
export async function addAssessmentAttempt(tx: Database, attempt: Omit<typeof assessmentAttempts.$inferInsert, 'id'>): Promise<AssessmentAttemptRow> {
  const [row] = await tx.insert(assessmentAttempts).values({ ...attempt, id: await newEkpId(tx) }).returning();
  if (!row) throw new Error('The attempt was not written.');
  return row;
}

export async function findAssessmentAttempt(db: Database, id: string): Promise<AssessmentAttemptRow | undefined> {
  const [row] = await db.select().from(assessmentAttempts).where(eq(assessmentAttempts.id, id));
  return row;
}

export async function completeSupervisorAssessment(tx: Database, enrollmentId: string): Promise<void> {
  await tx.update(supervisorAssessments).set({ status: 'completed' }).where(eq(supervisorAssessments.enrollmentId, enrollmentId));
}
