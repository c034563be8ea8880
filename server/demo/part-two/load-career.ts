import { newEkpIds } from '../../store/ids.ts';
import type { Database } from '../../store/store.ts';
import { competencies, competencyLevels, jobProfileCatalogs, jobProfileCompetencies, jobProfileHolders, jobProfiles, trainingPlanItems } from '../../store/tables/career-tables.ts';
import { competencies as seeds, learningSteps, scales } from '../seeds/competencies.ts';
import { jobProfiles as profiles, profileCatalogs } from '../seeds/job-profiles.ts';
import { trainingPlan } from '../seeds/training-plan.ts';
import type { Moments } from './moments.ts';

/** Competencies with their levels and what leads to them. */
export async function loadCompetencies(tx: Database): Promise<void> {
  const rows = seeds.map((seed) => ({
    id: seed.id,
    code: seed.code,
    name: seed.name,
    description: seed.description,
    steps: learningSteps(seed),
    awardedLevel: seed.gives,
    validMonths: seed.validMonths ?? null,
  }));
  await tx.insert(competencies).values(rows).onConflictDoNothing();
  await tx.insert(competencyLevels).values(seeds.flatMap(({ id, scale }) => scales[scale].map((level) => ({ ...level, competencyId: id })))).onConflictDoNothing();
}

/** Job profiles in their tree, what they ask for, and whose positions are on the way to them. */
export async function loadJobProfiles(tx: Database, { ago }: Moments): Promise<void> {
  await tx.insert(jobProfileCatalogs).values(profileCatalogs.map((catalog, position) => ({ ...catalog, position }))).onConflictDoNothing();
  await tx.insert(jobProfiles).values(profiles.map(({ id, code, name, description, catalog }) => ({ id, code, name, description, catalogId: catalog }))).onConflictDoNothing();
  await tx.insert(jobProfileCompetencies).values(profiles.flatMap(({ id, asks }) => asks.map((ask, position) => ({ ...asked(ask), profileId: id, position })))).onConflictDoNothing();
  const holders = profiles.flatMap(({ id, holders }, index) => holders.map((assignmentId) => ({ profileId: id, assignmentId, assignerId: 'petra', assignedAt: ago(200 - index * 9) })));
  await tx.insert(jobProfileHolders).values(holders).onConflictDoNothing();
}

function asked(ask: string): { readonly competencyId: string; readonly levelCode: string; readonly isOptional: boolean } {
  const [competencyId, levelCode, mark] = ask.split(' ');
  const seed = seeds.find(({ id }) => id === competencyId);
  if (!seed || levelCode === undefined || !scales[seed.scale].some(({ code }) => code === levelCode)) throw new Error(`A job profile of the demo organisation asks for “${ask}”, which is no competency with such a level.`);
  return { competencyId: seed.id, levelCode, isOptional: mark === '?' };
}

/** What people were given to do. */
export async function loadTrainingPlan(tx: Database, { day, ago }: Moments): Promise<void> {
  const ids = await newEkpIds(tx, trainingPlan.length);
  const rows = trainingPlan.map(({ user, module, priority, due, isOptional = false, by }, index) => ({
    id: ids[index] ?? `plan-${index}`,
    userId: user,
    moduleId: module,
    priority,
    isOptional,
    dueAt: due === null ? null : day(due),
    assignedAt: ago(due === null ? 20 : Math.max(21, 14 - due)),
    assignerId: by,
  }));
  await tx.insert(trainingPlanItems).values(rows).onConflictDoNothing();
}
