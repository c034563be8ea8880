import type { Store } from '#ui/store.ts';
import { recallActing } from './acting-kept.ts';
import type { LearnerSpace } from './learner-space.ts';
import { spaceAs } from './space-as.ts';

/** The learner's space in the position, and in the place, in which they were here last. */
export const asBefore = async (own: LearnerSpace, isOnline: Store<boolean>): Promise<LearnerSpace> => spaceAs(own, await recallActing(own.learner, own.answers), isOnline);
