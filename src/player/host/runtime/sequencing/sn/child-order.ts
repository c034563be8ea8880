import type { Activity } from './tree.ts';

function shuffled<Value>(values: readonly Value[], random: () => number): Value[] {
  const mixed = [...values];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [one, two] = [mixed[last], mixed[other]];
    if (one !== undefined && two !== undefined) [mixed[last], mixed[other]] = [two, one];
  }
  return mixed;
}

/**
 * Select Children and Randomize Children (SR.1, SR.2), before somebody goes into a cluster: a new attempt gets its own selection and order, once; one that goes on
 * keeps them.
 */
export function prepareChildren({ all, state, sequencing: { randomization } }: Activity, random: () => number = Math.random): void {
  const attempt = state.attempts + 1;
  if (state.isActive || state.isSuspended || state.order?.attempt === attempt) return;
  const isDue = (timing: string): boolean => timing === 'onEachNewAttempt' || (timing === 'once' && state.attempts === 0);
  const { selectCount, reorderChildren, selectionTiming, randomizationTiming } = randomization;
  const selects = selectCount !== undefined && selectCount > 0 && isDue(selectionTiming);
  const mixes = reorderChildren && isDue(randomizationTiming);
  if (!selects && !mixes) return;
  const ids = all.map(({ id }) => id);
  // What was selected or mixed once stays so while the other is done anew.
  const base = selects ? ids : (state.order?.children ?? ids);
  const selected = selects ? new Set(shuffled(base, random).slice(0, selectCount)) : undefined;
  const children = base.filter((id) => selected?.has(id) ?? true);
  state.order = { children: mixes ? shuffled(children, random) : children, attempt };
}
