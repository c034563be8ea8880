import type { LearningHrefs, PathDeps } from '#features/learning/learning-deps.ts';
import { hrefOfCatalog, hrefOfCourse, hrefOfDone, hrefOfDownloads, hrefOfLearning, hrefOfLearningPath, hrefOfModule, hrefOfPack } from './addresses.ts';
import type { Connectivity } from './connectivity.ts';
import type { LearnerSpace } from './learner-space.ts';
import { enrollmentsQuery } from './queries/enrollments.ts';
import { learningPathQuery } from './queries/learning-path.ts';
import { moduleQuery } from './queries/module.ts';
import { recordsQuery } from './queries/records.ts';

const hrefs: LearningHrefs = { toDo: hrefOfLearning, path: hrefOfLearningPath, packed: hrefOfDownloads, done: hrefOfDone, pack: hrefOfPack, catalog: hrefOfCatalog, module: hrefOfModule };

/** What *Learning* stands on, for one learner. */
export const learningDeps = (space: LearnerSpace, { isOnline }: Pick<Connectivity, 'isOnline'>): PathDeps => ({
  enrollments: enrollmentsQuery(space),
  records: recordsQuery(space),
  path: learningPathQuery(space),
  module: (moduleId) => moduleQuery(space, moduleId),
  downloads: space.stores.downloads,
  kept: space.stores.kept,
  standings: space.stores.standings,
  isOnline,
  hrefOfCourse,
  hrefs,
});
