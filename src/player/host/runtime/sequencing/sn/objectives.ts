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

/** Whether only what belongs to the present attempt on what holds the activity is looked at. */
export type Scope = 'any attempt' | 'this attempt';

/** What the activity itself knows of one of its objectives. */
function localState({ state }: Activity, index: number, scope: Scope = 'any attempt'): ObjectiveState {
  const isOld = scope === 'this attempt';
  const local = isOld && state.hasOldObjectives ? {} : { ...state.objectives[index] };
  if (index !== 0 || (isOld && state.hasOldProgress)) return local;
  return { ...local, ...(state.completed !== undefined && { completed: state.completed }), ...(state.progress !== undefined && { progress: state.progress }) };
}

/** Statuses that follow from a measure do so wherever the measure comes from. */
function withMeasures(activity: Activity, index: number, known: ObjectiveState, judgesCompletion: boolean): ObjectiveState {
  const { satisfiedByMeasure, minNormalizedMeasure } = activity.objectives[index] ?? {};
  const { completedByMeasure, minProgressMeasure } = (index === 0 && activity.completion) || {};
  const view = { ...known };
  if (satisfiedByMeasure) {
    delete view.satisfied;
    const mayBeJudged = !activity.state.isActive || activity.sequencing.rollupConsiderations.measureSatisfactionIfActive;
    if (view.measure !== undefined && mayBeJudged) view.satisfied = view.measure >= (minNormalizedMeasure ?? 1);
  }
  if (completedByMeasure && judgesCompletion && view.progress !== undefined) view.completed = view.progress >= (minProgressMeasure ?? 1);
  return view;
}

/** An objective as rules and roll-up see it, where it is tracked. */
export function objectiveView(tree: Tree, activity: Activity, index = 0, scope: Scope = 'any attempt'): ObjectiveState {
  if (!activity.sequencing.tracked) return {};
  return withMeasures(activity, index, readState(tree, activity, index, scope), true);
}

/** An objective as the content sees it, of an activity that is not tracked, too. */
export function contentView(tree: Tree, activity: Activity, index: number): ObjectiveState {
  const known = readState(tree, activity, index);
  // The status of an attempt that has only begun is not what its own threshold would make of it, but what was written (ADL's case CO-10).
  return withMeasures(activity, index, known, known.completed === undefined);
}

/** What maps read of global objectives goes before what the activity knows itself. */
function readState(tree: Tree, activity: Activity, index: number, scope?: Scope): ObjectiveState {
  const view = localState(activity, index, scope);
  for (const map of activity.objectives[index]?.maps ?? []) {
    const global = tree.globals[map.targetObjectiveId];
    if (!global) continue;
    for (const [fact, reads] of facts) if (map[reads] && global[fact] !== undefined) Object.assign(view, { [fact]: global[fact] });
  }
  return view;
}

/** Writes what the activity knows to the global objectives that its maps say; answers which of them have changed. */
export function writeGlobals(tree: Tree, activity: Activity): Set<string> {
  const changed = new Set<string>();
  for (const [index, { maps }] of activity.objectives.entries()) {
    const local = withMeasures(activity, index, localState(activity, index), true);
    for (const map of maps) {
      const global = (tree.globals[map.targetObjectiveId] ??= {});
      for (const [fact, , writes] of facts) {
        const isCleared = local[fact] === undefined && activity.state.cleared?.some(([place, cleared]) => place === index && cleared === fact) === true;
        if (!map[writes] || (local[fact] === undefined && !isCleared) || global[fact] === local[fact]) continue;
        if (isCleared) delete global[fact];
        else Object.assign(global, { [fact]: local[fact] });
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
