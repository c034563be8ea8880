import { and, eq } from 'drizzle-orm';
import { addMonths } from './add-months.ts';
import { addCertificationAward } from './certifications.ts';
import { newEkpId } from './ids.ts';
import type { Database } from './store.ts';
import { certificationAwards, certifications } from './tables/career-tables.ts';

const mostCertifications = 100;

/**
 * Inside the transaction that completed the enrollment: awards the certifications of its module, once for an enrollment, however often it is completed. The
 * number is the award's own ID, until somebody gives it another one.
 */
export async function awardCertifications(
  tx: Database,
  { userId, moduleId, enrollmentId }: { readonly userId: string; readonly moduleId: string; readonly enrollmentId: string },
  now: Date,
): Promise<void> {
  const given = await tx.select().from(certifications).where(eq(certifications.moduleId, moduleId)).limit(mostCertifications);
  for (const { id: certificationId, validMonths } of given) {
    const earlier = await tx.$count(certificationAwards, and(eq(certificationAwards.enrollmentId, enrollmentId), eq(certificationAwards.certificationId, certificationId)));
    if (earlier > 0) continue;
    const awardId = await newEkpId(tx);
    const expiresAt = validMonths === null ? null : addMonths(now, validMonths);
    await addCertificationAward(tx, { awardId, certificationId, userId, number: awardId, awardedAt: now, expiresAt, enrollmentId });
  }
}
