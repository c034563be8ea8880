import type { CmiData } from '#formats/cmi.ts';

/** One entry of a list in run-time data: `cmi.interactions.3.id` is element `id` of the entry with index 3. */
export type IndexedElements = ReadonlyMap<string, string>;

/** The entries of a list (`cmi.interactions`, `cmi.objectives.2.objectives`), in the order of their indexes. Gaps are closed, `_count` and the like left out. */
export function indexedElements(data: CmiData, list: string): readonly IndexedElements[] {
  const entries = new Map<number, Map<string, string>>();
  for (const [element, value] of Object.entries(data)) {
    if (!element.startsWith(`${list}.`)) continue;
    const found = /^(\d+)\.(.+)$/.exec(element.slice(list.length + 1));
    if (!found) continue;
    const [, index = '0', rest = ''] = found;
    const entry = entries.get(Number(index)) ?? new Map<string, string>();
    entry.set(rest, value);
    entries.set(Number(index), entry);
  }
  return [...entries].sort(([a], [b]) => a - b).map(([, entry]) => entry);
}

/** The values `<list>.<n>.<element>` of an entry that has a list of its own (`correct_responses.0.pattern`), in the order of their indexes. */
export function valuesWithin(entry: IndexedElements, list: string, element: string): readonly string[] {
  return indexedElements(Object.fromEntries(entry), list).flatMap((inner) => inner.get(element) ?? []);
}
