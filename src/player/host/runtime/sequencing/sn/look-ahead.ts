import type { LessonStatus } from '#formats/cmi.ts';
import type { ActivityState as SaidState, SequencingNavigation } from '#player/sequencing-messages.ts';
import { objectiveView } from './objectives.ts';
import { canChoose, planFor, processRequest, type Request } from './process-request.ts';
import type { Prepare } from './flow.ts';
import { terminate } from './termination.ts';
import { childrenOf, restoreState, stateOf, type Activity, type Tree } from './tree.ts';

function statusOf(tree: Tree, activity: Activity): LessonStatus {
  const { satisfied, completed } = objectiveView(tree, activity);
  if (activity.state.attempts === 0 && satisfied === undefined) return 'not attempted';
  if (satisfied !== undefined) return satisfied ? 'passed' : 'failed';
  return completed === undefined ? 'not attempted' : completed ? 'completed' : 'incomplete';
}

/** In the order in which the learner meets them; what was not selected is left out. */
const activitiesBelow = (tree: Tree, activity: Activity): readonly SaidState[] =>
  childrenOf(activity).flatMap((child) => [{ id: child.id, status: statusOf(tree, child) }, ...activitiesBelow(tree, child)]);

/** Looks at what would be, and leaves everything as it was. */
export function supposing<Value>(tree: Tree, look: () => Value): Value {
  const before = stateOf(tree);
  try {
    return look();
  } finally {
    restoreState(tree, before);
  }
}

/** Whether a request would lead somewhere: to an item, or to the end of the course. */
export function wouldLead(tree: Tree, request: Request, prepare: Prepare): boolean {
  if ('refused' in planFor(tree, request)) return false;
  return supposing(tree, () => processRequest(tree, request, prepare).type !== 'stayed');
}

/** What may be chosen from here, once what is open has ended. */
function choicesIn(tree: Tree, prepare: Prepare): readonly string[] {
  const allowed = tree.activities.filter(({ id }) => !('refused' in planFor(tree, { kind: 'choice', target: id })));
  if (allowed.length === 0) return [];
  return supposing(tree, () => {
    const { current } = tree;
    if (current?.state.isActive) terminate(tree, 'exit');
    return allowed.filter((activity) => canChoose(tree, activity, prepare)).map(({ id }) => id);
  });
}

/** What the learner may ask for now. */
export function navigationOf(tree: Tree, prepare: Prepare): SequencingNavigation {
  const { current, root } = tree;
  const activities = activitiesBelow(tree, root);
  if (!current) return { canContinue: false, canGoBack: false, choices: [], hidden: [], activities };
  return {
    current: current.id,
    canContinue: wouldLead(tree, { kind: 'continue' }, prepare),
    canGoBack: wouldLead(tree, { kind: 'previous' }, prepare),
    choices: choicesIn(tree, prepare),
    hidden: current.hiddenUi,
    activities,
  };
}
