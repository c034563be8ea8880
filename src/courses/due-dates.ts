import type { LearningPath } from '#api/contract/learning-path-shapes.ts';

/** When each planned module is due that is not done, by module ID; milliseconds since the epoch. An enrollment has no due date of its own. */
export function dueByModule({ trainingPlanItems }: Pick<LearningPath, 'trainingPlanItems'>): ReadonlyMap<string, number> {
  const due = new Map<string, number>();
  for (const { module, due: text, status } of trainingPlanItems) {
    const at = Date.parse(text ?? '');
    if (Number.isNaN(at) || status?.code === 'completed') continue;
    due.set(module.id, Math.min(at, due.get(module.id) ?? Infinity));
  }
  return due;
}
