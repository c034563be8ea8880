import { and, eq, inArray, isNotNull, isNull, ne, or } from 'drizzle-orm';
import { addMonths } from '../../store/add-months.ts';
import { newEkpIds } from '../../store/ids.ts';
import { enrollments } from '../../store/schema.ts';
import type { Database } from '../../store/store.ts';
import { certificationAwards, certifications, competencyAwards } from '../../store/tables/career-tables.ts';
import { certificationAwards as awards, certifications as seeds, competencyFindings } from '../seeds/certifications.ts';
import { competencies, learningSteps, type SeedCompetency } from '../seeds/competencies.ts';
import type { Moments } from './moments.ts';

interface Completion {
  readonly id: string;
  readonly userId: string;
  readonly moduleId: string;
  readonly at: Date;
}

/** Completions in these modules by the hand of the learner; who was exempted has shown nothing. */
async function completionsIn(tx: Database, moduleIds: readonly string[]): Promise<readonly Completion[]> {
  const { id, userId, moduleId, endedAt, detail } = enrollments;
  const rows = await tx
    .select({ id, userId, moduleId, at: endedAt })
    .from(enrollments)
    .where(and(eq(enrollments.overallStatus, 'completed'), isNotNull(endedAt), or(isNull(detail), ne(detail, 'exempt')), inArray(moduleId, [...moduleIds])));
  return rows.flatMap((row) => (row.at === null ? [] : [{ ...row, at: row.at }]));
}

/** Certifications, and who has them: by the modules that were completed, as the LMS would have given them that day, and by hand. */
export async function loadCertifications(tx: Database, { day }: Moments): Promise<void> {
  await tx.insert(certifications).values([...seeds]).onConflictDoNothing();
  const earned = await completionsIn(tx, seeds.flatMap(({ moduleId }) => moduleId ?? []));
  const ids = await newEkpIds(tx, earned.length + awards.length);
  const awardId = (index: number): string => ids[index] ?? `award-${index}`;
  const byModule = earned.map(({ id, userId, moduleId, at }, index) => {
    const certification = seeds.find((seed) => seed.moduleId === moduleId) ?? seeds[0];
    const number = `${at.getUTCFullYear()}-${awardId(index).replace(/^EKP/, '')}`;
    const expiresAt = certification.validMonths === null ? null : addMonths(at, certification.validMonths);
    return { awardId: awardId(index), certificationId: certification.id, userId, number, awardedAt: at, expiresAt, enrollmentId: id };
  });
  const byHand = awards.map(({ user, certification, number, awarded, expires }, index) => ({
    awardId: awardId(earned.length + index),
    certificationId: certification,
    userId: user,
    number,
    awardedAt: day(awarded),
    expiresAt: expires === null ? null : day(expires),
  }));
  await tx.insert(certificationAwards).values([...byModule, ...byHand]).onConflictDoNothing();
}

/** Levels of competencies: found by somebody, and where all that leads to one was completed. */
export async function loadCompetencyAwards(tx: Database, { day }: Moments): Promise<void> {
  const found = competencyFindings.map(({ user, competency, level, assigned, expires, by }) => ({
    userId: user,
    competencyId: competency,
    levelCode: level,
    assignedAt: day(assigned),
    assignerId: by,
    expiresAt: expires === null ? null : day(expires),
  }));
  await tx.insert(competencyAwards).values(found).onConflictDoNothing();
  const completions = await completionsIn(tx, competencies.flatMap(neededModules));
  const earned = [...Map.groupBy(completions, ({ userId }) => userId)].flatMap(([userId, theirs]) => competencies.flatMap((competency) => earnedBy(userId, theirs, competency)));
  if (earned.length > 0) await tx.insert(competencyAwards).values(earned).onConflictDoNothing();
}

const neededModules = (competency: SeedCompetency): readonly string[] => learningSteps(competency).flatMap(({ items }) => items.flatMap(({ moduleId, isOptional = false }) => (isOptional ? [] : [moduleId])));

function earnedBy(userId: string, completions: readonly Completion[], competency: SeedCompetency): readonly (typeof competencyAwards.$inferInsert)[] {
  const last = neededModules(competency).map((id) => Math.max(...completions.filter(({ moduleId }) => moduleId === id).map(({ at }) => at.getTime())));
  const assignedAt = new Date(Math.max(...last));
  if (last.some((ms) => ms === -Infinity)) return [];
  return [{ userId, competencyId: competency.id, levelCode: competency.gives, assignedAt, expiresAt: competency.validMonths === undefined ? null : addMonths(assignedAt, competency.validMonths) }];
}
