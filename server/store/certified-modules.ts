import { eq } from 'drizzle-orm';
import type { Database } from './store.ts';
import { certifications } from './tables/career-tables.ts';

/** Whether completing the module leads to a certification. */
export async function isCertified(db: Database, moduleId: string): Promise<boolean> {
  const found = await db.select({ id: certifications.id }).from(certifications).where(eq(certifications.moduleId, moduleId)).limit(1);
  return found.length > 0;
}
