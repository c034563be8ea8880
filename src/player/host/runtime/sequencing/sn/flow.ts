import { isBarred, isClosed } from './rules.ts';
import { childrenOf, isLeaf, type Activity, type Tree } from './tree.ts';

export type Direction = 'forward' | 'backward';

/** Where a way through the tree ends: at an activity that can be delivered, at the end of the course, or nowhere (`refused`: the standard's code). */
export type FlowResult =
  | { readonly type: 'found'; readonly activity: Activity }
  | { readonly type: 'end' }
  | { readonly type: 'refused'; readonly code: string };

/** Gives a cluster its selection and order before it is gone into. */
export type Prepare = (cluster: Activity) => void;

type Step = { readonly activity: Activity; readonly direction: Direction } | Exclude<FlowResult, { type: 'found' }>;

const refused = (code: string): { readonly type: 'refused'; readonly code: string } => ({ type: 'refused', code });

/** Flow Tree Traversal (SB.2.1). */
function step(activity: Activity, direction: Direction, goesIn: boolean, before: Direction | undefined, prepare: Prepare): Step {
  const { parent } = activity;
  const siblings = parent ? childrenOf(parent) : [];
  let [at, towards, isReversed] = [activity, direction, false];
  if (before === 'backward' && parent && siblings.at(-1) === activity) {
    [at, towards, isReversed] = [siblings[0] ?? activity, 'backward', true];
  }
  if (isLeaf(at) || !goesIn) {
    if (!parent) return towards === 'forward' ? { type: 'end' } : refused('SB.2.1-3');
    if (towards === 'backward' && !isReversed && parent.sequencing.controls.forwardOnly) return refused('SB.2.1-4');
    const next = siblings[siblings.indexOf(at) + (towards === 'forward' ? 1 : -1)];
    return next ? { activity: next, direction: towards } : step(parent, towards, false, undefined, prepare);
  }
  if (towards === 'backward' && !parent) return refused('SB.2.1-3');
  prepare(at);
  const children = childrenOf(at);
  const isForward = towards === 'forward' || at.sequencing.controls.forwardOnly;
  const child = isForward ? children[0] : children.at(-1);
  return child ? { activity: child, direction: isForward ? 'forward' : 'backward' } : refused('SB.2.1-2');
}

/** Flow Activity Traversal (SB.2.2). */
function deliverable(tree: Tree, activity: Activity, direction: Direction, before: Direction | undefined, prepare: Prepare): FlowResult {
  if (activity.parent && !activity.parent.sequencing.controls.flow) return refused('SB.2.2-1');
  if (isBarred(tree, activity, 'skip')) {
    const next = step(activity, direction, false, before, prepare);
    if (!('activity' in next)) return next;
    return deliverable(tree, next.activity, next.direction, before === 'backward' && next.direction === 'backward' ? undefined : before, prepare);
  }
  if (isClosed(tree, activity)) return refused('SB.2.2-2');
  if (isLeaf(activity)) return { type: 'found', activity };
  const inside = step(activity, direction, true, undefined, prepare);
  if (!('activity' in inside)) return inside;
  const turns = direction === 'backward' && inside.direction === 'forward';
  return deliverable(tree, inside.activity, turns ? 'forward' : direction, turns ? 'backward' : undefined, prepare);
}

/** Flow (SB.2.3): from an activity to the next one that can be delivered, first into it where `goesIn`. */
export function flow(tree: Tree, from: Activity, direction: Direction, goesIn: boolean, prepare: Prepare): FlowResult {
  const next = step(from, direction, goesIn, undefined, prepare);
  return 'activity' in next ? deliverable(tree, next.activity, next.direction, undefined, prepare) : next;
}
