import type { CompetencyAwardRow, CompetencyLevelRow } from './competencies.ts';

/** Facts D.5. */
export type CompetencyStanding = 'completed' | 'completionAtRisk' | 'notComplete';

/** An award that runs out within this time is at risk (ours: the vendor's rule is not known; design/gaps.md, "what runs out"). */
const riskDays = 60;
const dayMs = 24 * 3600 * 1000;

export const measureOf = (levels: readonly CompetencyLevelRow[], code: string): number | undefined => levels.find((level) => level.code === code)?.measure;

/** Whether the level is as high as the one asked for; levels that the scale does not have are good for themselves only. */
export function isEnough(levels: readonly CompetencyLevelRow[], code: string, asked: string): boolean {
  if (code === asked) return true;
  const [has, wants] = [measureOf(levels, code), measureOf(levels, asked)];
  return has !== undefined && wants !== undefined && has >= wants;
}

/** Where somebody stands with a competency, of which a job profile asks for a level (or for none). */
export function standingOf(
  award: Pick<CompetencyAwardRow, 'levelCode' | 'expiresAt'> | undefined,
  levels: readonly CompetencyLevelRow[],
  asked: string | undefined,
  now: Date,
): CompetencyStanding {
  if (!award || (asked !== undefined && !isEnough(levels, award.levelCode, asked))) return 'notComplete';
  if (award.expiresAt === null) return 'completed';
  if (award.expiresAt <= now) return 'notComplete';
  return award.expiresAt.getTime() - now.getTime() <= riskDays * dayMs ? 'completionAtRisk' : 'completed';
}
