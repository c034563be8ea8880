import type { Catalog, CatalogParent } from '#api/contract/catalog.ts';
import { linkedId } from '#api/contract/linked-id.ts';
import { joined, ofBranch, type KnownModule } from './known-module.ts';

/** The top of the catalog, which `catalog` answers without an ID (facts B 38). */
export const topBranch = '*ROOT*';

/** A branch of the catalog as the LMS last told it, or as its neighbours name it. */
export interface KnownBranch {
  readonly id: string;
  readonly title: string;
  readonly parent?: string;
  /** In the catalog's order. */
  readonly children: readonly string[];
  readonly modules: readonly string[];
  /** When the LMS said what is in it; missing while only its name is known. */
  readonly asOf?: number;
}

/** Everything that this device knows of the catalog. */
export interface KnownCatalog {
  readonly modules: ReadonlyMap<string, KnownModule>;
  readonly branches: ReadonlyMap<string, KnownBranch>;
  /** When the LMS last told the list of modules. */
  readonly listedAt?: number;
  /** IDs of that list, the newest first. */
  readonly newest: readonly string[];
}

export const nothingKnown: KnownCatalog = { modules: new Map(), branches: new Map(), newest: [] };

/** With what somebody told of modules. The same object comes back when it was known already. */
export function learnModules(known: KnownCatalog, told: readonly KnownModule[]): KnownCatalog {
  let modules: Map<string, KnownModule> | undefined;
  for (const module of told) {
    const before = known.modules.get(module.id);
    const now = joined(before, module);
    if (now !== before) (modules ??= new Map(known.modules)).set(module.id, now);
  }
  return modules ? { ...known, modules } : known;
}

/** With the list of the newest modules. */
export const learnList = (known: KnownCatalog, told: readonly KnownModule[], asOf: number): KnownCatalog => ({
  ...learnModules(known, told),
  newest: told.map(({ id }) => id),
  listedAt: asOf,
});

/** With a branch, its modules, and the names of what is above and below it. */
export function learnBranch(known: KnownCatalog, id: string, told: Catalog, asOf: number): KnownCatalog {
  const modules = told.modules.map(ofBranch).filter((module) => module !== undefined);
  const children = told.children.flatMap(({ title, links }) => {
    const child = linkedId(links);
    return child === undefined ? [] : [{ id: child, title }];
  });
  const branches = new Map(known.branches);
  const parent = id === topBranch ? undefined : nameAbove(branches, told.parent);
  branches.set(id, { id, title: told.title, ...(parent !== undefined && { parent }), children: children.map((child) => child.id), modules: modules.map((module) => module.id), asOf });
  for (const child of children) {
    const before = branches.get(child.id);
    if (before?.title !== child.title || before.parent !== id) branches.set(child.id, { ...(before ?? { children: [], modules: [] }), ...child, parent: id });
  }
  return { ...learnModules(known, modules), branches };
}

/** Puts the chain above a branch into the map, as far as it is new; answers the nearest. */
function nameAbove(branches: Map<string, KnownBranch>, above: CatalogParent | undefined): string | undefined {
  if (!above) return undefined;
  // The top has no name of its own that a link could not say otherwise.
  const id = linkedId(above.links) ?? (above.parent ? undefined : topBranch);
  if (id === undefined) return undefined;
  const parent = nameAbove(branches, above.parent);
  if (!branches.has(id)) branches.set(id, { id, title: above.title, ...(parent !== undefined && { parent }), children: [], modules: [] });
  return id;
}

/** From the top down to the branch itself; without the top, which is the catalog. */
export function pathTo(known: KnownCatalog, id: string): readonly KnownBranch[] {
  const path: KnownBranch[] = [];
  for (let at = known.branches.get(id); at && at.id !== topBranch && !path.includes(at); at = at.parent === undefined ? undefined : known.branches.get(at.parent)) path.unshift(at);
  return path;
}

/** The branches whose modules nobody has asked for yet, the higher ones first: what is left to gather. */
export function unknownBranches(known: KnownCatalog, olderThan: number): readonly string[] {
  const seen = new Set<string>();
  const wanted: string[] = [];
  const level = [topBranch];
  for (const id of level) {
    if (seen.has(id)) continue;
    seen.add(id);
    const branch = known.branches.get(id);
    if ((branch?.asOf ?? 0) < olderThan) wanted.push(id);
    level.push(...(branch?.children ?? []));
  }
  return wanted;
}

/** For every module, its branch: where it stands first in the catalog's order. */
export function branchOfModules(known: KnownCatalog): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (id: string, seen: ReadonlySet<string>): void => {
    const branch = known.branches.get(id);
    if (!branch || seen.has(id)) return;
    for (const module of branch.modules) if (!found.has(module)) found.set(module, id);
    for (const child of branch.children) walk(child, new Set([...seen, id]));
  };
  walk(topBranch, new Set());
  return found;
}

/** For every branch and every module, which of the top branches it is in, counted from 0. */
export function topPlaces(known: KnownCatalog): { readonly branches: ReadonlyMap<string, number>; readonly modules: ReadonlyMap<string, number> } {
  const branches = new Map<string, number>();
  const modules = new Map<string, number>();
  const walk = (id: string, place: number): void => {
    const branch = known.branches.get(id);
    if (!branch || branches.has(id)) return;
    branches.set(id, place);
    for (const module of branch.modules) if (!modules.has(module)) modules.set(module, place);
    for (const child of branch.children) walk(child, place);
  };
  for (const [place, child] of (known.branches.get(topBranch)?.children ?? []).entries()) walk(child, place);
  return { branches, modules };
}

/** Whether a branch and everything below it was told: before that nobody can say how many modules are in it. */
export function isToldBelow(known: KnownCatalog, id: string, seen: ReadonlySet<string> = new Set()): boolean {
  if (seen.has(id)) return true;
  const branch = known.branches.get(id);
  return branch?.asOf !== undefined && branch.children.every((child) => isToldBelow(known, child, new Set([...seen, id])));
}

/** How many different modules are in a branch and below it, as far as it was told. */
export function modulesBelow(known: KnownCatalog, id: string): ReadonlySet<string> {
  const modules = new Set<string>();
  const seen = new Set<string>();
  const walk = (at: string): void => {
    const branch = known.branches.get(at);
    if (!branch || seen.has(at)) return;
    seen.add(at);
    for (const module of branch.modules) modules.add(module);
    for (const child of branch.children) walk(child);
  };
  walk(id);
  return modules;
}
