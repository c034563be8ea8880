import type { ObjectiveMap } from '#formats/sequencing.ts';
import type { Activity, ObjectiveState, Tree } from './tree.ts';

/** Each fact of an objective, and the flags of a map that read and write it (SN 4th edition 3.10.3). */
const facts = [
  ['satisfied', 'readSatisfiedStatus', 'writeSatisfiedStatus'],
  ['measure', 'readNormalizedMeasure', 'writeNormalizedMeasure'],
  ['rawScore', 'readRawScore', 'writeRawScore'],
  ['minScore', 'readMinScore', 'writeMinScore'],
  ['maxScore', 'readMaxScore', 'writeMaxScore'],
  ['completed', 'readCompletionStatus', 'writeCompletionStatus'],
  ['progress', 'readProgressMeasure', 'writeProgressMeasure'],
] as const satisfies readonly (readonly [keyof ObjectiveState, keyof ObjectiveMap, keyof ObjectiveMap])[];

/** What the activity itself knows of one of its objectives. */
function localState({ state }: Activity, index: number): ObjectiveState {
  const local = { ...state.objectives[index] };
  if (index !== 0) return local;
  return { ...local, ...(state.completed !== undefined && { completed: state.completed }), ...(state.progress !== undefined && { progress: state.progress }) };
}

/** Statuses that follow from a measure do so wherever the measure comes from; but a completion that was read of a global objective is the one that was written (ADL's case CO-10). */
function withMeasures(activity: Activity, index: number, known: ObjectiveState, didReadCompletion: boolean): ObjectiveState {
  const { satisfiedByMeasure, minNormalizedMeasure } = activity.objectives[index] ?? {};
  const { completedByMeasure, minProgressMeasure } = (index === 0 && activity.completion) || {};
  const view = { ...known };
  if (satisfiedByMeasure) {
    delete view.satisfied;
    const mayBeJudged = !activity.state.isActive || activity.sequencing.rollupConsiderations.measureSatisfactionIfActive;
    if (view.measure !== undefined && mayBeJudged) view.satisfied = view.measure >= (minNormalizedMeasure ?? 1);
  }
  if (completedByMeasure && !didReadCompletion && view.progress !== undefined) view.completed = view.progress >= (minProgressMeasure ?? 1);
  return view;
}

/** An objective as rules and roll-up see it, where it is tracked: what maps read of global objectives goes before what the activity knows itself. */
export function objectiveView(tree: Tree, activity: Activity, index = 0): ObjectiveState {
  return activity.sequencing.tracked ? contentView(tree, activity, index) : {};
}

/** An objective as the content sees it, of an activity that is not tracked, too. */
export function contentView(tree: Tree, activity: Activity, index: number): ObjectiveState {
  const view = localState(activity, index);
  let didReadCompletion = false;
  for (const map of activity.objectives[index]?.maps ?? []) {
    const global = tree.globals[map.targetObjectiveId];
    if (!global) continue;
    for (const [fact, reads] of facts) {
      if (!map[reads] || global[fact] === undefined) continue;
      Object.assign(view, { [fact]: global[fact] });
      didReadCompletion ||= fact === 'completed';
    }
  }
  return withMeasures(activity, index, view, didReadCompletion);
}

/** Writes what the activity knows to the global objectives that its maps say; answers which of them have changed. */
export function writeGlobals(tree: Tree, activity: Activity): Set<string> {
  const changed = new Set<string>();
  for (const [index, { maps }] of activity.objectives.entries()) {
    const local = withMeasures(activity, index, localState(activity, index), false);
    for (const map of maps) {
      const global = (tree.globals[map.targetObjectiveId] ??= {});
      for (const [fact, , writes] of facts) {
        if (!map[writes] || local[fact] === undefined || global[fact] === local[fact]) continue;
        Object.assign(global, { [fact]: local[fact] });
        changed.add(map.targetObjectiveId);
      }
    }
  }
  return changed;
}

/** The place of an objective by its name. */
export function indexOfObjective({ objectives }: Activity, id: string): number {
  return objectives.findIndex((objective) => objective.id === id);
}
