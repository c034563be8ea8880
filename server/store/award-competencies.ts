import { and, eq, inArray, max, sql } from 'drizzle-orm';
import { addMonths } from './add-months.ts';
import { levelsOf, putCompetencyAward, type CompetencyAwardRow, type CompetencyLevelRow, type CompetencyRow } from './competencies.ts';
import { isEnough, measureOf } from './competency-standing.ts';
import { enrollments } from './schema.ts';
import type { Database } from './store.ts';
import { competencies, competencyAwards } from './tables/career-tables.ts';

const mostCompetencies = 500;

/**
 * Inside the transaction that completed the module, and last in there, because it holds a lock of the user's until the end: awards what it leads to, where every module that is not optional is completed. An award that holds for ever
 * and is as high stays as it is. One that runs out is renewed only when everything was completed once more since: never kinder than a real LMS.
 */
export async function awardCompetencies(tx: Database, userId: string, moduleId: string, now: Date): Promise<void> {
  const led = await leadingFrom(tx, moduleId);
  if (led.length === 0) return;
  // Two that are completed at the same moment do not see each other before the first is committed: the second waits for it, and sees both.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`award:${userId}`}))`);
  const completedAt = await completionsOf(tx, userId, led.flatMap(neededModules));
  const levels = await levelsOf(tx, led.map(({ id }) => id));
  const held = await heldAwards(tx, userId, led.map(({ id }) => id));
  for (const competency of led) {
    const award = newAward(competency, levels.get(competency.id) ?? [], held.get(competency.id), completedAt, now);
    if (award) await putCompetencyAward(tx, { ...award, userId, competencyId: competency.id, assignedAt: now, assignerId: null });
  }
}

function newAward(
  competency: CompetencyRow,
  levels: readonly CompetencyLevelRow[],
  held: CompetencyAwardRow | undefined,
  completedAt: ReadonlyMap<string, Date>,
  now: Date,
): Pick<CompetencyAwardRow, 'levelCode' | 'expiresAt'> | undefined {
  const levelCode = competency.awardedLevel ?? levels.at(-1)?.code ?? '';
  const isHigher = held !== undefined && !isEnough(levels, held.levelCode, levelCode);
  const isLower = held !== undefined && (measureOf(levels, held.levelCode) ?? 0) > (measureOf(levels, levelCode) ?? 0);
  const isStillGood = held !== undefined && (held.expiresAt === null || held.expiresAt > now);
  if (isStillGood && (isLower || (!isHigher && held.expiresAt === null))) return undefined;
  const since = isHigher || held === undefined ? undefined : held.assignedAt;
  const isDone = neededModules(competency).every((id) => {
    const at = completedAt.get(id);
    return at !== undefined && (since === undefined || at > since);
  });
  return isDone ? { levelCode, expiresAt: competency.validMonths === null ? null : addMonths(now, competency.validMonths) } : undefined;
}

const neededModules = ({ steps }: CompetencyRow): readonly string[] =>
  steps.flatMap(({ items }) => items.flatMap(({ moduleId, isOptional = false }) => (isOptional ? [] : [moduleId])));

/** Competencies of which the module is a needed or an optional step; one that needs nothing is given by people only. */
async function leadingFrom(tx: Database, moduleId: string): Promise<readonly CompetencyRow[]> {
  const rows = await tx
    .select()
    .from(competencies)
    .where(sql`${competencies.steps} @> ${JSON.stringify([{ items: [{ moduleId }] }])}::jsonb`)
    .limit(mostCompetencies);
  return rows.filter((competency) => neededModules(competency).length > 0);
}

/** When each of the modules was completed last. */
async function completionsOf(tx: Database, userId: string, moduleIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  const rows = await tx
    .select({ moduleId: enrollments.moduleId, at: max(enrollments.endedAt), enrolledAt: max(enrollments.enrolledAt) })
    .from(enrollments)
    .where(and(eq(enrollments.userId, userId), eq(enrollments.overallStatus, 'completed'), inArray(enrollments.moduleId, [...new Set(moduleIds)])))
    .groupBy(enrollments.moduleId);
  return new Map(rows.flatMap(({ moduleId, at, enrolledAt }) => (at ?? enrolledAt ? [[moduleId, at ?? enrolledAt ?? new Date(0)] as const] : [])));
}

async function heldAwards(tx: Database, userId: string, competencyIds: readonly string[]): Promise<ReadonlyMap<string, CompetencyAwardRow>> {
  const rows = await tx
    .select()
    .from(competencyAwards)
    .where(and(eq(competencyAwards.userId, userId), inArray(competencyAwards.competencyId, [...competencyIds])));
  return new Map(rows.map((row) => [row.competencyId, row]));
}
