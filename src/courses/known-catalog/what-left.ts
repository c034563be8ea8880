import type { Problem, ProblemKind } from '#api/contract/problem.ts';
import type { KnownBranch, KnownCatalog } from './known-catalog.ts';

/** What the LMS has taken out of the catalog. */
export interface Leaving {
  readonly modules: readonly string[];
  readonly branches: readonly string[];
}

/** Whether an answer names everything that is in it: what could not be read in it has not left. */
export const tellsAll = (problems: readonly Problem[]): boolean => !problems.some(({ kind }) => partial.has(kind));
const partial: ReadonlySet<ProblemKind> = new Set(['left-out', 'only-strange', 'too-deep', 'too-many']);

/**
 * Those of a list that are surely not in it any more when it is told again. A LMS may cut its lists, and what came in at the front pushes the last ones out: what stood behind
 * all that are still told has only left when the list became shorter, for then it was not cut.
 */
export function leftList(before: readonly string[], told: readonly string[]): readonly string[] {
  const now = new Set(told);
  const sure = now.size < before.length ? before : before.slice(0, before.findLastIndex((id) => now.has(id)) + 1);
  return sure.filter((id) => !now.has(id));
}

/** What left with a branch that was told again, and everything below a branch that left; without what stands somewhere else in the catalog or in its list. */
export function leftBranch(before: KnownCatalog, after: KnownCatalog, id: string): Leaving {
  const [old, now] = [before.branches.get(id), after.branches.get(id)];
  if (!old || !now) return { modules: [], branches: [] };
  const branches = branchesBelow(after, id, leftList(old.children, now.children));
  const modules = [...leftList(old.modules, now.modules), ...[...branches].flatMap((branch) => after.branches.get(branch)?.modules ?? [])];
  return { modules: nowhere(modules, after, branches), branches: [...branches] };
}

/** What left with the list of the newest when it was told again; without what stands in a branch. */
export const leftNewest = (before: KnownCatalog, after: KnownCatalog): Leaving => ({ modules: nowhere(leftList(before.newest, after.newest), after, new Set()), branches: [] });

/** Without what has left. The same object comes back when nothing of it was known. */
export function forgetLeft(known: KnownCatalog, left: Leaving): KnownCatalog {
  const [modules, branches] = [new Set(left.modules.filter((id) => known.modules.has(id) || known.newest.includes(id))), new Set(left.branches.filter((id) => known.branches.has(id)))];
  if (modules.size === 0 && branches.size === 0) return known;
  const stays = ([id]: readonly [string, unknown]): boolean => !modules.has(id);
  return {
    ...known,
    modules: new Map([...known.modules].filter(stays)),
    branches: new Map([...known.branches].flatMap(([id, branch]) => (branches.has(id) ? [] : [[id, without(branch, modules, branches)]]))),
    newest: known.newest.filter((id) => !modules.has(id)),
  };
}

function without(branch: KnownBranch, modules: ReadonlySet<string>, branches: ReadonlySet<string>): KnownBranch {
  if (!branch.modules.some((id) => modules.has(id)) && !branch.children.some((id) => branches.has(id))) return branch;
  return { ...branch, modules: branch.modules.filter((id) => !modules.has(id)), children: branch.children.filter((id) => !branches.has(id)) };
}

/** The branches that left one, and those that were only reached through them. */
function branchesBelow(known: KnownCatalog, from: string, left: readonly string[]): ReadonlySet<string> {
  const gone = new Set<string>();
  const leave = (id: string): void => {
    const isElsewhere = id === from || [...known.branches.values()].some((branch) => !gone.has(branch.id) && branch.id !== id && branch.children.includes(id));
    if (gone.has(id) || isElsewhere) return;
    gone.add(id);
    for (const child of known.branches.get(id)?.children ?? []) leave(child);
  };
  for (const id of left) leave(id);
  return gone;
}

function nowhere(modules: readonly string[], known: KnownCatalog, gone: ReadonlySet<string>): readonly string[] {
  if (modules.length === 0) return [];
  const standing = new Set([...known.newest, ...[...known.branches.values()].flatMap((branch) => (gone.has(branch.id) ? [] : branch.modules))]);
  return [...new Set(modules)].filter((id) => !standing.has(id));
}
