import type { trainingPlan as contractTrainingPlan, userJobProfilePath as contractUserJobProfilePath } from '#api/contract/career.ts';
import type { LearningPath } from '#api/contract/learning-path-shapes.ts';
import type { learningPath as contractLearningPath } from '#api/contract/learning-path.ts';
import type { LmsParts } from '../../lms-parts.ts';
import { competencyAwardsOf, levelsOf } from '../../store/competencies.ts';
import { profilesHeldIn, requirementsOf } from '../../store/job-profiles.ts';
import { moduleAwardsOf, partsOfPrograms, pathModules, pathRecordsOf } from '../../store/learning-records.ts';
import { trainingPlanOf } from '../../store/training-plan.ts';
import type { DocumentHandler } from '../handler.ts';
import { planItemTree, profileTree, type PathParts } from './learning-path-trees.ts';
import { PathRecords } from './path-state.ts';

/** What the subject has to do (facts C.1-X2): the training plan, and the ways of the job profiles of the position. */
export const learningPath: DocumentHandler<typeof contractLearningPath> = ({ lms, subject, assignment }) => pathOf(lms, subject.id, assignment.id);

/** The training plan alone. */
export const trainingPlan: DocumentHandler<typeof contractTrainingPlan> = ({ lms, subject, assignment }) => pathOf(lms, subject.id, assignment.id, 'plan');

/** The job profiles alone. */
export const userJobProfilePath: DocumentHandler<typeof contractUserJobProfilePath> = ({ lms, subject, assignment }) => pathOf(lms, subject.id, assignment.id, 'profiles');

/** A fixed number of queries, however long the path is. */
async function pathOf({ store: { db }, clock }: LmsParts, userId: string, assignmentId: string, which: 'both' | 'plan' | 'profiles' = 'both'): Promise<LearningPath> {
  const now = clock.now();
  const plan = which === 'profiles' ? [] : await trainingPlanOf(db, userId);
  const held = which === 'plan' ? [] : await profilesHeldIn(db, assignmentId);
  const requirements = await requirementsOf(db, held.map(({ profile }) => profile.id));
  const competencyIds = [...new Set(requirements.map(({ competency }) => competency.id))];
  const records = await pathRecordsOf(db, userId);
  const programParts = await partsOfPrograms(db, records.flatMap(({ sessionId }) => sessionId ?? []));
  const onTheWay = requirements.flatMap(({ competency }) => competency.steps.flatMap(({ items }) => items.map(({ moduleId }) => moduleId)));
  const modules = await pathModules(db, [...plan.map(({ moduleId }) => moduleId), ...onTheWay, ...programParts.map(({ moduleId }) => moduleId)]);
  const parts: PathParts = {
    now,
    records: new PathRecords(records, await moduleAwardsOf(db, userId), now),
    modules,
    titles: await pathModules(db, [...modules.values()].flatMap(({ prerequisites }) => prerequisites?.moduleIds ?? [])),
    programParts: Map.groupBy(programParts, (part) => part.programSessionId),
    awards: new Map(competencyIds.length === 0 ? [] : (await competencyAwardsOf(db, userId)).map((award) => [award.competencyId, award])),
    levels: await levelsOf(db, competencyIds),
  };
  const asked = Map.groupBy(requirements, ({ profileId }) => profileId);
  return {
    trainingPlanItems: plan.map((item) => planItemTree(parts, item)).filter((item) => item !== undefined),
    jobProfiles: held.map(({ profile }) => profileTree(parts, profile, asked.get(profile.id) ?? [])),
  };
}
