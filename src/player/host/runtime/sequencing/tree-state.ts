import type { LibraryActivity, Scorm2004API } from 'scorm-again/scorm2004/min';
import type { RootActivity } from '#formats/sequencing.ts';
import type { ChildOrders } from './child-order.ts';

/** What of a sequenced course outlives the page, as text: our own envelope around what the library gives. */
interface KeptTree {
  readonly version: 1;
  /** The library's two pictures of the tree: each holds what the other leaves out. */
  readonly sequencing: unknown;
  readonly suspension: unknown;
  readonly active: readonly string[];
  readonly orders: ChildOrders;
  readonly objectives: Readonly<Record<string, unknown>>;
  readonly shared: Readonly<Record<string, string>>;
  /** Delivered for a new attempt, and never begun. */
  readonly unbegun?: string;
}

/** Writes all that a later session needs. Undefined when the library has no tree. */
export function writeTreeState(api: Scorm2004API, orders: ChildOrders, unbegun: string | undefined): string | undefined {
  const process = api.getSequencingService()?.getOverallSequencingProcess();
  if (!process) return undefined;
  const kept: KeptTree = {
    version: 1,
    sequencing: process.getSequencingState(),
    suspension: process.getSuspensionState(),
    active: api.adl.sequencing.activityTree.getAllActivities().filter(({ isActive }) => isActive).map(({ id }) => id),
    orders,
    objectives: process.getGlobalObjectiveMapSnapshot(),
    shared: api.adl.captureSharedDataSnapshot(),
    ...(unbegun === undefined ? {} : { unbegun }),
  };
  return JSON.stringify(kept);
}

/** Reads what `writeTreeState` wrote; undefined for anything else: then the course begins anew. */
export function readTreeState(text: string | undefined): KeptTree | undefined {
  if (text === undefined) return undefined;
  try {
    const kept = JSON.parse(text) as Partial<KeptTree> | null;
    const isWhole = kept?.version === 1 && Boolean(kept.objectives && kept.shared && kept.orders) && Array.isArray(kept.active);
    if (!isWhole) return undefined;
    return kept as KeptTree;
  } catch {
    return undefined;
  }
}

/**
 * Puts a kept tree back. The library's own `deserializeSequencingState` is not used: it copies global objectives through the data model of a SCO, and marks the
 * activity that was open last as active although its attempt had ended.
 */
export function restoreTree(api: Scorm2004API, kept: KeptTree): void {
  const process = api.getSequencingService()?.getOverallSequencingProcess();
  if (!process) return;
  process.restoreSequencingState(kept.sequencing);
  process.restoreSuspensionState(kept.suspension);
  const active = new Set(kept.active);
  for (const activity of api.adl.sequencing.activityTree.getAllActivities()) setActive(activity, active.has(activity.id));
  restoreGlobals(api, kept, { objectives: true, shared: true });
}

const setActive = (activity: LibraryActivity, isActive: boolean): void => {
  activity.isActive = isActive;
};

/** What a new attempt takes over from the one before (SN 3.10.1 `objectivesGlobalToSystem`, 4th edition `sharedDataGlobalToSystem`). */
export function inheritGlobals(api: Scorm2004API, kept: KeptTree, root: RootActivity | undefined): void {
  restoreGlobals(api, kept, { objectives: root?.objectivesGlobalToSystem !== false, shared: root?.sharedDataGlobalToSystem !== false });
}

function restoreGlobals(api: Scorm2004API, { objectives, shared }: KeptTree, which: { readonly objectives: boolean; readonly shared: boolean }): void {
  const process = api.getSequencingService()?.getOverallSequencingProcess();
  // Restoring replaces all: an objective that only this revision of the course has must stay.
  if (which.objectives) process?.restoreGlobalObjectiveMapSnapshot({ ...process.getGlobalObjectiveMapSnapshot(), ...objectives });
  if (which.shared) api.adl.restoreSharedDataSnapshot(shared);
}
