import type { competenciesAwarded as contractCompetenciesAwarded, competencyCompletionStatus as contractCompletionStatus } from '#api/contract/career.ts';
import type { MeasuredLevel } from '#api/contract/competencies.ts';
import { toResponseDateTime } from '#api/contract/dates.ts';
import { competencyAwardsOf, findCompetencies, levelsOf, type CompetencyLevelRow } from '../../store/competencies.ts';
import { measureOf, standingOf } from '../../store/competency-standing.ts';
import { profilesHeldIn, requirementsOf, type Requirement } from '../../store/job-profiles.ts';
import type { Database } from '../../store/store.ts';
import { findUsers } from '../../store/users.ts';
import type { DocumentHandler } from '../handler.ts';
import { competencyStatus } from './path-words.ts';

/** What the subject was found to have (facts C.1-X5), against what the job profiles of the position ask for. */
export const competenciesAwarded: DocumentHandler<typeof contractCompetenciesAwarded> = async ({ lms: { store: { db }, clock }, subject, assignment }) => {
  const awards = await competencyAwardsOf(db, subject.id);
  const ids = awards.map(({ competencyId }) => competencyId);
  const rows = new Map((await findCompetencies(db, ids)).map((row) => [row.id, row]));
  const levels = await levelsOf(db, ids);
  const asked = await askedLevels(db, assignment.id);
  const people = new Map((await findUsers(db, [...new Set(awards.flatMap(({ assignerId }) => assignerId ?? []))])).map((user) => [user.id, user]));
  return {
    competencies: awards.flatMap((award) => {
      const row = rows.get(award.competencyId);
      if (!row) return [];
      const scale = levels.get(row.id) ?? [];
      const required = highest(scale, asked.get(row.id)?.map(({ levelCode }) => levelCode) ?? []);
      const assigner = people.get(award.assignerId ?? '');
      return {
        id: row.id,
        name: row.name,
        description: row.description,
        assigned: toResponseDateTime(award.assignedAt),
        level: levelTree(scale, award.levelCode),
        requiredLevel: levelTree(scale, required),
        maxLevel: levelTree(scale, scale.at(-1)?.code),
        competent: standingOf(award, scale, required, clock.now()) !== 'notComplete',
        ...(assigner && { assigner: { id: assigner.id, family: assigner.family, given: assigner.given } }),
      };
    }),
  };
};

/** Where the subject stands with every competency that the job profiles of the position ask for, and with those that were awarded besides. */
export const competencyCompletionStatus: DocumentHandler<typeof contractCompletionStatus> = async ({ lms: { store: { db }, clock }, subject, assignment }) => {
  const asked = await askedLevels(db, assignment.id);
  const awards = new Map((await competencyAwardsOf(db, subject.id)).map((award) => [award.competencyId, award]));
  const ids = [...new Set([...asked.keys(), ...awards.keys()])];
  const rows = new Map((await findCompetencies(db, ids)).map((row) => [row.id, row]));
  const levels = await levelsOf(db, ids);
  return {
    competencies: ids.flatMap((id) => {
      const row = rows.get(id);
      if (!row) return [];
      const scale = levels.get(id) ?? [];
      const required = highest(scale, asked.get(id)?.map(({ levelCode }) => levelCode) ?? []);
      return { id, code: row.code, name: row.name, status: competencyStatus(standingOf(awards.get(id), scale, required, clock.now())) };
    }),
  };
};

async function askedLevels(db: Database, assignmentId: string): Promise<ReadonlyMap<string, readonly Requirement[]>> {
  const held = await profilesHeldIn(db, assignmentId);
  return Map.groupBy(await requirementsOf(db, held.map(({ profile }) => profile.id)), ({ competency }) => competency.id);
}

/** Of several profiles the one that asks for most counts. */
const highest = (scale: readonly CompetencyLevelRow[], codes: readonly string[]): string | undefined =>
  codes.toSorted((one, other) => (measureOf(scale, other) ?? 0) - (measureOf(scale, one) ?? 0))[0];

/** The schema wants each of the three; where there is none, it is an empty code that measures nothing. */
const levelTree = (scale: readonly CompetencyLevelRow[], code: string | undefined): MeasuredLevel => ({
  code: code ?? '',
  measure: code === undefined ? 0 : (measureOf(scale, code) ?? 0),
});
