import { and, eq, exists, inArray, isNotNull } from 'drizzle-orm';
import { LmsError } from '../errors.ts';
import { findModules, type ModuleRow } from '../store/modules.ts';
import { attempts, enrollments } from '../store/schema.ts';
import type { Database } from '../store/store.ts';
import { activeStatuses, type OverallStatus, type Prerequisites } from '../store/values.ts';

/** Throws LmsError `prerequisites-missing` unless the learner has what the module asks for (facts D.9). */
export async function checkPrerequisites(tx: Database, { title, prerequisites }: ModuleRow, userId: string): Promise<void> {
  if (!prerequisites || prerequisites.moduleIds.length === 0) return;
  const met = await modulesMet(tx, prerequisites, userId);
  const missing = prerequisites.moduleIds.filter((id) => !met.has(id));
  if (missing.length === 0 || (prerequisites.operator === 'any' && missing.length < prerequisites.moduleIds.length)) return;
  const titles = new Map((await findModules(tx, missing)).map((module) => [module.id, module.title]));
  const named = missing.map((id) => titles.get(id) ?? id).join(', ');
  const act = prerequisites.condition === 'enrolled' ? 'Enrol in' : 'Complete';
  throw new LmsError('prerequisites-missing', `${title} has prerequisites. ${act} ${prerequisites.operator === 'any' ? 'one of these' : 'these'} first: ${named}.`);
}

const counts: Readonly<Record<Prerequisites['condition'], readonly OverallStatus[]>> = {
  enrolled: [...activeStatuses.filter((status) => status !== 'pendingApproval'), 'completed'],
  completed: ['completed'],
  cmiCompleted: ['completed'],
};

/** `cmiCompleted`: the course's own content told that it is completed, not a person. */
async function modulesMet(tx: Database, { condition, moduleIds }: Prerequisites, userId: string): Promise<ReadonlySet<string>> {
  const byContent = exists(tx.select({ number: attempts.number }).from(attempts).where(and(eq(attempts.enrollmentId, enrollments.id), isNotNull(attempts.completedAt))));
  const rows = await tx
    .selectDistinct({ moduleId: enrollments.moduleId })
    .from(enrollments)
    .where(
      and(
        eq(enrollments.userId, userId),
        inArray(enrollments.moduleId, [...moduleIds]),
        inArray(enrollments.overallStatus, [...counts[condition]]),
        condition === 'cmiCompleted' ? byContent : undefined,
      ),
    );
  return new Set(rows.map(({ moduleId }) => moduleId));
}
