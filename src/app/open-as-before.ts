import { recallActing } from './acting-kept.ts';
import { openLearnerSpace, type LearnerSpace, type LearnerSpaceEnv } from './learner-space.ts';
import { loadCode } from './load-code.ts';

/** Opens a learner's space in the position, and in the place, in which they were here last. */
export async function openAsBefore(env: LearnerSpaceEnv): Promise<LearnerSpace> {
  const own = await openLearnerSpace(env);
  const as = await recallActing(own.learner, own.answers);
  if (!as.position && !as.other) return own;
  const { spaceAs } = await loadCode(() => import('./space-as.ts'));
  return spaceAs(own, as, env.connectivity.isOnline);
}
