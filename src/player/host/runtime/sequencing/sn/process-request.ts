import type { NavigationKind, SessionEnd } from '#player/sequencing-messages.ts';
import { deliver, endAttempt, endAttemptsBetween, forgetBelow, forgetGlobals } from './attempts.ts';
import { choose } from './choice.ts';
import { flow, type FlowResult, type Prepare } from './flow.ts';
import { isBarred, isClosed } from './rules.ts';
import { endAll, terminate, type RuleRequest, type TerminationRequest } from './termination.ts';
import { commonAncestor, isLeaf, pathBelow, pathToRoot, type Activity, type Tree } from './tree.ts';

/** A navigation request of SN 5.6.1. */
export interface Request {
  readonly kind: NavigationKind | 'start' | 'resumeAll';
  readonly target?: string | undefined;
}

/** What came of a request. */
export type Result =
  | { readonly type: 'deliver'; readonly activity: Activity; readonly isResumed: boolean }
  | { readonly type: 'ended'; readonly reason: SessionEnd }
  | { readonly type: 'stayed'; readonly refused?: string };

/** What a request asks for, in its two halves. */
interface Plan {
  readonly ends?: TerminationRequest;
  readonly leadsTo?: RuleRequest | 'start' | 'resumeAll' | 'choice' | 'jump';
  readonly target?: Activity;
}

const refuse = (code: string): { readonly refused: string } => ({ refused: code });

/** Navigation Request (NB.2.1): whether it may be asked for now, and what it means. */
export function planFor(tree: Tree, { kind, target: id }: Request): Plan | { readonly refused: string } {
  const { current } = tree;
  const target = id === undefined ? undefined : tree.byId.get(id);
  const exit = current?.state.isActive ? { ends: 'exit' as const } : {};
  switch (kind) {
    case 'start':
      return current ? refuse('NB.2.1-1') : { leadsTo: 'start' };
    case 'resumeAll':
      return current ? refuse('NB.2.1-1') : tree.suspended ? { leadsTo: 'resumeAll' } : refuse('NB.2.1-3');
    case 'continue':
    case 'previous': {
      if (!current) return refuse('NB.2.1-2');
      const controls = current.parent?.sequencing.controls;
      if (!controls?.flow) return refuse('NB.2.1-4');
      return kind === 'previous' && controls.forwardOnly ? refuse('NB.2.1-5') : { ...exit, leadsTo: kind };
    }
    case 'choice': {
      if (!target) return refuse('NB.2.1-11');
      if (target.parent && !target.parent.sequencing.controls.choice) return refuse('NB.2.1-10');
      if (!current) return { leadsTo: 'choice', target };
      const left = current.parent === target.parent ? [current] : pathBelow(current, commonAncestor(tree, current, target));
      if (left.some((activity) => activity.state.isActive && !activity.sequencing.controls.choiceExit)) return refuse('NB.2.1-8');
      return { ...exit, leadsTo: 'choice', target };
    }
    case 'jump':
      return target && isLeaf(target) ? { ...exit, leadsTo: 'jump', target } : refuse('NB.2.1-11');
    case 'exit':
      return current?.state.isActive ? { ends: 'exit', leadsTo: 'exit' } : refuse('NB.2.1-12');
    case 'abandon':
      return current?.state.isActive ? { ends: 'abandon', leadsTo: 'exit' } : refuse('NB.2.1-12');
    case 'exitAll':
    case 'abandonAll':
    case 'suspendAll':
      break;
  }
  return current ? { ends: kind, leadsTo: 'exit' } : refuse('NB.2.1-2');
}

/** The second half (SB.2.12): the way to what is delivered. Changes nothing but the order of children. */
function find(tree: Tree, plan: Plan, prepare: Prepare): FlowResult {
  const { current, root, suspended } = tree;
  switch (plan.leadsTo) {
    case 'start':
      return isLeaf(root) ? { type: 'found', activity: root } : flow(tree, root, 'forward', true, prepare);
    case 'resumeAll':
      return suspended ? { type: 'found', activity: suspended } : { type: 'refused', code: 'SB.2.6-2' };
    case 'continue':
    case 'previous':
      if (!current) return { type: 'refused', code: 'SB.2.7-1' };
      if (current.parent && !current.parent.sequencing.controls.flow) return { type: 'refused', code: 'SB.2.7-2' };
      return flow(tree, current, plan.leadsTo === 'continue' ? 'forward' : 'backward', false, prepare);
    case 'retry':
      if (!current) return { type: 'refused', code: 'SB.2.10-1' };
      if (current.state.isActive || current.state.isSuspended) return { type: 'refused', code: 'SB.2.10-2' };
      return isLeaf(current) ? { type: 'found', activity: current } : flow(tree, current, 'forward', true, prepare);
    case 'choice':
      return plan.target ? choose(tree, plan.target, prepare) : { type: 'refused', code: 'SB.2.9-1' };
    case 'jump':
      return plan.target ? { type: 'found', activity: plan.target } : { type: 'refused', code: 'SB.2.13-1' };
    case 'exit':
      return current === root ? { type: 'end' } : { type: 'refused', code: '' };
    case undefined:
      break;
  }
  return { type: 'refused', code: '' };
}

/** Delivery Request (DB.1.1): whether everything on the way down may be delivered. */
function refusalOf(tree: Tree, activity: Activity): string | undefined {
  if (!isLeaf(activity)) return 'DB.1.1-1';
  return pathToRoot(activity).some((above) => isClosed(tree, above)) ? 'DB.1.1-3' : undefined;
}

const ends: Readonly<Record<TerminationRequest, SessionEnd>> = {
  exit: 'exit-all',
  exitAll: 'exit-all',
  abandon: 'abandon-all',
  abandonAll: 'abandon-all',
  suspendAll: 'suspend-all',
};

/** Overall Sequencing (OP.1): one request from beginning to end. */
export function processRequest(tree: Tree, request: Request, prepare: Prepare): Result {
  const asked = planFor(tree, request);
  if ('refused' in asked) return { type: 'stayed', refused: asked.refused };
  let plan: Plan = asked;
  let reason: SessionEnd = plan.ends ? ends[plan.ends] : 'end-of-content';
  if (plan.ends) {
    const ended = terminate(tree, plan.ends);
    if (ended.type === 'refused') return { type: 'stayed', refused: ended.code };
    if (ended.instead) plan = { leadsTo: ended.instead };
    if (ended.isExitAll) reason = 'exit-all';
  }
  if (plan.leadsTo === 'retry' && tree.current) {
    forgetBelow(tree.current);
    if (tree.current === tree.root) forgetGlobals(tree);
  }
  const found = find(tree, plan, prepare);
  const way: FlowResult = found.type === 'refused' && plan.leadsTo === 'continue' && !isAnythingLeft(tree) ? { type: 'end' } : found;
  if (way.type === 'end') {
    if (plan.leadsTo !== 'exit') {
      reason = 'end-of-content';
      endAll(tree);
    }
    tree.current = undefined;
    return { type: 'ended', reason };
  }
  // An attempt that is under way goes on, also where rules would allow no other one: a last attempt that was cut off is still the last.
  const isGoingOn = plan.leadsTo === 'resumeAll' && way.type === 'found' && isLeaf(way.activity);
  const code = way.type === 'refused' ? way.code : isGoingOn ? undefined : refusalOf(tree, way.activity);
  if (way.type === 'refused' || code !== undefined) {
    if (plan.leadsTo === 'choice' && plan.target && !isLeaf(plan.target)) goTo(tree, plan.target);
    return { type: 'stayed', ...(code ? { refused: code } : {}) };
  }
  const isResumed = way.activity.state.isSuspended && way.activity.state.hasBegun;
  deliver(tree, way.activity);
  return { type: 'deliver', activity: way.activity, isResumed };
}

/**
 * Whether anything after the current activity could still be delivered. By the standard a closed one in the way is an exception (SB.2.2-2); to a learner it is the
 * end where nothing is behind it.
 */
function isAnythingLeft(tree: Tree): boolean {
  const { current } = tree;
  const later = current ? tree.activities.slice(tree.activities.indexOf(current) + 1) : [];
  return later.some((activity) => isLeaf(activity) && pathToRoot(activity).every((above) => !isClosed(tree, above) && !isBarred(tree, above, 'skip')));
}

/** A cluster that was chosen, and in which nothing can be delivered, is where the learner is then (SB.2.9, step 10.2). */
function goTo(tree: Tree, target: Activity): void {
  const ancestor = commonAncestor(tree, tree.current ?? tree.root, target);
  endAttemptsBetween(tree, ancestor);
  endAttempt(tree, ancestor);
  tree.current = target;
}

/** What would be delivered if these were chosen now; nothing changes. */
export function canChoose(tree: Tree, target: Activity, prepare: Prepare): boolean {
  if (!target.isVisible) return false;
  const way = choose(tree, target, prepare);
  return way.type === 'found' && refusalOf(tree, way.activity) === undefined;
}
