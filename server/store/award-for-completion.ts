import { awardCertifications } from './award-certifications.ts';
import { awardCompetencies } from './award-competencies.ts';
import type { Database } from './store.ts';

/** Inside the transaction that completed the enrollment: everything that this brings. Harmless when it is done again. */
export async function awardForCompletion(tx: Database, done: { readonly userId: string; readonly moduleId: string; readonly enrollmentId: string }, now: Date): Promise<void> {
  await awardCompetencies(tx, done.userId, done.moduleId, now);
  await awardCertifications(tx, done, now);
}
