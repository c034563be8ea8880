import { rollUp } from './rollup.ts';
import { objectiveView } from './objectives.ts';
import { childrenOf, commonAncestor, isLeaf, pathBelow, pathToRoot, type Activity, type Tree } from './tree.ts';

/** End Attempt (UP.4). What the content said nothing about counts as done, unless the manifest leaves that to the content. */
export function endAttempt(tree: Tree, activity: Activity): void {
  const { state, sequencing } = activity;
  if (!isLeaf(activity)) {
    state.isSuspended = childrenOf(activity).some((child) => child.state.isSuspended);
  } else if (sequencing.tracked && !state.isSuspended) {
    const view = objectiveView(tree, activity);
    if (!sequencing.completionSetByContent && !state.didSayCompletion && view.completed === undefined) state.completed = true;
    const primary = (state.objectives[0] ??= {});
    if (!sequencing.objectiveSetByContent && !state.didSaySuccess && view.satisfied === undefined) primary.satisfied = true;
  }
  state.isActive = false;
  rollUp(tree, activity);
}

/** Terminate Descendent Attempts (UP.3): what lies between the current activity and this one ends. */
export function endAttemptsBetween(tree: Tree, activity: Activity): void {
  const { current } = tree;
  if (!current) return;
  const ancestor = commonAncestor(tree, current, activity);
  for (const between of pathBelow(current, ancestor)) if (between !== current) endAttempt(tree, between);
}

/** A new attempt knows nothing yet. */
function beginAttempt(activity: Activity): void {
  const { state, objectives } = activity;
  state.attempts += 1;
  state.hasBegun = false;
  state.objectives = objectives.map(() => ({}));
  for (const fact of ['completed', 'progress', 'didSayCompletion', 'didSaySuccess', 'cleared'] as const) delete state[fact];
  const { useCurrentAttemptObjectiveInfo, useCurrentAttemptProgressInfo } = activity.sequencing.controls;
  for (const child of activity.all) makeOld(child, useCurrentAttemptObjectiveInfo, useCurrentAttemptProgressInfo);
}

function makeOld({ state, all, sequencing }: Activity, objectives: boolean, progress: boolean): void {
  if (objectives) state.hasOldObjectives = true;
  if (progress) state.hasOldProgress = true;
  const { useCurrentAttemptObjectiveInfo, useCurrentAttemptProgressInfo } = sequencing.controls;
  for (const child of all) makeOld(child, objectives && useCurrentAttemptObjectiveInfo, progress && useCurrentAttemptProgressInfo);
}

/**
 * A cluster that is tried again knows no more what its children did in the attempt before, where it uses the current one only (SN 3.2.2). One that somebody comes
 * back into still knows it (ADL's cases SX-07d, SX-07e).
 */
export function forgetBelow(activity: Activity): void {
  const { useCurrentAttemptObjectiveInfo, useCurrentAttemptProgressInfo } = activity.sequencing.controls;
  for (const child of activity.all) forget(child, useCurrentAttemptObjectiveInfo, useCurrentAttemptProgressInfo);
}

/** What lasts for one attempt on the course only ends with it, and with it what activities know of the objectives that they share (ADL's case OB-03b). */
export function forgetGlobals(tree: Tree): void {
  if (tree.forgets.globals) {
    tree.globals = {};
    for (const { objectives, state } of tree.activities) state.objectives = objectives.map(({ maps }, index) => (maps.length > 0 ? {} : (state.objectives[index] ?? {})));
  }
  if (tree.forgets.shared) tree.shared = {};
}

function forget(activity: Activity, objectives: boolean, progress: boolean): void {
  const { state, sequencing } = activity;
  if (objectives) state.objectives = activity.objectives.map(() => ({}));
  if (progress) {
    delete state.completed;
    delete state.progress;
  }
  const { useCurrentAttemptObjectiveInfo, useCurrentAttemptProgressInfo } = sequencing.controls;
  for (const child of activity.all) forget(child, objectives && useCurrentAttemptObjectiveInfo, progress && useCurrentAttemptProgressInfo);
}

/** Content Delivery Environment (DB.2) with Clear Suspended Activity (DB.2.1). */
export function deliver(tree: Tree, target: Activity): void {
  if (tree.suspended && tree.suspended !== target) clearSuspended(tree, tree.suspended, target);
  endAttemptsBetween(tree, target);
  for (const activity of pathToRoot(target).toReversed()) {
    if (activity.state.isActive) continue;
    if (activity.sequencing.tracked) {
      if (activity.state.isSuspended) activity.state.isSuspended = false;
      else beginAttempt(activity);
    }
    activity.state.isActive = true;
    delete activity.state.hasOldObjectives;
    delete activity.state.hasOldProgress;
  }
  tree.current = target;
  tree.suspended = undefined;
}

function clearSuspended(tree: Tree, suspended: Activity, target: Activity): void {
  for (const activity of pathBelow(suspended, commonAncestor(tree, target, suspended))) {
    activity.state.isSuspended = !isLeaf(activity) && childrenOf(activity).some((child) => child.state.isSuspended);
  }
}
