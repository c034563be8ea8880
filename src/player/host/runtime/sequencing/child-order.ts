import type { LibraryActivity, LibraryTree } from 'scorm-again/scorm2004/min';
import type { CourseItem } from '#formats/course.ts';
import type { Randomization } from '#formats/sequencing.ts';

/** What was selected of a cluster's children, in which order, and for which of its attempts. */
export interface ChildOrder {
  readonly children: readonly string[];
  readonly attempt: number;
}
export type ChildOrders = Readonly<Record<string, ChildOrder>>;

/** Which of a cluster's children the learner meets, and in which order (SR.1, SR.2). */
export interface ChildOrdering {
  /** Before the sequencer goes into a cluster: a new attempt gets its own selection and order, one that goes on keeps them. */
  prepare(cluster: LibraryActivity): void;
  orders(): ChildOrders;
}

function shuffled<Value>(values: readonly Value[], random: () => number): Value[] {
  const mixed = [...values];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [one, two] = [mixed[last], mixed[other]];
    if (one !== undefined && two !== undefined) [mixed[last], mixed[other]] = [two, one];
  }
  return mixed;
}

const controlsOf = (items: readonly CourseItem[]): readonly (readonly [string, Randomization])[] =>
  items.flatMap(({ id, activity, children }) => [...(activity ? [[id, activity.sequencing.randomization] as const] : []), ...controlsOf(children)]);

/**
 * Our own, because the library mixes a cluster's children once when it looks for the first of them and once more when it delivers that one: then it is the first no
 * longer, or was not even selected. The library is told of no randomization; children that are not selected are taken out of its tree, so that they neither flow, nor can be
 * chosen, nor count in the roll-up.
 */
export function orderChildren(tree: LibraryTree, items: readonly CourseItem[], root: readonly [string, Randomization] | undefined, kept: ChildOrders = {}, random: () => number = Math.random): ChildOrdering {
  const controls = new Map([...controlsOf(items), ...(root ? [root] : [])]);
  const orders: Record<string, ChildOrder> = {};
  /** All children, as the manifest has them. */
  const all = new Map(tree.getAllActivities().map((activity) => [activity.id, [...activity.children]]));

  const apply = (cluster: LibraryActivity, order: ChildOrder): void => {
    const known = all.get(cluster.id) ?? [];
    const chosen = order.children.flatMap((id) => known.filter((child) => child.id === id));
    if (chosen.length === 0) return;
    for (const child of known) child.isAvailable = chosen.includes(child);
    for (const child of known) child.isHiddenFromChoice = !chosen.includes(child);
    cluster.children.splice(0, cluster.children.length, ...chosen);
    cluster.resetProcessedChildren();
    orders[cluster.id] = order;
  };
  const prepare = (cluster: LibraryActivity): void => {
    const control = controls.get(cluster.id);
    const attempt = cluster.attemptCount + 1;
    if (!control || cluster.isActive || cluster.isSuspended || orders[cluster.id]?.attempt === attempt) return;
    const isDue = (timing: string): boolean => timing === 'onEachNewAttempt' || (timing === 'once' && cluster.attemptCount === 0);
    const selects = control.selectCount !== undefined && isDue(control.selectionTiming);
    const mixes = control.reorderChildren && isDue(control.randomizationTiming);
    if (!selects && !mixes) return;
    // What was selected or mixed once stays so while the other is done anew.
    const base = selects && control.selectCount !== undefined ? (all.get(cluster.id) ?? []) : cluster.children;
    const selected = selects ? new Set(shuffled(base, random).slice(0, control.selectCount)) : undefined;
    const children = base.filter((child) => selected?.has(child) ?? true);
    apply(cluster, { children: (mixes ? shuffled(children, random) : children).map(({ id }) => id), attempt });
  };
  for (const activity of tree.getAllActivities()) {
    const before = kept[activity.id];
    if (before) apply(activity, before);
  }
  return { prepare, orders: () => orders };
}
