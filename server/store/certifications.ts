import { desc, eq } from 'drizzle-orm';
import type { Database } from './store.ts';
import { certificationAwards, certifications } from './tables/career-tables.ts';

export type CertificationRow = typeof certifications.$inferSelect;
export type CertificationAwardRow = typeof certificationAwards.$inferSelect;

export interface CertificationAward {
  readonly award: CertificationAwardRow;
  readonly certification: CertificationRow;
}

const mostAwards = 1_000;

/** The user's certifications, the newest first. */
export async function certificationAwardsOf(db: Database, userId: string): Promise<readonly CertificationAward[]> {
  return awards(db).where(eq(certificationAwards.userId, userId)).orderBy(desc(certificationAwards.awardedAt), desc(certificationAwards.awardId)).limit(mostAwards);
}

export async function findCertificationAward(db: Database, awardId: string): Promise<CertificationAward | undefined> {
  const [found] = await awards(db).where(eq(certificationAwards.awardId, awardId));
  return found;
}

/** Adds or replaces a certification. */
export async function putCertification(db: Database, certification: typeof certifications.$inferInsert): Promise<void> {
  await db.insert(certifications).values(certification).onConflictDoUpdate({ target: certifications.id, set: certification });
}

export async function addCertificationAward(db: Database, award: typeof certificationAwards.$inferInsert): Promise<void> {
  await db.insert(certificationAwards).values(award);
}

const awards = (db: Database) =>
  db
    .select({ award: certificationAwards, certification: certifications })
    .from(certificationAwards)
    .innerJoin(certifications, eq(certifications.id, certificationAwards.certificationId))
    .$dynamic();
