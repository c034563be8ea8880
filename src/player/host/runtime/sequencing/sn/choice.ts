import { flow, type Direction, type FlowResult, type Prepare } from './flow.ts';
import { isBarred } from './rules.ts';
import { childrenOf, commonAncestor, isLeaf, pathBelow, pathToRoot, type Activity, type Tree } from './tree.ts';

const refused = (code: string): { readonly type: 'refused'; readonly code: string } => ({ type: 'refused', code });

/** Whether the way past an activity is open (SB.2.4). */
function wayPast(tree: Tree, activity: Activity, direction: Direction): string | undefined {
  if (direction === 'forward') return isBarred(tree, activity, 'stopForwardTraversal') ? 'SB.2.4-1' : undefined;
  if (!activity.parent) return 'SB.2.4-3';
  return activity.parent.sequencing.controls.forwardOnly ? 'SB.2.4-2' : undefined;
}

/** Into an activity that is not under way, only where it lets somebody in from outside (SB.2.9-6). */
const letsNobodyIn = (activity: Activity, ancestor: Activity): boolean => activity !== ancestor && !activity.state.isActive && activity.sequencing.controls.preventActivation;

/** The next activity beside, or beside what holds it (SB.2.9.2). */
function beside(activity: Activity, direction: Direction): Activity | undefined {
  const { parent } = activity;
  if (!parent) return undefined;
  const siblings = childrenOf(parent);
  return siblings[siblings.indexOf(activity) + (direction === 'forward' ? 1 : -1)] ?? beside(parent, direction);
}

/** A constrained activity lets only its neighbour be chosen (SB.2.9, step 8.5). */
function isOutOfReach(constrained: Activity, target: Activity, isForward: boolean): boolean {
  const considered = beside(constrained, isForward ? 'forward' : 'backward') ?? constrained;
  const above = pathToRoot(target);
  return !above.includes(considered) && !above.includes(constrained);
}

function betweenBranches(tree: Tree, current: Activity, target: Activity, ancestor: Activity): string | undefined {
  const branches = childrenOf(ancestor);
  const placeOf = (activity: Activity): number => {
    const [branch] = pathBelow(activity, ancestor).slice(-1);
    return branch ? branches.indexOf(branch) : -1;
  };
  const isForward = placeOf(target) > placeOf(current);
  let constrained: Activity | undefined;
  for (const activity of pathBelow(current, ancestor)) {
    if (activity !== current && !activity.sequencing.controls.choiceExit) return 'SB.2.9-7';
    if (!constrained && activity.sequencing.controls.constrainChoice) constrained = activity;
  }
  if (constrained && isOutOfReach(constrained, target, isForward)) return 'SB.2.9-8';
  for (const activity of [...pathBelow(target, ancestor), ancestor].toReversed()) {
    if (activity === target) continue;
    if (isForward) {
      const code = wayPast(tree, activity, 'forward');
      if (code) return code;
    }
    if (letsNobodyIn(activity, ancestor)) return 'SB.2.9-6';
  }
  return undefined;
}

function betweenSiblings(tree: Tree, current: Activity, target: Activity): string | undefined {
  const siblings = target.parent ? childrenOf(target.parent) : [];
  const [from, to] = [siblings.indexOf(current), siblings.indexOf(target)];
  const passed = from < to ? siblings.slice(from, to) : siblings.slice(to + 1, from + 1);
  return passed.map((activity) => wayPast(tree, activity, from < to ? 'forward' : 'backward')).find((code) => code !== undefined);
}

function downwards(tree: Tree, target: Activity, ancestor: Activity): string | undefined {
  for (const activity of [...pathBelow(target, ancestor), ancestor].toReversed()) {
    if (activity === target) continue;
    const code = wayPast(tree, activity, 'forward');
    if (code) return code;
    if (letsNobodyIn(activity, ancestor)) return 'SB.2.9-6';
  }
  return undefined;
}

/** Choice Sequencing Request (SB.2.9): what choosing the target comes to. */
export function choose(tree: Tree, target: Activity, prepare: Prepare): FlowResult {
  const { current } = tree;
  for (const activity of pathToRoot(target).toReversed()) {
    if (activity.parent && !childrenOf(activity.parent).includes(activity)) return refused('SB.2.9-2');
    if (isBarred(tree, activity, 'hiddenFromChoice')) return refused('SB.2.9-3');
  }
  if (target.parent && !target.parent.sequencing.controls.choice) return refused('SB.2.9-4');
  const ancestor = commonAncestor(tree, current ?? tree.root, target);
  const code = wayTo(tree, current, target, ancestor);
  if (code) return refused(code);
  return isLeaf(target) ? { type: 'found', activity: target } : flow(tree, target, 'forward', true, prepare);
}

function wayTo(tree: Tree, current: Activity | undefined, target: Activity, ancestor: Activity): string | undefined {
  if (current === target) return undefined;
  if (current && current.parent === target.parent) return betweenSiblings(tree, current, target);
  if (!current || current === ancestor) return downwards(tree, target, ancestor);
  if (target === ancestor) return pathBelow(current, target).some((activity) => activity !== current && !activity.sequencing.controls.choiceExit) ? 'SB.2.9-7' : undefined;
  return betweenBranches(tree, current, target, ancestor);
}
