import type { LearningDeps, LearningHrefs, PackDeps, PathDeps } from '#features/learning/learning-deps.ts';
import { keepPackedFor } from '#offline/packed-for.ts';
import { hrefOfCatalog, hrefOfCourse, hrefOfDone, hrefOfDownloads, hrefOfLearning, hrefOfLearningPath, hrefOfModule, hrefOfPack } from './addresses.ts';
import { callsOf } from './calls.ts';
import type { Connectivity } from './connectivity.ts';
import { courseDeps } from './course-deps.ts';
import type { LearnerSpace } from './learner-space.ts';
import { enrolledDateQuery } from './queries/enrolled-date.ts';
import { enrollmentsQuery } from './queries/enrollments.ts';
import { learningPathQuery } from './queries/learning-path.ts';
import { moduleQuery } from './queries/module.ts';
import { packedForQuery } from './queries/packed-for.ts';
import { recordsQuery } from './queries/records.ts';
import { trainingPlanQuery } from './queries/training-plan.ts';

const hrefs: LearningHrefs = { toDo: hrefOfLearning, path: hrefOfLearningPath, packed: hrefOfDownloads, done: hrefOfDone, pack: hrefOfPack, catalog: hrefOfCatalog, module: hrefOfModule };

type Online = Pick<Connectivity, 'isOnline'>;

const shared = (space: LearnerSpace, { isOnline }: Online): LearningDeps => ({
  enrollments: enrollmentsQuery(space),
  records: recordsQuery(space),
  path: learningPathQuery(space),
  date: (enrollmentId) => enrolledDateQuery(space, enrollmentId),
  downloads: space.stores.downloads,
  kept: space.stores.kept,
  standings: space.stores.standings,
  calls: callsOf(space),
  isOnline,
  hrefOfCourse,
  hrefs,
});

/** What the learning path stands on, for one learner. */
export const pathDeps = (space: LearnerSpace, online: Online): PathDeps => ({ ...shared(space, online), plan: trainingPlanQuery(space), module: (moduleId) => moduleQuery(space, moduleId) });

/** What the lists and *Pack* stand on, for one learner. */
export function learningDeps(space: LearnerSpace, online: Online): PackDeps {
  const { answers, downloads, queries, stores } = space;
  const { room, download, pause, resume, cancel, remove, askForProtection, packageBytes } = courseDeps(space, online);
  return {
    ...shared(space, online),
    queue: stores.queue,
    speed: stores.speed,
    room,
    download,
    pause,
    resume,
    cancel,
    remove,
    move: downloads.move,
    askForProtection,
    packageBytes,
    packedFor: packedForQuery(space),
    keepPackedFor: async (packedFor) => {
      await keepPackedFor(answers, packedFor);
      await queries.invalidateQueries({ queryKey: packedForQuery(space).queryKey });
    },
  };
}
