import type { IDBPDatabase } from 'idb';
import { knownAnswers } from '#offline/known-answers.ts';
import type { LearnerDb } from '#offline/learner-schema.ts';
import { stageViews, type StageView } from '#player/stage-messages.ts';

const keyOf = (enrollmentId: string): string => `course-view ${enrollmentId}`;

/** How this learner wants each course of fixed size to be shown, on this device. */
export const courseViews = (
  db: IDBPDatabase<LearnerDb>,
): { readonly kept: (enrollmentId: string) => Promise<StageView | undefined>; readonly keep: (enrollmentId: string, view: StageView) => void } => ({
  kept: async (enrollmentId) => {
    const kept = await knownAnswers(db).get(keyOf(enrollmentId)).catch(() => undefined);
    return stageViews.find((view) => view === kept?.value);
  },
  // Lost, it is chosen again.
  keep: (enrollmentId, view) => void knownAnswers(db).set(keyOf(enrollmentId), view).catch(() => undefined),
});
