import { eq } from 'drizzle-orm';
import { addMonths } from './add-months.ts';
import type { EnrollmentRow } from './enrollments.ts';
import { newEkpId } from './ids.ts';
import type { Database } from './store.ts';
import { certificationAwards, certifications } from './tables/career-tables.ts';
import { addActivity } from './add-activity.ts';

/**
 * Awards the certifications that a completed module leads to. An enrollment earns each of them once, however often it is completed; who was exempted has shown
 * nothing and earns none.
 */
export async function awardCertifications(tx: Database, enrollment: Pick<EnrollmentRow, 'id' | 'userId' | 'moduleId' | 'detail'>, now: Date): Promise<void> {
  if (enrollment.detail === 'exempt') return;
  const earned = await tx.select().from(certifications).where(eq(certifications.moduleId, enrollment.moduleId));
  if (earned.length === 0) return;
  const rows = await tx.select({ id: certificationAwards.certificationId }).from(certificationAwards).where(eq(certificationAwards.enrollmentId, enrollment.id));
  const held = new Set(rows.map(({ id }) => id));
  for (const { id, validMonths } of earned.filter((certification) => !held.has(certification.id))) {
    const awardId = await newEkpId(tx);
    await tx.insert(certificationAwards).values({
      awardId,
      certificationId: id,
      userId: enrollment.userId,
      number: `${now.getUTCFullYear()}-${awardId.replace(/^EKP/, '')}`,
      awardedAt: now,
      expiresAt: validMonths === null ? null : addMonths(now, validMonths),
      enrollmentId: enrollment.id,
    });
    await addActivity(tx, { type: 'certified', userId: enrollment.userId, moduleId: enrollment.moduleId, at: now });
  }
}
