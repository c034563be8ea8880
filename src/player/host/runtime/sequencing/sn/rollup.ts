import type { RollupRule } from '#formats/sequencing.ts';
import { objectiveView, writeGlobals } from './objectives.ts';
import { conditionsHold, isBarred } from './rules.ts';
import { childrenOf, isLeaf, pathToRoot, type Activity, type Tree } from './tree.ts';

type RollupAction = 'satisfied' | 'notSatisfied' | 'completed' | 'incomplete';

const required = {
  satisfied: 'requiredForSatisfied',
  notSatisfied: 'requiredForNotSatisfied',
  completed: 'requiredForCompleted',
  incomplete: 'requiredForIncomplete',
} as const;

const isDefault = (action: RollupAction, condition: string): RollupRule => ({
  action,
  childActivitySet: 'all',
  minimumCount: 0,
  minimumPercent: 0,
  conditionCombination: 'any',
  conditions: [{ condition, isNot: false }],
});

/** SN 4.6.7 and 4.6.8: what counts where an activity has no rule of its own for either outcome. */
const defaults: Readonly<Record<RollupAction, RollupRule>> = {
  satisfied: isDefault('satisfied', 'satisfied'),
  notSatisfied: isDefault('notSatisfied', 'objectiveStatusKnown'),
  completed: isDefault('completed', 'completed'),
  incomplete: isDefault('incomplete', 'activityProgressKnown'),
};

/** Whether the child counts for this outcome of its parent (RB.1.4.2). */
function counts(tree: Tree, child: Activity, action: RollupAction): boolean {
  const { sequencing, state } = child;
  if (!sequencing.tracked) return false;
  const contributes = action === 'satisfied' || action === 'notSatisfied' ? sequencing.rollupObjectiveSatisfied : sequencing.rollupProgressCompletion;
  if (!contributes) return false;
  switch (sequencing.rollupConsiderations[required[action]]) {
    case 'ifNotSuspended':
      return state.attempts > 0 && !state.isSuspended;
    case 'ifAttempted':
      return state.attempts > 0;
    case 'ifNotSkipped':
      return !isBarred(tree, child, 'skip');
    default:
      return true;
  }
}

/** One rule over the children that count (RB.1.4). Of no children all and none of them can be said (ADL's cases RU-11, RU-15c). */
function holds(tree: Tree, cluster: Activity, rule: RollupRule): boolean {
  const values = childrenOf(cluster)
    .filter((child) => counts(tree, child, rule.action as RollupAction))
    .map((child) => conditionsHold(tree, child, rule, 'this attempt'));
  const trues = values.filter((value) => value === true).length;
  switch (rule.childActivitySet) {
    case 'all':
      return trues === values.length;
    case 'any':
      return trues > 0;
    case 'none':
      return values.every((value) => value === false);
    case 'atLeastCount':
      return trues >= rule.minimumCount;
    case 'atLeastPercent':
      return values.length > 0 && trues / values.length >= rule.minimumPercent;
    default:
      return false;
  }
}

/** The outcome by rules: the bad one first, so that the good one counts where both hold. Undefined where none does. */
function byRules(tree: Tree, cluster: Activity, good: RollupAction, bad: RollupAction): boolean | undefined {
  const own = cluster.sequencing.rollupRules.filter(({ action }) => action === good || action === bad);
  const rules = own.length > 0 ? own : [defaults[good], defaults[bad]];
  const applies = (action: RollupAction): boolean => rules.some((rule) => rule.action === action && holds(tree, cluster, rule));
  return applies(good) ? true : applies(bad) ? false : undefined;
}

/** The weighted mean of what is known of the children (RB.1.1); undefined where nothing is. */
function mean(children: readonly Activity[], weightOf: (child: Activity) => number, valueOf: (child: Activity) => number | undefined): number | undefined {
  let [total, weights, isKnown] = [0, 0, false];
  for (const child of children) {
    const value = valueOf(child);
    weights += weightOf(child);
    if (value === undefined) continue;
    total += value * weightOf(child);
    isKnown = true;
  }
  return isKnown && weights > 0 ? total / weights : undefined;
}

/** A cluster takes measure, satisfaction and progress from its children (RB.1.1 to RB.1.3). Answers whether anything of that has changed. */
function rollUpCluster(tree: Tree, cluster: Activity): boolean {
  const { state } = cluster;
  const before = JSON.stringify([state.objectives[0], state.completed, state.progress]);
  const tracked = childrenOf(cluster).filter(({ sequencing }) => sequencing.tracked);
  const primary = (state.objectives[0] ??= {});
  const set = <Target extends object, Key extends keyof Target>(target: Target, key: Key, value: Target[Key] | undefined): void => {
    if (value === undefined) delete target[key];
    else target[key] = value;
  };
  set(primary, 'measure', mean(tracked, ({ sequencing }) => sequencing.objectiveMeasureWeight, (child) => objectiveView(tree, child, 0, 'this attempt').measure));
  set(state, 'progress', mean(tracked, ({ completion }) => completion?.progressWeight ?? 1, (child) => objectiveView(tree, child, 0, 'this attempt').progress));
  if (!cluster.objectives[0]?.satisfiedByMeasure) {
    const satisfied = byRules(tree, cluster, 'satisfied', 'notSatisfied');
    if (satisfied !== undefined) primary.satisfied = satisfied;
  }
  if (cluster.completion?.completedByMeasure) {
    set(state, 'completed', state.progress === undefined ? undefined : state.progress >= cluster.completion.minProgressMeasure);
  } else {
    const completed = byRules(tree, cluster, 'completed', 'incomplete');
    if (completed !== undefined) state.completed = completed;
  }
  // What follows from children that count is of this attempt.
  if (objectiveView(tree, cluster).satisfied !== undefined || primary.measure !== undefined) delete state.hasOldObjectives;
  if (state.completed !== undefined) delete state.hasOldProgress;
  return JSON.stringify([state.objectives[0], state.completed, state.progress]) !== before;
}

/** More rounds only a manifest could want whose objectives chase each other. */
const mostRounds = 20;

/**
 * What an activity now is goes up to the root (RB.1.5), out to the global objectives that it writes, and from these up again from every activity that reads
 * them.
 */
export function rollUp(tree: Tree, from: Activity): void {
  let due = new Set<Activity>([from]);
  for (let round = 0; due.size > 0 && round < mostRounds; round += 1) {
    const changed = new Set<string>();
    const above = new Set([...due].flatMap((activity) => pathToRoot(activity)));
    // Deepest first: in preorder a child comes after its parent.
    for (const activity of tree.activities.toReversed()) {
      if (!above.has(activity)) continue;
      // Who only reads an objective does not write again what it knew of it before.
      const isNews = isLeaf(activity) ? activity === from && round === 0 : rollUpCluster(tree, activity);
      if (isNews && activity.sequencing.tracked) for (const target of writeGlobals(tree, activity)) changed.add(target);
    }
    due = new Set(tree.activities.filter(({ objectives }) => objectives.some(({ maps }) => maps.some(({ targetObjectiveId }) => changed.has(targetObjectiveId)))));
  }
}
