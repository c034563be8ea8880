import { stateOf, type Tree, type TreeState } from './sn/tree.ts';

/** What of a sequenced course outlives the page, as text. */
const version = 2;

/** Writes all that a later session needs. */
export function writeTreeState(tree: Tree): string {
  return JSON.stringify({ version, ...stateOf(tree) });
}

/** Reads what `writeTreeState` wrote; undefined for anything else: then the course begins anew. */
export function readTreeState(text: string | undefined): TreeState | undefined {
  if (text === undefined) return undefined;
  try {
    const kept = JSON.parse(text) as (Partial<TreeState> & { readonly version?: number }) | null;
    const isWhole = kept?.version === version && Boolean(kept.activities && kept.globals && kept.shared);
    return isWhole ? (kept as TreeState) : undefined;
  } catch {
    return undefined;
  }
}
