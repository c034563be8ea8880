import type { Course, CourseItem } from '#formats/course.ts';
import type { ActivityFacts, CompletionMeasure, DataMap, Sequencing, SequencingObjective } from '#formats/sequencing.ts';

/** What is known of an objective, local or global; what is undefined is not known (SN 4.2.1). Scores as the content wrote them. */
export interface ObjectiveState {
  satisfied?: boolean;
  measure?: number;
  rawScore?: string;
  minScore?: string;
  maxScore?: string;
  completed?: boolean;
  progress?: number;
}

/** What is tracked of an activity (SN 4.2). Plain, so that it can be copied and kept. */
export interface ActivityState {
  isActive: boolean;
  isSuspended: boolean;
  attempts: number;
  /** Its content, once delivered, was really opened in this attempt. */
  hasBegun: boolean;
  /** The content spoke of its status in this attempt, if only to say that it is unknown: then nothing is taken for granted. */
  didSayCompletion?: boolean;
  didSaySuccess?: boolean;
  /** What is known is from before the present attempt on what holds it: it does not count for that one (SN 3.2.2). */
  hasOldObjectives?: boolean;
  hasOldProgress?: boolean;
  /** Facts of objectives, by their place, that it took back ("unknown"). */
  cleared?: readonly (readonly [index: number, fact: 'satisfied' | 'completed'])[];
  completed?: boolean;
  progress?: number;
  /** The primary one first; its `completed` and `progress` are the activity's own. */
  objectives: ObjectiveState[];
  /** Which children the learner meets, and in which order, and for which attempt that was made (SR.1, SR.2); without it: all, as the manifest has them. */
  order?: { readonly children: readonly string[]; readonly attempt: number };
}

/** A node of the activity tree. */
export interface Activity {
  readonly id: string;
  readonly parent: Activity | undefined;
  /** All children, in the manifest's order. */
  readonly all: readonly Activity[];
  readonly isVisible: boolean;
  readonly sequencing: Sequencing;
  /** With a primary one, first, even where the manifest gives none. */
  readonly objectives: readonly SequencingObjective[];
  readonly completion: CompletionMeasure | undefined;
  readonly dataMaps: readonly DataMap[];
  readonly hiddenUi: readonly string[];
  state: ActivityState;
}

/** The activity tree, and where in it the learner is. */
export interface Tree {
  readonly root: Activity;
  /** In preorder, as the manifest has them. */
  readonly activities: readonly Activity[];
  readonly byId: ReadonlyMap<string, Activity>;
  /** Global objectives, and shared data, last for one attempt on the root only. */
  readonly forgets: { readonly globals: boolean; readonly shared: boolean };
  current: Activity | undefined;
  suspended: Activity | undefined;
  globals: Record<string, ObjectiveState>;
  shared: Record<string, string>;
}

/** Everything of a tree that changes. */
export interface TreeState {
  readonly activities: Readonly<Record<string, ActivityState>>;
  readonly current?: string;
  readonly suspended?: string;
  readonly globals: Readonly<Record<string, ObjectiveState>>;
  readonly shared: Readonly<Record<string, string>>;
}

const unnamedPrimary: SequencingObjective = { isPrimary: true, satisfiedByMeasure: false, minNormalizedMeasure: 1, maps: [] };

/** The tree of a course, nothing tried yet. `otherwise` is the order of an item whose manifest was read before order was. */
export function buildTree({ items, rootActivity }: Pick<Course, 'items' | 'rootActivity'>, otherwise: Sequencing): Tree {
  const activities: Activity[] = [];
  const build = (node: { readonly id: string; readonly isVisible: boolean }, facts: ActivityFacts | undefined, children: readonly CourseItem[], parent: Activity | undefined): Activity => {
    const all: Activity[] = [];
    const sequencing = facts?.sequencing ?? otherwise;
    const objectives = sequencing.objectives.some(({ isPrimary }) => isPrimary) ? sequencing.objectives : [unnamedPrimary, ...sequencing.objectives];
    const activity: Activity = {
      ...node,
      parent,
      all,
      sequencing,
      objectives,
      completion: facts?.completion,
      dataMaps: facts?.dataMaps ?? [],
      hiddenUi: facts?.hideLmsUi ?? [],
      state: { isActive: false, isSuspended: false, attempts: 0, hasBegun: false, objectives: objectives.map(() => ({})) },
    };
    activities.push(activity);
    for (const child of children) all.push(build({ id: child.id, isVisible: child.isVisible }, child.activity, child.children, activity));
    return activity;
  };
  const root = build({ id: rootActivity?.id || 'organization', isVisible: true }, rootActivity, items, undefined);
  const forgets = { globals: rootActivity?.objectivesGlobalToSystem === false, shared: rootActivity?.sharedDataGlobalToSystem === false };
  return { root, activities, byId: new Map(activities.map((activity) => [activity.id, activity])), forgets, current: undefined, suspended: undefined, globals: {}, shared: {} };
}

export const isLeaf = ({ all }: Activity): boolean => all.length === 0;

/** The children that the learner can meet now, in order. */
export function childrenOf({ all, state }: Activity): readonly Activity[] {
  if (!state.order) return all;
  return state.order.children.flatMap((id) => all.filter((child) => child.id === id));
}

/** From the activity up to the root, both included. */
export function pathToRoot(activity: Activity | undefined): Activity[] {
  const path: Activity[] = [];
  for (let at = activity; at; at = at.parent) path.push(at);
  return path;
}

/** The nearest activity that holds both, or is one of them. */
export function commonAncestor(tree: Tree, one: Activity | undefined, other: Activity | undefined): Activity {
  const above = new Set(pathToRoot(one));
  return pathToRoot(other).find((activity) => above.has(activity)) ?? tree.root;
}

/** From the activity upwards, the ancestor excluded. */
export function pathBelow(activity: Activity | undefined, ancestor: Activity): Activity[] {
  const path = pathToRoot(activity);
  const end = path.indexOf(ancestor);
  return end < 0 ? path : path.slice(0, end);
}

/** A copy of all that changes. */
export function stateOf(tree: Tree): TreeState {
  return structuredClone({
    activities: Object.fromEntries(tree.activities.map(({ id, state }) => [id, state])),
    ...(tree.current && { current: tree.current.id }),
    ...(tree.suspended && { suspended: tree.suspended.id }),
    globals: tree.globals,
    shared: tree.shared,
  });
}

/** Puts a copy back. What it does not know (the course was revised) stays as it is. */
export function restoreState(tree: Tree, kept: TreeState): void {
  for (const activity of tree.activities) {
    const state = kept.activities[activity.id];
    if (state) activity.state = { ...structuredClone(state), objectives: activity.objectives.map((_, index) => ({ ...state.objectives[index] })) };
  }
  tree.current = kept.current === undefined ? undefined : tree.byId.get(kept.current);
  tree.suspended = kept.suspended === undefined ? undefined : tree.byId.get(kept.suspended);
  tree.globals = structuredClone(kept.globals);
  tree.shared = { ...kept.shared };
}
