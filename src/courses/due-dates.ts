import type { LearningPath, PathSequence } from '#api/contract/learning-path-shapes.ts';

/** When each planned module is due that is not done, by module ID; milliseconds since the epoch. An enrollment has no due date of its own. */
export const dueByModule = ({ trainingPlanItems }: Pick<LearningPath, 'trainingPlanItems'>): ReadonlyMap<string, number> =>
  earliest(trainingPlanItems.flatMap(({ module, due, status }) => (status?.code === 'completed' ? [] : [[module.id, due] as const])));

/** When what was completed on the way to a competency runs out, or ran out, by module ID; milliseconds since the epoch. */
export const expiryByModule = ({ jobProfiles }: Pick<LearningPath, 'jobProfiles'>): ReadonlyMap<string, number> =>
  earliest(jobProfiles.flatMap(({ competencies }) => competencies.flatMap(({ sequences }) => expiriesIn(sequences))));

const expiriesIn = (sequences: readonly PathSequence[]): readonly (readonly [string, string | undefined])[] =>
  sequences.flatMap(({ items }) => items.flatMap(({ module, expires, sequences: inner }) => [[module.id, expires] as const, ...expiriesIn(inner)]));

function earliest(dates: readonly (readonly [string, string | undefined])[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const [moduleId, text] of dates) {
    const at = Date.parse(text ?? '');
    if (!Number.isNaN(at)) first.set(moduleId, Math.min(at, first.get(moduleId) ?? Infinity));
  }
  return first;
}
