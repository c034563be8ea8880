import { endAttempt, endAttemptsBetween } from './attempts.ts';
import { actionOf } from './rules.ts';
import { rollUp } from './rollup.ts';
import { commonAncestor, pathBelow, pathToRoot, type Tree } from './tree.ts';

export type TerminationRequest = 'exit' | 'exitAll' | 'suspendAll' | 'abandon' | 'abandonAll';

/** What a rule after an activity asks for, in place of what the learner asked for. */
export type RuleRequest = 'retry' | 'continue' | 'previous' | 'exit';

export type TerminationResult = { readonly type: 'done'; readonly instead?: RuleRequest; readonly isExitAll?: boolean } | { readonly type: 'refused'; readonly code: string };

const refused = (code: string): TerminationResult => ({ type: 'refused', code });

/** Termination Request (TB.2.3): ends what the request says, and hears the rules on the way. */
export function terminate(tree: Tree, request: TerminationRequest): TerminationResult {
  const { current } = tree;
  if (!current) return refused('TB.2.3-1');
  if ((request === 'exit' || request === 'abandon') && !current.state.isActive) return refused('TB.2.3-2');
  switch (request) {
    case 'exit':
      return exit(tree);
    case 'exitAll':
      return exitAll(tree);
    case 'suspendAll':
      return suspendAll(tree);
    case 'abandon':
      current.state.isActive = false;
      return { type: 'done' };
    case 'abandonAll':
      break;
  }
  for (const activity of pathToRoot(current)) activity.state.isActive = false;
  tree.current = tree.root;
  return { type: 'done', instead: 'exit' };
}

function exit(tree: Tree): TerminationResult {
  const { current } = tree;
  if (!current) return refused('TB.2.3-1');
  endAttempt(tree, current);
  exitByRules(tree);
  for (;;) {
    const { current: ended } = tree;
    const action = ended && !ended.state.isSuspended ? actionOf(tree, ended, ended.sequencing.postConditionRules) : undefined;
    if (action === 'exitAll') return exitAll(tree);
    if (action === 'retryAll') return exitAll(tree, 'retry');
    if (action === 'exitParent') {
      if (!ended?.parent) return refused('TB.2.3-4');
      tree.current = ended.parent;
      endAttempt(tree, ended.parent);
      continue;
    }
    const instead = action === 'retry' || action === 'continue' || action === 'previous' ? action : undefined;
    if (ended === tree.root && instead !== 'retry') return { type: 'done', instead: 'exit' };
    return { type: 'done', ...(instead && { instead }) };
  }
}

/** Sequencing Exit Action Rules (TB.2.1): the highest activity above whose own rule says so ends, too. */
function exitByRules(tree: Tree): void {
  const target = pathToRoot(tree.current?.parent)
    .toReversed()
    .find((activity) => actionOf(tree, activity, activity.sequencing.exitConditionRules) !== undefined);
  if (!target) return;
  endAttemptsBetween(tree, target);
  endAttempt(tree, target);
  tree.current = target;
}

function exitAll(tree: Tree, instead: RuleRequest = 'exit'): TerminationResult {
  if (tree.current?.state.isActive) endAttempt(tree, tree.current);
  endAttemptsBetween(tree, tree.root);
  endAttempt(tree, tree.root);
  tree.current = tree.root;
  return { type: 'done', instead, isExitAll: true };
}

function suspendAll(tree: Tree): TerminationResult {
  const { current, root } = tree;
  if (!current) return refused('TB.2.3-1');
  if (current.state.isActive || current.state.isSuspended) {
    rollUp(tree, current);
    tree.suspended = current;
  } else if (current === root) return refused('TB.2.3-3');
  else tree.suspended = current.parent;
  for (const activity of pathToRoot(tree.suspended)) {
    activity.state.isActive = false;
    activity.state.isSuspended = true;
  }
  tree.current = root;
  return { type: 'done', instead: 'exit' };
}

/** Nothing between the current activity and the root goes on after the end of the course (SB.2.1, step 4.1). */
export function endAll(tree: Tree): void {
  const { current, root } = tree;
  if (!current) return;
  for (const activity of pathBelow(current, commonAncestor(tree, current, root))) if (activity.state.isActive) endAttempt(tree, activity);
  endAttempt(tree, root);
}
