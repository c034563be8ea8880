import { and, eq } from 'drizzle-orm';
import { findModules } from '../../store/modules.ts';
import type { Database } from '../../store/store.ts';
import { assessmentDefinitions, supervisorAssessments } from '../../store/tables/exam-tables.ts';
import { supervised, supervisorForms } from '../seeds/supervisor-forms.ts';
import { enrolled } from './acting.ts';
import type { Moments } from './moments.ts';

/** What shift leads are asked about learners on the job, and those about whom they are asked. */
export async function loadSupervised(tx: Database, { ago, day }: Moments): Promise<void> {
  const revisions = new Map((await findModules(tx, supervisorForms.map(({ module }) => module))).map(({ id, effectiveRevision }) => [id, effectiveRevision]));
  const forms = supervisorForms.map(({ module, title, definition }) => ({ moduleId: module, revision: revisions.get(module) ?? 0, itemId: 'on-the-job', filledInBy: 'supervisor' as const, title, definition }));
  await tx.insert(assessmentDefinitions).values(forms).onConflictDoNothing();
  for (const { due, ago: daysAgo, ...wish } of supervised) {
    const enrollmentId = await enrolled(tx, wish, ago(daysAgo));
    const asked = await tx
      .update(supervisorAssessments)
      .set({ dueAt: due === null ? null : day(due) })
      .where(and(eq(supervisorAssessments.enrollmentId, enrollmentId), eq(supervisorAssessments.status, 'pending')))
      .returning({ id: supervisorAssessments.enrollmentId });
    if (asked.length === 0) throw new Error(`Nobody was asked to assess ${wish.user} in ${wish.module}.`);
  }
}
