import type { UseQueryOptions } from '@tanstack/react-query';
import type { LearningPath } from '#api/contract/learning-path-shapes.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQueryLater } from './lms-query.ts';

/** What the learner has to do: the training plan, and the ways to the competencies of the job profiles. */
export const learningPathQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<LearningPath>> => lmsQueryLater(space, 'learningPath', async () => (await import('#api/contract/learning-path.ts')).learningPath, {});
